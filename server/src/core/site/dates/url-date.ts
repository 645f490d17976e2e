// Owns what a page's dates mean for its URL: the date that a permalink names, the slug that a dated file name leaves.
import type { Outline, ParsedDate } from '../../page/index.ts';
import type { ContentPlace } from '../content-place.ts';
import { dateKeysOf, pageDates } from './date-keys.ts';
import { type DateSource, findMainDate, findPageDates } from './page-dates.ts';

/** Dates of git and of the file itself are not known here. */
const isUnknown = (key: string): boolean => key === ':git' || key === ':filemodtime';

/**
 * The date that a permalink is made of, as written and in its own zone; undefined where Hugo finds none, `unknown` where it
 * may take one that is not in the text (tried on 0.111, 0.147, 0.152 and 0.168).
 */
export const findUrlDate = (
  source: DateSource,
  place: ContentPlace,
  outline: Outline,
): ParsedDate | 'unknown' | undefined => {
  const found = findMainDate(source, place, outline);
  const keys = dateKeysOf(source.config, 'date');
  const asked = found === undefined ? keys : keys.slice(0, keys.indexOf(found.key));
  return asked.some(isUnknown) ? 'unknown' : found?.date;
};

/** `2024-01-02-my-trip` → `my-trip`, where one of the dates comes from the name of the file (hugo-facts §1.3). */
export const findNameBehindDate = (source: DateSource, place: ContentPlace, outline: Outline): string | undefined => {
  if (!/^\d{4}-/.test(place.name)) return undefined;
  if (!pageDates.some((date) => dateKeysOf(source.config, date).includes(':filename'))) return undefined;
  const dates = Object.values(findPageDates(source, place, outline));
  const named = dates.find(({ key }) => key === ':filename');
  const name = named && place.name.slice(named.length).replace(/^[ _-]+/, '');
  return name || undefined;
};
