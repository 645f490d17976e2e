// Owns which posts stand in which list of the author's: drafts, scheduled, expired, recent, those of a term. Knows no clock: now is given.
import {
  type CalendarEntry,
  findContentPlace,
  momentOf,
  type Publication,
  publicationAt,
  type Site,
  stateOf,
  titleOf,
  type Withheld,
  withInherited,
} from '../site/index.ts';
import type { SitePath } from '../text/index.ts';

export type PostState = 'drafts' | 'scheduled' | 'expired' | 'recent';

/** In the order in which an author reads them. */
export const postStates: readonly PostState[] = ['drafts', 'scheduled', 'expired', 'recent'];

export interface ListedPost {
  readonly path: SitePath;
  readonly title: string;
  /** First folder below content/, `''` at the top. */
  readonly section: string;
  /** The moment it speaks of, in milliseconds since 1970: when it is or was due; of others their date, where they have one. */
  readonly at?: number;
  /** What keeps it back; empty: it is published. */
  readonly withheld: readonly Withheld[];
}

/** A list of posts, of which few are shown. */
export interface PostList {
  readonly total: number;
  /** The first ones. */
  take(limit: number): readonly ListedPost[];
}

/** What a moment decides. */
type Due = Extract<Withheld, { readonly at: number }>;

const mostRecent = 20;

interface Found {
  readonly entry: CalendarEntry;
  readonly publication: Publication;
  /** Of those that a moment keeps back. */
  readonly due?: number;
}

const isSection = (path: SitePath): boolean => /(^|\/)_index\.[^/]*$/.test(path);

const toList = (site: Site, found: readonly Found[]): PostList => ({
  total: found.length,
  take: (limit) => found.slice(0, limit).map((one) => toListed(site, one)),
});

const toListed = (site: Site, { entry: { path }, publication, due }: Found): ListedPost => {
  const at = due ?? momentOf(site, path);
  return {
    path,
    title: titleOf(path, site.outlines.get(path)!),
    section: findContentPlace(path, site.mounts, site.config)?.section ?? '',
    ...(at !== undefined && { at }),
    withheld: publication.withheld,
  };
};

/**
 * Drafts and recent ones newest first, scheduled in the order they appear, expired the last first. Every post is in one list
 * at most: a draft is a draft whatever its dates say. The page of a section is no post, but may be a draft. `now` counts
 * milliseconds since 1970.
 */
export const findPostLists = (site: Site, now: number): Readonly<Record<PostState, PostList>> => {
  const lists: Record<PostState, Found[]> = { drafts: [], scheduled: [], expired: [], recent: [] };
  for (const entry of site.calendar.at(now).entries) {
    const publication = publicationAt(site, entry, now);
    const { withheld } = publication;
    if (withheld.length === 0) {
      if (lists.recent.length < mostRecent && !isSection(entry.path)) lists.recent.push({ entry, publication });
      continue;
    }
    const state = stateOf(publication);
    if (state === 'draft') lists.drafts.push({ entry, publication });
    else if (state === 'scheduled' || state === 'expired')
      lists[state].push({ entry, publication, due: withheld.find((one): one is Due => one.kind === state)!.at });
  }
  const dueOf = ({ due = 0 }: Found): number => due;
  lists.scheduled.sort((a, b) => dueOf(a) - dueOf(b));
  lists.expired.sort((a, b) => dueOf(b) - dueOf(a));
  return {
    drafts: toList(site, lists.drafts),
    scheduled: toList(site, lists.scheduled),
    expired: toList(site, lists.expired),
    recent: toList(site, lists.recent),
  };
};

/** The posts that carry a term in any of its spellings, newest first. `taxonomy` is plural, lower case. */
export const findPostsOfTerm = (site: Site, taxonomy: string, spelling: string, now: number): PostList => {
  const term = site.terms().findTerm(taxonomy, spelling);
  const carries = (path: SitePath): boolean => {
    const outline = site.outlines.get(path);
    const names = outline && withInherited(site, path, outline).terms[taxonomy];
    return names?.some((name) => term!.spellings.has(name)) ?? false;
  };
  const found: Found[] = [];
  for (const entry of term ? site.calendar.at(now).entries : [])
    if (carries(entry.path)) found.push({ entry, publication: publicationAt(site, entry, now) });
  return toList(site, found);
};
