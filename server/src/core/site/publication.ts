// Owns whether Hugo publishes a page, and why not (hugo-facts §1.3, §1.4, §4). Knows no clock: now is given.
import { type Outline, toInstant } from '../page/index.ts';
import { folderOf, type SitePath } from '../text/index.ts';
import { findContentPlace } from './content-place.ts';
import { type FoundDate, findPageDates } from './dates/page-dates.ts';
import { instantOf, timeZoneOf } from './dates/time-zone.ts';
import { isAtLeast } from './hugo-version.ts';
import type { Site } from './site.ts';

/** What keeps a page from being published. `key` is the front-matter key that says so, lower case; instants count milliseconds since 1970. */
export type Withheld =
  | { readonly kind: 'draft' }
  | { readonly kind: 'scheduled'; readonly key: string; readonly at: number }
  | { readonly kind: 'expired'; readonly key: string; readonly at: number }
  /** `build.render` is `never`, or `link`: then it has a URL all the same. */
  | { readonly kind: 'not-rendered'; readonly key: 'build' | '_build'; readonly render: 'never' | 'link' }
  | { readonly kind: 'headless' }
  /** A text beside the `index.md` of a bundle: one of its resources, without a URL of its own. */
  | { readonly kind: 'bundled'; readonly bundle: SitePath }
  | { readonly kind: 'language-disabled'; readonly language: string }
  /** Hugo passes over files of such a name. */
  | { readonly kind: 'ignored' };

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

/**
 * Is the page at `path` published by a plain `hugo` run at `now` (milliseconds since 1970)? `outline` may be newer than the
 * one the site holds. What the configuration builds anyway (`buildDrafts`, `buildFuture`, `buildExpired`) is published.
 * Values that a `cascade` hands down are not known here.
 */
export const findPublication = (site: Site, path: SitePath, outline: Outline, now: number): Publication => {
  const place = findContentPlace(path, site.mounts, site.config);
  if (place === undefined) return { withheld: [{ kind: 'ignored' }] };
  const withheld: Withheld[] = [];
  const dates = findPageDates(site, place, outline);
  const instant = ({ date }: FoundDate): number => instantOf(date, timeZoneOf(site.config, place.language));

  if (outline.draft && !isFlag(site, 'builddrafts')) withheld.push({ kind: 'draft' });
  const { publishDate, expiryDate } = dates;
  if (publishDate && !isLongPast(publishDate, now) && !isFlag(site, 'buildfuture')) {
    const at = instant(publishDate);
    if (at > now) withheld.push({ kind: 'scheduled', key: publishDate.key, at });
  }
  const expireAt = expiryDate && instant(expiryDate);
  if (expireAt !== undefined && expireAt < now && !isFlag(site, 'buildexpired'))
    withheld.push({ kind: 'expired', key: expiryDate!.key, at: expireAt });
  const former = outline.keys.some((key) => key.toLowerCase() === '_build');
  // Before 0.123 `build` is a name that means nothing.
  if (outline.render !== undefined && (former || isAtLeast(site.hugo, '0.123.0')))
    withheld.push({ kind: 'not-rendered', key: former ? '_build' : 'build', render: outline.render });
  if (outline.headless && (place.kind === 'leaf' || isAtLeast(site.hugo, '0.123.0')))
    withheld.push({ kind: 'headless' });
  const bundle = findBundleAround(site, path, place.kind === 'leaf');
  if (bundle !== undefined) withheld.push({ kind: 'bundled', bundle });
  const language = site.config.languages.find(({ key }) => key === place.language);
  if (language?.disabled) withheld.push({ kind: 'language-disabled', language: language.label ?? language.key });
  const expires = expireAt !== undefined && expireAt >= now && { key: expiryDate!.key, at: expireAt };
  return { withheld, ...(expires && { expires }) };
};
