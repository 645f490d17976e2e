// Owns writing a moment in a time zone. Knows no clock: the moment is given.

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Minutes that a zone is ahead of UTC at a moment; 0 for a zone that is not known. */
const offsetOf = (moment: Date, zone: string | undefined): number => {
  if (zone === undefined || zone === '') return 0;
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
      moment,
    );
    const found = /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '');
    return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
  } catch {
    // A zone name that Intl does not know: UTC, as Hugo without a zone.
    return 0;
  }
};

/** `2026-11-22T10:27:03+01:00` in the site's zone (a name of the tz database; UTC when undefined), as Hugo's `.Date`. */
export const toZonedTime = (moment: Date, zone: string | undefined): string => {
  const offset = offsetOf(moment, zone);
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  if (offset === 0) return `${local}Z`;
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};
