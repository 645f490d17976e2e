// Owns dates in the words of an author: a day with its weekday, a time, how far from now. Knows no clock: now is given.
import * as l10n from '@vscode/l10n';
import type { ParsedDate } from '../../page/index.ts';

const weekdays = (): readonly string[] => [
  l10n.t('Sunday'),
  l10n.t('Monday'),
  l10n.t('Tuesday'),
  l10n.t('Wednesday'),
  l10n.t('Thursday'),
  l10n.t('Friday'),
  l10n.t('Saturday'),
];
const months = (): readonly string[] => [
  l10n.t('January'),
  l10n.t('February'),
  l10n.t('March'),
  l10n.t('April'),
  l10n.t('May'),
  l10n.t('June'),
  l10n.t('July'),
  l10n.t('August'),
  l10n.t('September'),
  l10n.t('October'),
  l10n.t('November'),
  l10n.t('December'),
];
const pad = (value: number): string => String(value).padStart(2, '0');

const day = (year: number, month: number, dayOfMonth: number): string => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return l10n.t({
    message: '{0}, {1} {2} {3}',
    args: [weekdays()[date.getUTCDay()]!, dayOfMonth, months()[month - 1]!, year],
    comment: 'A date: Wednesday, 1 May 2024',
  });
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
/** Up to which distance a unit is used, its length, and how so many of it are told: ahead and past. */
const units: readonly (readonly [number, number, (count: number) => string, (count: number) => string])[] = [
  [
    hour,
    minute,
    (count) => (count === 1 ? l10n.t('in 1 minute') : l10n.t('in {0} minutes', count)),
    (count) => (count === 1 ? l10n.t('1 minute ago') : l10n.t('{0} minutes ago', count)),
  ],
  [
    2 * dayLength,
    hour,
    (count) => (count === 1 ? l10n.t('in 1 hour') : l10n.t('in {0} hours', count)),
    (count) => (count === 1 ? l10n.t('1 hour ago') : l10n.t('{0} hours ago', count)),
  ],
  [
    60 * dayLength,
    dayLength,
    (count) => (count === 1 ? l10n.t('in 1 day') : l10n.t('in {0} days', count)),
    (count) => (count === 1 ? l10n.t('1 day ago') : l10n.t('{0} days ago', count)),
  ],
  [
    730 * dayLength,
    30.44 * dayLength,
    (count) => (count === 1 ? l10n.t('in 1 month') : l10n.t('in {0} months', count)),
    (count) => (count === 1 ? l10n.t('1 month ago') : l10n.t('{0} months ago', count)),
  ],
  [
    Number.POSITIVE_INFINITY,
    365.25 * dayLength,
    (count) => (count === 1 ? l10n.t('in 1 year') : l10n.t('in {0} years', count)),
    (count) => (count === 1 ? l10n.t('1 year ago') : l10n.t('{0} years ago', count)),
  ],
];

/** “in 3 days”, “2 months ago”, “now”: an instant as seen from another. */
export const spellDistance = (instant: number, now: number): string => {
  const distance = Math.abs(instant - now);
  if (distance < minute) return l10n.t('now');
  const [, length, ahead, past] = units.find(([limit]) => distance < limit)!;
  const count = Math.max(1, Math.round(distance / length));
  return instant > now ? ahead(count) : past(count);
};
