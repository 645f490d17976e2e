// Owns dates in the words of an author: a day with its weekday, a time, how far from now. Knows no clock: now is given.
import type { ParsedDate } from '../../page/index.ts';

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const months = 'January February March April May June July August September October November December'.split(' ');
const pad = (value: number): string => String(value).padStart(2, '0');

const day = (year: number, month: number, dayOfMonth: number): string => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return `${weekdays[date.getUTCDay()]}, ${dayOfMonth} ${months[month - 1]} ${year}`;
};

const time = (hour: number, minute: number, second: number): string =>
  `${pad(hour)}:${pad(minute)}${second === 0 ? '' : `:${pad(second)}`}`;

/** “Wednesday, 1 May 2024, 10:00”: a date as it is written, without its zone. */
export const spellDate = (date: ParsedDate): string =>
  `${day(date.year, date.month, date.day)}, ${time(date.hour, date.minute, date.second)}`;

/** The same for an instant (milliseconds since 1970) on the clocks of a zone, `offsetMinutes` ahead of UTC. */
export const spellInstant = (instant: number, offsetMinutes: number): string => {
  const local = new Date(instant + offsetMinutes * 60_000);
  const date = day(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate());
  return `${date}, ${time(local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds())}`;
};

/** “UTC”, “UTC+02:00”. */
export const spellOffset = (offsetMinutes: number): string => {
  const minutes = Math.abs(offsetMinutes);
  return minutes === 0
    ? 'UTC'
    : `UTC${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;
/** Up to which distance a unit is used, its length and its name. */
const units: readonly (readonly [number, number, string])[] = [
  [hour, minute, 'minute'],
  [2 * dayLength, hour, 'hour'],
  [60 * dayLength, dayLength, 'day'],
  [730 * dayLength, 30.44 * dayLength, 'month'],
  [Number.POSITIVE_INFINITY, 365.25 * dayLength, 'year'],
];

/** “in 3 days”, “2 months ago”, “now”: an instant as seen from another. */
export const spellDistance = (instant: number, now: number): string => {
  const distance = Math.abs(instant - now);
  if (distance < minute) return 'now';
  const [, length, name] = units.find(([limit]) => distance < limit)!;
  const count = Math.max(1, Math.round(distance / length));
  const words = `${count} ${name}${count === 1 ? '' : 's'}`;
  return instant > now ? `in ${words}` : `${words} ago`;
};
