// Owns which keys of a post say when it is published and when it was last changed, and so have to be set. Writes nothing.
import { findEntry, type Page } from '../page/index.ts';
import {
  changeKeysOf,
  findContentPlace,
  findPageDates,
  findSiblings,
  instantOf,
  isUsual,
  type Site,
  type Withheld,
  withInherited,
} from '../site/index.ts';
import { zoneOfPage } from './zone-of-page.ts';

/** Moments in milliseconds since 1970. */
export interface PublishWish {
  readonly now: number;
  /** When it shall appear, not before `now`. */
  readonly at: number;
  /** A draft that was public before keeps the date it had then. */
  readonly keepsDate?: boolean;
}

const hasOwn = ({ frontMatter }: Page, key: string): boolean =>
  frontMatter !== undefined && findEntry(frontMatter.root, key) !== undefined;

/**
 * The keys (lower case; `:filename` for the name of the file) to set so that the post appears at `wish.at`. `withheld` is what
 * keeps it back now. None where all dates can stay.
 */
export const choosePublicationKeys = (
  page: Page,
  site: Site,
  { now, at, keepsDate = false }: PublishWish,
  withheld: readonly Withheld[],
): readonly string[] => {
  const place = findContentPlace(page.path, site.mounts, site.config);
  if (place === undefined) return [];
  const { date, publishDate } = findPageDates(site, place, withInherited(site, page.path, page.outline, place));
  const isDraft = withheld.some(({ kind }) => kind === 'draft');
  const scheduled = withheld.find((one) => one.kind === 'scheduled');
  const settable = (key: string | undefined): readonly string[] =>
    key !== undefined && (key.startsWith(':') || hasOwn(page, key)) ? [key] : [];
  /** The page says when it appears apart from the date it carries. */
  const apart = publishDate && publishDate.key !== date?.key && hasOwn(page, publishDate.key) ? publishDate : undefined;
  const keys = new Set<string>();
  if (at > now) {
    const isApart = apart !== undefined || isUsual('publishdate', findSiblings(page, site));
    keys.add(isApart ? (apart?.key ?? 'publishdate') : (settable(date?.key)[0] ?? 'date'));
    if (isDraft && !keepsDate) for (const key of settable(date?.key)) keys.add(key);
    return [...keys];
  }
  if (scheduled) keys.add(scheduled.key);
  const appeared = apart !== undefined && instantOf(apart.date, zoneOfPage(page, site)) <= now;
  if (isDraft && !keepsDate && !appeared) {
    for (const key of settable(date?.key)) keys.add(key);
    if (date === undefined && place.kind !== 'branch' && isUsual('date', findSiblings(page, site))) keys.add('date');
  }
  return [...keys];
};

/** The page's own key (lower case) that says when it was last changed; undefined where it has none of its own. */
export const findChangeKey = (page: Page, site: Site): string | undefined =>
  changeKeysOf(site.config).find((key) => hasOwn(page, key));
