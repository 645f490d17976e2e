// Owns guessing the date that was meant where only one reading makes sense. Knows no front matter.
import { readDate } from '../page/index.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (part: string): string => part.padStart(2, '0');

const toIso = (year: string, month: string, day: string): string => `${year}-${pad(month)}-${pad(day)}`;

/** `2024/1/2`, `2024-1-2`, `2 January 2006`, `Jan 2, 2006` and times without seconds, in a form that Hugo reads. */
const rewrite = (value: string): string | undefined => {
  const numbers =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(value);
  if (numbers) {
    const [, year, month, day, hour, minute, second, zone] = numbers;
    const date = toIso(year!, month!, day!);
    return hour === undefined
      ? date
      : `${date}T${pad(hour)}:${minute}:${second ?? '00'}${zone?.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? ''}`;
  }
  const dayFirst = /^(\d{1,2})\.? ([a-z]{3})[a-z]*,? (\d{4})$/i.exec(value);
  const monthFirst = /^([a-z]{3})[a-z]* (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(value);
  const [day, name, year] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  const month = name === undefined ? -1 : monthNames.indexOf(name.toLowerCase());
  return month < 0 ? undefined : toIso(year!, String(month + 1), day!);
};

/** A spelling of the same date that Hugo reads; undefined where that would be a guess (`01/02/2024`, month 13). */
export const suggestDate = (value: string): string | undefined => {
  const suggestion = rewrite(value.trim());
  return suggestion !== undefined && readDate(suggestion) !== undefined ? suggestion : undefined;
};
