// Owns whether Hugo publishes a page, and why not (hugo-facts §1.3, §1.4, §4). Knows no clock: now is given.
import { type Outline, type Page, toInstant } from '../page/index.ts';
import { folderOf, joinPath, type SitePath } from '../text/index.ts';
import type { CascadeSource } from './cascade/cascades.ts';
import { findInherited, withInherited } from './cascade/find-inherited.ts';
import { type ContentPlace, findContentPlace } from './content-place.ts';
import { type FoundDate, findPageDates } from './dates/page-dates.ts';
import { instantOf, timeZoneOf } from './dates/time-zone.ts';
import { isAtLeast } from './hugo-version.ts';
import { findRefused } from './refused-content.ts';
import type { Site } from './site.ts';
import { stopsHugo } from './stops-hugo.ts';

/** Who hands down the value that decides; absent where the page has it itself. */
interface Decided {
  readonly from?: CascadeSource;
}

/** What keeps a page from being published. `key` is the front-matter key that says so, lower case; instants count milliseconds since 1970. */
export type Withheld =
  | ({ readonly kind: 'draft'; readonly key: 'draft' | 'published' } & Decided)
  | ({ readonly kind: 'scheduled'; readonly key: string; readonly at: number } & Decided)
  | ({ readonly kind: 'expired'; readonly key: string; readonly at: number } & Decided)
  /** `build.render` is `never`, or `link`: then it has a URL all the same. */
  | ({ readonly kind: 'not-rendered'; readonly key: 'build' | '_build'; readonly render: 'never' | 'link' } & Decided)
  | ({ readonly kind: 'headless' } & Decided)
  /** Before 0.123 all below a section that is a draft, scheduled or expired goes with it. */
  | { readonly kind: 'section'; readonly folder: SitePath }
  /** A text beside the `index.md` of a bundle: one of its resources, without a URL of its own. */
  | { readonly kind: 'bundled'; readonly bundle: SitePath }
  | { readonly kind: 'language-disabled'; readonly language: string }
  /** Hugo stops at content of this media type, unless the site allows it. */
  | { readonly kind: 'refused'; readonly mediaType: string }
  /** Hugo stops at its front matter. Whoever has read the page says so: an outline does not know (`findPagePublication`). */
  | { readonly kind: 'unreadable' }
  /** Hugo passes over files of such a name, always or because the site says so. */
  | { readonly kind: 'ignored'; readonly setting?: 'ignoreFiles' };

export interface Publication {
  /** Why Hugo leaves it out; empty: it is published. What has to go first stands first. */
  readonly withheld: readonly Withheld[];
  /** When it will expire, of a page that has not yet. */
  readonly expires?: { readonly key: string; readonly at: number };
}

/** No zone is further than this from UTC: a date before that is past in every zone, and its own need not be asked. */
const widestOffset = 15 * 60 * 60_000;

const isLongPast = ({ date }: FoundDate, now: number): boolean => toInstant(date, 0) + widestOffset < now;

const isFlag = (site: Site, name: string): boolean => site.config.all[name] === true;

/** The nearest folder above, or the page's own, whose `index.md` makes everything in it a resource (hugo-facts §4.2). */
const findBundleAround = (site: Site, path: SitePath, isLeaf: boolean): SitePath | undefined => {
  let folder = folderOf(path);
  // A bundle's own page is not in its bundle, but it may lie in another.
  if (isLeaf) folder = folderOf(folder);
  for (; folder !== '' && folder !== '..'; folder = folderOf(folder)) if (site.leafFolders().has(folder)) return folder;
  return undefined;
};

/** Is a page a draft: by `draft`, or before 0.136 by a `published` that is no date (hugo-facts §1.3)? */
const findDraftKey = (site: Site, outline: Outline): 'draft' | 'published' | undefined => {
  if (!outline.draft && outline.published !== false) return undefined;
  if (outline.keys.some((key) => key.toLowerCase() === 'draft')) return outline.draft ? 'draft' : undefined;
  return outline.published === false && !isAtLeast(site.hugo, '0.136.0') ? 'published' : undefined;
};

/** Those of a page's dates that decide whether it is published, and what they hang on. */
const decisiveDates = ['date', 'publishDate', 'expiryDate'] as const;

/** What of a page decides whether it is published: made once for who wants to know more of it. */
export interface Standing {
  readonly place: ContentPlace;
  /** With what the page inherits. */
  readonly whole: Outline;
  readonly dates: ReturnType<typeof findPageDates>;
}

const toStanding = (site: Site, place: ContentPlace, whole: Outline): Standing => ({
  place,
  whole,
  dates: findPageDates(site, place, whole, decisiveDates),
});

/** Undefined for a file that is no content. `dates` has no `lastmod`. */
export const findStanding = (site: Site, path: SitePath, outline: Outline): Standing | undefined => {
  const place = findContentPlace(path, site.mounts, site.config);
  return place && toStanding(site, place, withInherited(site, path, outline, place));
};

/** What the dates and `draft` of a page say. */
const findHeldBack = (
  site: Site,
  { place, whole: outline, dates: { publishDate, expiryDate } }: Standing,
  now: number,
): {
  readonly withheld: readonly (Withheld & { readonly key: string })[];
  readonly expires?: Publication['expires'];
} => {
  const withheld: (Withheld & { readonly key: string })[] = [];
  const instant = ({ date }: FoundDate): number => instantOf(date, timeZoneOf(site.config, place.language));

  const draft = findDraftKey(site, outline);
  if (draft && !isFlag(site, 'builddrafts')) withheld.push({ kind: 'draft', key: draft });
  if (publishDate && !isLongPast(publishDate, now) && !isFlag(site, 'buildfuture')) {
    const at = instant(publishDate);
    if (at > now) withheld.push({ kind: 'scheduled', key: publishDate.key, at });
  }
  if (expiryDate === undefined) return { withheld };
  const at = instant(expiryDate);
  if (at >= now) return { withheld, expires: { key: expiryDate.key, at } };
  if (!isFlag(site, 'buildexpired')) withheld.push({ kind: 'expired', key: expiryDate.key, at });
  return { withheld };
};

const empty: Outline = { draft: false, terms: {}, keys: [], shortcodes: [] };

/**
 * Before 0.123: the folder of the nearest section above that is held back and takes all below with it. Home and the folders
 * at the top are sections without a page of their own too, and inherit (tried on 0.111).
 */
const findHeldSection = (site: Site, path: SitePath, place: ContentPlace, now: number): SitePath | undefined => {
  if (isAtLeast(site.hugo, '0.123.0')) return undefined;
  let { folder } = place;
  // As many folders up as there are between the page and the top of the content.
  for (let depth = place.virtualPath.split('/').length - 1; depth >= 0; depth--, folder = folderOf(folder)) {
    const names =
      site
        .fileIndex()
        .inFolder(folder)
        ?.files.filter((name) => /^_index\./.test(name)) ?? [];
    const candidates = depth <= 1 && names.length === 0 ? ['_index.md'] : names;
    for (const name of candidates) {
      const file = joinPath(folder, name);
      const above = file === path ? undefined : findContentPlace(file, site.mounts, site.config);
      if (above?.kind !== 'branch' || (names.length > 0 && above.language !== place.language)) continue;
      const whole = withInherited(site, file, site.outlines.get(file) ?? empty, above);
      if (findHeldBack(site, toStanding(site, above, whole), now).withheld.length > 0) return folder;
    }
  }
  return undefined;
};

/**
 * Is the page at `path` published by a plain `hugo` run at `now` (milliseconds since 1970)? `outline` may be newer than the
 * one the site holds. What the configuration builds anyway (`buildDrafts`, `buildFuture`, `buildExpired`) is published.
 */
export const findPublication = (site: Site, path: SitePath, outline: Outline, now: number): Publication =>
  publicationOf(site, path, outline, findStanding(site, path, outline), now);

/** The same of a page that has been read: front matter at which Hugo stops comes first. */
export const findPagePublication = (site: Site, page: Page, now: number): Publication => {
  const publication = findPublication(site, page.path, page.outline, now);
  const isUnreadable = page.frontMatter?.problems.some((problem) => stopsHugo(problem, site));
  return isUnreadable ? { withheld: [{ kind: 'unreadable' }, ...publication.withheld] } : publication;
};

/** Has it a URL, or will it have one as it stands once a mark, a date or its section no longer keeps it back? */
export const hasUrl = ({ withheld }: Publication): boolean =>
  withheld.every(
    (one) =>
      one.kind === 'draft' ||
      one.kind === 'scheduled' ||
      one.kind === 'expired' ||
      one.kind === 'section' ||
      (one.kind === 'not-rendered' && one.render === 'link'),
  );

/** The same where its standing is known. */
export const publicationOf = (
  site: Site,
  path: SitePath,
  outline: Outline,
  standing: Standing | undefined,
  now: number,
): Publication => {
  if (standing === undefined) return { withheld: [{ kind: 'ignored' }] };
  if (site.isIgnored(path)) return { withheld: [{ kind: 'ignored', setting: 'ignoreFiles' }] };
  const { place, whole } = standing;
  const by = (key: string): Decided => {
    if (whole === outline || outline.keys.some((own) => own.toLowerCase() === key)) return {};
    const from = findInherited(site, path).get(key)?.from;
    return from === undefined ? {} : { from };
  };
  const held = findHeldBack(site, standing, now);
  const withheld: Withheld[] = held.withheld.map((one) => ({ ...one, ...by(one.key) }));
  const mediaType = findRefused(site, path, outline);
  if (mediaType !== undefined) withheld.unshift({ kind: 'refused', mediaType });
  const folder = findHeldSection(site, path, place, now);
  if (folder !== undefined) withheld.push({ kind: 'section', folder });
  if (whole.render !== undefined) {
    const former = whole.keys.some((key) => key.toLowerCase() === '_build');
    const key = former ? '_build' : 'build';
    // Before 0.123 `build` is a name that means nothing.
    if (former || isAtLeast(site.hugo, '0.123.0'))
      withheld.push({ kind: 'not-rendered', key, render: whole.render, ...by(key) });
  }
  if (whole.headless && (place.kind === 'leaf' || isAtLeast(site.hugo, '0.123.0')))
    withheld.push({ kind: 'headless', ...by('headless') });
  const bundle = findBundleAround(site, path, place.kind === 'leaf');
  if (bundle !== undefined) withheld.push({ kind: 'bundled', bundle });
  const language = site.config.languages.find(({ key }) => key === place.language);
  if (language?.disabled) withheld.push({ kind: 'language-disabled', language: language.label ?? language.key });
  return { withheld, ...(held.expires && { expires: held.expires }) };
};
