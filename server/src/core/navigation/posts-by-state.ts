// Owns which posts stand in which list of the author's: drafts, scheduled, expired, recent. Knows no clock: now is given.
import {
  type CalendarEntry,
  findContentPlace,
  type Publication,
  publicationAt,
  type Site,
  titleOf,
  type Withheld,
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
  /** The moment it speaks of, in milliseconds since 1970: when it will be or was due; the date of others, where they have one. */
  readonly at?: number;
  /** What keeps it back; empty for recent ones. */
  readonly withheld: readonly Withheld[];
}

export interface PostLists {
  /** How many posts are in each list. */
  readonly counts: Readonly<Record<PostState, number>>;
  /** At most `limit` posts of a list: drafts and recent newest first, scheduled in the order they appear, expired the last first. */
  take(state: PostState, limit: number): readonly ListedPost[];
}

const mostRecent = 20;

interface Found {
  readonly entry: CalendarEntry;
  readonly publication: Publication;
  readonly at: number;
}

const isSection = (path: SitePath): boolean => /(^|\/)_index\.[^/]*$/.test(path);

/** Every post is in one list at most: a draft is a draft whatever its dates say. Sections are no posts, but may be drafts. */
export const findPostLists = (site: Site, now: number): PostLists => {
  const lists: Record<PostState, Found[]> = { drafts: [], scheduled: [], expired: [], recent: [] };
  for (const entry of site.calendar.at(now).entries) {
    const publication = publicationAt(site, entry, now);
    if (publication.withheld.length === 0) {
      if (lists.recent.length < mostRecent && !isSection(entry.path))
        lists.recent.push({ entry, publication, at: entry.date });
      continue;
    }
    const { withheld } = publication;
    const due = withheld.find((one) => one.kind === 'expired') ?? withheld.find((one) => one.kind === 'scheduled');
    if (withheld.some(({ kind }) => kind === 'draft')) lists.drafts.push({ entry, publication, at: entry.date });
    else if (due) lists[due.kind].push({ entry, publication, at: due.at });
  }
  lists.scheduled.sort((a, b) => a.at - b.at);
  lists.expired.sort((a, b) => b.at - a.at);
  const { drafts, scheduled, expired, recent } = lists;
  return {
    counts: { drafts: drafts.length, scheduled: scheduled.length, expired: expired.length, recent: recent.length },
    take: (state, limit) => lists[state].slice(0, limit).map((found) => toListed(site, found)),
  };
};

const toListed = (site: Site, { entry: { path }, publication, at }: Found): ListedPost => {
  const outline = site.outlines.get(path)!;
  return {
    path,
    title: titleOf(path, outline),
    section: findContentPlace(path, site.mounts, site.config)?.section ?? '',
    ...(Number.isFinite(at) && { at }),
    withheld: publication.withheld,
  };
};
