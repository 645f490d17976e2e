// Owns writing a moment as a date of front matter, in the manner of another date. Knows no clock: the moment is given.
import { readDate } from '../../page/index.ts';
import type { TimeZone } from './time-zone.ts';

/** A date that begins with the year: day, what stands before the time, fractions, a blank, the zone. */
const layout =
  /^\d{4}-\d\d-\d\d(?:(?<separator>[T ])\d\d?:\d\d(?::\d\d(?:(?<point>[.,])(?<fraction>\d+))?)?(?<blank> ?)(?<zone>Z|[+-]\d\d:?\d\d)?)?$/i;

const pad = (value: number): string => String(value).padStart(2, '0');

const writeOffset = (minutes: number, colon: string): string => {
  const far = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(far / 60))}${colon}${pad(far % 60)}`;
};

const toMinutes = (offset: string): number => {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
};

/** On clocks that are `offset` minutes ahead of UTC, with three digits behind the seconds and a `Z` that means nothing. */
const localOf = (instant: number, offset: number): string => new Date(instant + offset * 60_000).toISOString();

const writeFully = (instant: number, ahead: number): string =>
  `${localOf(instant, ahead).slice(0, 19)}${ahead === 0 ? 'Z' : writeOffset(ahead, ':')}`;

const writeLike = (instant: number, zone: TimeZone, like: string): string | undefined => {
  const parts = layout.exec(like)?.groups;
  if (parts === undefined) return undefined;
  const { separator, point = '', fraction = '', blank = '', zone: own } = parts;
  const ahead = zone.offsetAt(instant);
  if (separator === undefined) return localOf(instant, ahead).slice(0, 10);
  const isUtc = own?.toUpperCase() === 'Z';
  const offset = isUtc ? 0 : own !== undefined && zone.name === 'UTC' ? toMinutes(own) : ahead;
  const local = localOf(instant, offset);
  const time = `${local.slice(11, 19)}${point}${local.slice(20, 23).padEnd(fraction.length, '0').slice(0, fraction.length)}`;
  const end = own === undefined ? '' : isUtc ? 'Z' : blank + writeOffset(offset, own.includes(':') ? ':' : '');
  return `${local.slice(0, 10)}${separator.toUpperCase()}${time}${end}`;
};

/**
 * An instant (milliseconds since 1970) as `2026-11-22T10:27:03+01:00`, in the site's zone. With `like`, a date of the same
 * file or blog, in its manner as far as Hugo reads that: a day alone, a blank for the `T`, fractions, no zone, `Z`. Where
 * the site names no zone, the offset is that of `like`: the one the author lives in.
 */
export const writeDate = (instant: number, zone: TimeZone, like = ''): string => {
  const written = writeLike(instant, zone, like);
  return written !== undefined && readDate(written) ? written : writeFully(instant, zone.offsetAt(instant));
};
