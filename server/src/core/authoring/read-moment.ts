// Owns reading a moment as authors type it, and the moments that are offered to them. Knows no clock: now is given.
import type { TimeZone } from '../site/index.ts';

const dayLength = 24 * 60 * 60_000;
const hourLength = 60 * 60_000;

/** A day on some clocks, as the milliseconds since 1970 at which it would begin in UTC. */
const localDay = (now: number, zone: TimeZone, days: number): number => {
  const local = now + zone.offsetAt(now) * 60_000;
  return Math.floor(local / dayLength) * dayLength + days * dayLength;
};

/** An hour that a change of the clocks skips or repeats is read as Go does: by the offset that holds before it. */
const toInstantIn = (zone: TimeZone, local: number): number => {
  const guess = local - zone.offsetAt(local) * 60_000;
  return local - zone.offsetAt(guess) * 60_000;
};

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Days from today to the next one of that name, which is never today. */
const daysUntil = (weekday: number, now: number, zone: TimeZone): number =>
  ((weekday - new Date(localDay(now, zone, 0)).getUTCDay() + 6) % 7) + 1;

const readDay = (typed: string, now: number, zone: TimeZone): number | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(typed) ?? [];
  if (year !== undefined) {
    const local = Date.UTC(Number(year), Number(month) - 1, Number(day));
    const read = new Date(local);
    return read.getUTCMonth() === Number(month) - 1 && read.getUTCDate() === Number(day) ? local : undefined;
  }
  if (typed === '' || typed === 'today') return localDay(now, zone, 0);
  if (typed === 'tomorrow') return localDay(now, zone, 1);
  const [, count, unit] = /^in (\d{1,3}|a) (day|week)s?$/.exec(typed) ?? [];
  if (count !== undefined) return localDay(now, zone, (count === 'a' ? 1 : Number(count)) * (unit === 'week' ? 7 : 1));
  const weekday = weekdays.indexOf(typed.replace(/^next /, ''));
  return weekday < 0 ? undefined : localDay(now, zone, daysUntil(weekday, now, zone));
};

/** Milliseconds since midnight. */
const readTime = (typed: string): number | undefined => {
  const [, hours, minutes = '0', half] = /^(\d{1,2})(?::(\d\d))? ?([ap]m)?$/.exec(typed) ?? [];
  if (hours === undefined || (half === undefined && !typed.includes(':'))) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  const isTime =
    hour < 24 && Number(minutes) < 60 && (half === undefined || (Number(hours) > 0 && Number(hours) <= 12));
  return isTime ? (hour * 60 + Number(minutes)) * 60_000 : undefined;
};

/**
 * The moment (milliseconds since 1970) that is meant by `2026-12-24`, `2026-12-24 8:00`, `tomorrow 8:00`, `next monday`, `in 3
 * days`, `friday 5pm`, `18:30`, on the clocks of the zone; a day alone begins at midnight. Undefined for anything else.
 */
export const readMoment = (typed: string, now: number, zone: TimeZone): number | undefined => {
  const words = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === '') return undefined;
  const [, before, after] = /^(.*?)(?:(?:^| at | |(?<=\d)t)(\d{1,2}(?::\d\d)?(?: ?[ap]m)?))?$/.exec(words) ?? [];
  const time = after === undefined ? undefined : readTime(after);
  const day = time === undefined ? readDay(words, now, zone) : readDay(before!, now, zone);
  return day === undefined ? undefined : toInstantIn(zone, day + (time ?? 0));
};

export interface OfferedMoment {
  readonly name: 'tomorrow' | 'monday' | 'week';
  readonly at: number;
}

/** When most would want it: in the morning, or of a blog that writes days alone at the beginning of the day. Each day once. */
export const offerMoments = (now: number, zone: TimeZone, daysOnly: boolean): readonly OfferedMoment[] => {
  const hour = daysOnly ? 0 : 8 * hourLength;
  const on = (days: number): number => toInstantIn(zone, localDay(now, zone, days) + hour);
  const offered: readonly OfferedMoment[] = [
    { name: 'tomorrow', at: on(1) },
    { name: 'monday', at: on(daysUntil(1, now, zone)) },
    { name: 'week', at: on(7) },
  ];
  return offered.filter(({ at }, index) => offered.findIndex((one) => one.at === at) === index);
};
