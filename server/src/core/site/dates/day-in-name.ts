// Owns the day that the name of a post begins with. Knows no configuration: whether Hugo takes it for a date is asked elsewhere.
import { readDate } from '../../page/index.ts';

/** As Hugo reads `:filename`: a day of the calendar, whatever follows (tried on 0.111, 0.147, 0.152 and 0.168: `2024-01-02x`). */
export const findDayInName = (name: string): string | undefined => {
  const day = /^\d{4}-\d\d-\d\d/.exec(name)?.[0];
  return day !== undefined && readDate(day) !== undefined ? day : undefined;
};

/** `2024-01-02-my-trip` → `my-trip`; a name that is a day alone, or has none, stays as it is. */
export const nameBehindDay = (name: string): string =>
  name.slice(findDayInName(name)?.length ?? 0).replace(/^[ _-]+/, '') || name;
