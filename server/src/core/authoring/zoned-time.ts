// Owns writing a moment in a time zone. Knows no clock: the moment is given.
import { toTimeZone } from '../site/index.ts';

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** `2026-11-22T10:27:03+01:00` in the site's zone (a name of the tz database; UTC when undefined), as Hugo's `.Date`. */
export const toZonedTime = (moment: Date, zone: string | undefined): string => {
  const offset = toTimeZone(zone).offsetAt(moment.getTime());
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  if (offset === 0) return `${local}Z`;
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};
