// Owns which values Hugo takes for a date, and what they say. Knows no time zone of a site and no clock.
import { readByLayout, toLayout } from './date-layout.ts';
import type { ScalarNode } from './node.ts';

/** A date as written. */
export interface ParsedDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanosecond: number;
  /** Minutes east of Greenwich; undefined: the time zone of the site's configuration holds. */
  readonly offsetMinutes?: number;
}

/** The day of most dates has one width: what stands behind it leaves few layouts to try. Other dates all open alike. */
const openingOf = (text: string): string | undefined => (/^\d{4}-/.test(text) ? text.charAt(10) : undefined);

/** The layouts of Go that Hugo tries, in its order (hugo-facts §1.3). */
const LAYOUTS = [
  '2006-01-02',
  '2006-01-02T15:04:05Z07:00',
  '2006-01-02T15:04:05',
  'Mon, 02 Jan 2006 15:04:05 -0700',
  'Mon, 02 Jan 2006 15:04:05 MST',
  '02 Jan 06 15:04 -0700',
  '02 Jan 06 15:04 MST',
  'Monday, 02-Jan-06 15:04:05 MST',
  '2006-01-02 15:04:05.999999999 -0700 MST',
  '2006-01-02T15:04:05-0700',
  '2006-01-02 15:04:05Z0700',
  '2006-01-02 15:04:05',
  'Mon Jan _2 15:04:05 2006',
  'Mon Jan _2 15:04:05 MST 2006',
  'Mon Jan 02 15:04:05 -0700 2006',
  '2006-01-02 15:04:05Z07:00',
  '02 Jan 2006',
  '2006-01-02 15:04:05 -07:00',
  '2006-01-02 15:04:05 -0700',
].map((layout) => ({ opening: openingOf(layout.replace('2006', '0000')), layout: toLayout(layout) }));
/** Accepted too, though they name no year: the year 0 in UTC. */
const YEARLESS = ['3:04PM', 'Jan _2 15:04:05'].map(toLayout);

/** Longer texts are no dates. */
const MAX_LENGTH = 100;

const usualDate = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d):(\d\d)(?:Z| ?([+-])(\d\d):?(\d\d))?)?$/;

/** How many days each month has at least. */
const surelyDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Those that begin with figures at once, as nearly all dates are written; undefined: ask them all. */
const readUsualDate = (value: string): ParsedDate | undefined => {
  const found = usualDate.exec(value);
  // A blank before the zone goes with one before the time only.
  if (found === null || (value.charAt(10) === 'T' && value.includes(' '))) return undefined;
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = found;
  const date = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    nanosecond: 0,
  };
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  // Beyond that the layouts have the last word.
  const isPlain = date.day >= 1 && date.day <= (surelyDays[date.month - 1] ?? 0) && offset < 24 * 60;
  if (!isPlain || date.hour > 23 || date.minute > 59 || date.second > 59 || Number(minutes ?? 0) > 59) return undefined;
  if (sign !== undefined) return { ...date, offsetMinutes: sign === '-' && offset > 0 ? -offset : offset };
  return value.endsWith('Z') ? { ...date, offsetMinutes: 0 } : date;
};

/**
 * What Hugo reads in the text of a date; undefined when it cannot (hugo-facts §1.3). Exactly its layouts: days that do not
 * exist are refused, blanks around too; names of months in any letter case. A layout without a year gives the year 0.
 */
export const readDate = (value: string): ParsedDate | undefined => {
  if (value.length > MAX_LENGTH) return undefined;
  const usual = readUsualDate(value);
  if (usual) return usual;
  const opening = openingOf(value);
  for (const { opening: own, layout } of LAYOUTS) {
    if (own !== opening) continue;
    const fields = readByLayout(layout, value);
    if (fields !== undefined) return fields;
  }
  for (const layout of YEARLESS) {
    const fields = readByLayout(layout, value);
    if (fields !== undefined) return { ...fields, offsetMinutes: 0 };
  }
  return undefined;
};

/** Does Hugo count this value of a date as seconds since 1970? So `date: 20240102` lies in August 1970. */
export const isUnixSeconds = (scalar: ScalarNode): boolean => scalar.type === 'integer';

const toInteger = (written: string): number => {
  const digits = written.replace(/^\+?(-?)/, '').replaceAll('_', '');
  const octal = /^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits;
  return (written.includes('-') ? -1 : 1) * Number(octal);
};

const fromUnixSeconds = (seconds: number): ParsedDate | undefined => {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return undefined;
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    nanosecond: 0,
    offsetMinutes: 0,
  };
};

/**
 * What Hugo reads in the value of a date key: a text as `readDate` does, an integer as seconds since 1970, a date of TOML.
 * Undefined when it cannot. Empty and null are no date and no error: ask before (`value === ''`, `type === 'null'`).
 */
export const readDateOf = (scalar: ScalarNode): ParsedDate | undefined => {
  if (scalar.type === 'string') return readDate(scalar.value);
  if (isUnixSeconds(scalar)) return fromUnixSeconds(toInteger(scalar.value));
  if (scalar.type !== 'date') return undefined;
  // TOML lets `t` and `z` be small, and since 1.1 the seconds away.
  const written = scalar.value.toUpperCase();
  return readDate(written) ?? readDate(written.replace(/^(\S{10}[T ]\d\d:\d\d)(?!:)/, '$1:00'));
};

/** The instant a date names, in milliseconds since 1970; `siteOffsetMinutes` is that of the site's time zone at that time. */
export const toInstant = (date: ParsedDate, siteOffsetMinutes: number): number => {
  const instant = new Date(0);
  instant.setUTCFullYear(date.year, date.month - 1, date.day);
  instant.setUTCHours(date.hour, date.minute, date.second, Math.floor(date.nanosecond / 1e6));
  return instant.getTime() - (date.offsetMinutes ?? siteOffsetMinutes) * 60_000;
};
