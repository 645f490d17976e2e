// Owns what a time zone of the tz database says of a moment. Knows no clock: the moment is given.
import { type ParsedDate, toInstant } from '../../page/index.ts';
import type { SiteConfig } from '../config/site-config.ts';

export interface TimeZone {
  /** `Europe/Berlin`; `UTC` when the site names none. */
  readonly name: string;
  /** Minutes that the zone is ahead of UTC at a moment (milliseconds since 1970). */
  offsetAt(instant: number): number;
}

const utc: TimeZone = { name: 'UTC', offsetAt: () => 0 };

const formatterOf = (name: string): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    // A name that Intl does not know.
    return undefined;
  }
};

/** The zone of a name; UTC for none and for one that is not known. */
export const toTimeZone = (name: string | undefined): TimeZone => {
  const formatter = name === undefined || name === '' ? undefined : formatterOf(name);
  if (formatter === undefined) return utc;
  return {
    name: name!,
    offsetAt(instant) {
      const written = formatter.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const found = /GMT([+-])(\d\d):(\d\d)/.exec(written);
      return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
    },
  };
};

/** The zone that holds for dates without one: of the language, else of the site (hugo-facts §1.3). */
export const timeZoneOf = (config: SiteConfig, language: string | undefined): TimeZone =>
  toTimeZone(config.languages.find(({ key }) => key === language)?.timeZone ?? config.timeZone);

/**
 * The instant that a date names, in milliseconds since 1970; where it has no zone of its own, in `zone`. An hour that a
 * change of the clocks skips or repeats is read as Go does: by the offset that holds before it.
 */
export const instantOf = (date: ParsedDate, zone: TimeZone): number => {
  if (date.offsetMinutes !== undefined) return toInstant(date, 0);
  const guess = toInstant(date, zone.offsetAt(toInstant(date, 0)));
  return toInstant(date, zone.offsetAt(guess));
};
