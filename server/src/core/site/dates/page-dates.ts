// Owns which dates Hugo takes a page to have (hugo-facts §1.3). Knows no clock and no time zone.
import { type Outline, type ParsedDate, readDate } from '../../page/index.ts';
import type { SiteConfig } from '../config/site-config.ts';
import type { ContentPlace } from '../content-place.ts';
import { type HugoVersion, isAtLeast } from '../hugo-version.ts';
import { dateKeysOf, type PageDate, pageDates } from './date-keys.ts';
import { findDayInName } from './day-in-name.ts';

export interface FoundDate {
  /** The key it was taken from, lower case; `:filename` for the name of the file. */
  readonly key: string;
  readonly date: ParsedDate;
  /** How much of the file's name it is, where it comes from there. */
  readonly length?: number;
}

/** Where the dates of a page come from. */
export interface DateSource {
  readonly config: SiteConfig;
  readonly hugo: HugoVersion;
}

const writtenIn = (outline: Outline, key: string): string | undefined => {
  switch (key) {
    case 'date':
      return outline.date;
    case 'publishdate':
      return outline.publishDate;
    case 'lastmod':
      return outline.lastmod;
    case 'expirydate':
      return outline.expiryDate;
    default:
      return outline.otherDates?.[key];
  }
};

/** The day that the name of a file or bundle begins with; with the time, since 0.148. */
const readFileName = (name: string, hugo: HugoVersion): FoundDate | undefined => {
  const day = findDayInName(name);
  if (day === undefined) return undefined;
  const time = /^-(\d\d-\d\d-\d\d)/.exec(name.slice(day.length))?.[1];
  const withTime =
    time !== undefined && isAtLeast(hugo, '0.148.0') ? readDate(`${day}T${time.replaceAll('-', ':')}`) : undefined;
  const date = withTime ?? readDate(day);
  return date && { key: ':filename', date, length: withTime ? day.length + 1 + time!.length : day.length };
};

type Named = Pick<ContentPlace, 'name'> | undefined;
type ReadDate = typeof readDate;

/** Several of a page's dates mostly come from one text, which is read once. */
const readOnce = (): ReadDate => {
  let last: string | undefined;
  let read: ParsedDate | undefined;
  return (written) => {
    if (written !== last) {
      read = readDate(written);
      last = written;
    }
    return read;
  };
};

const findFirst = (
  { config, hugo }: DateSource,
  place: Named,
  outline: Outline,
  name: PageDate,
  read: ReadDate,
  chained?: FoundDate,
): FoundDate | undefined => {
  for (const key of dateKeysOf(config, name)) {
    const named = key === ':filename' && place ? readFileName(place.name, hugo) : undefined;
    if (named) return named;
    const written = writtenIn(outline, key);
    const date = written && read(written);
    if (date) return { key, date };
    if (key === 'date' && chained) return chained;
  }
  return undefined;
};

/** The date that Hugo sorts a page by, alone. `place` matters only where file names are asked for it. */
export const findMainDate = (source: DateSource, place: Named, outline: Outline): FoundDate | undefined =>
  findFirst(source, place, outline, 'date', readDate);

/**
 * A date as a number to sort by: milliseconds since 1970, -Infinity without a date. A difference of zones does not matter
 * for an order that people read, so it is the time as written.
 */
export const toSortDate = (found: FoundDate | undefined): number => {
  const date = found?.date;
  return date ? Date.UTC(date.year, date.month - 1, date.day, date.hour, date.minute, date.second) : -Infinity;
};

/** What Hugo sorts a page by, as `toSortDate` says it. */
export const findSortDate = (source: DateSource, place: Named, outline: Outline): number =>
  toSortDate(findMainDate(source, place, outline));

/**
 * The dates of a page, each from the first of its keys that holds one Hugo can read. Absent where there is none. Since
 * 0.123 the date that was found is asked for the date of publication too, wherever it came from. `wanted`: which of them,
 * in their order and not the date of publication without that of the page.
 */
export const findPageDates = (
  source: DateSource,
  place: Named,
  outline: Outline,
  wanted: readonly PageDate[] = pageDates,
): Readonly<Partial<Record<PageDate, FoundDate>>> => {
  const chains = isAtLeast(source.hugo, '0.123.0');
  const dates: Partial<Record<PageDate, FoundDate>> = {};
  const read = readOnce();
  for (const name of wanted) {
    const found = findFirst(source, place, outline, name, read, chains ? dates.date : undefined);
    if (found) dates[name] = found;
  }
  return dates;
};
