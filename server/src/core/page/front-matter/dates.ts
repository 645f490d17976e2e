// Owns which strings Hugo reads as a date (hugo-facts §1.3). Knows no clock and no site.

export interface ParsedDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes ahead of UTC; undefined: the site's own time zone. */
  readonly offset?: number;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const shortDay = '(?:mon|tue|wed|thu|fri|sat|sun)';
const longDay = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const iso = '(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)';
const time = '(?<hour>\\d{1,2}):(?<minute>\\d\\d):(?<second>\\d\\d)(?:[.,]\\d+)?';
const zone = '[A-Z]{3,5}(?:[+-]\\d{1,2})?';
const colonOffset = '(?<offset>[+-]\\d\\d:\\d\\d)';
const plainOffset = '(?<offset>[+-]\\d{4})';

const patterns: readonly RegExp[] = [
  `${iso}`,
  `${iso}T${time}(?:(?<offset>Z|[+-]\\d\\d:?\\d\\d))?`,
  `${iso} ${time}(?:(?<offset>Z|[+-]\\d\\d:?\\d\\d))?`,
  `${iso} ${time} ${colonOffset}`,
  `${iso} ${time} ${plainOffset}(?: ${zone})?`,
].map((pattern) => new RegExp(`^${pattern}$`));

const namedPatterns: readonly RegExp[] = [
  `(?<day>\\d\\d) ${month} (?<year>\\d{4})`,
  `${shortDay}, (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${time} (?:${plainOffset}|${zone})`,
  `(?<day>\\d\\d) ${month} (?<shortYear>\\d\\d) (?<hour>\\d{1,2}):(?<minute>\\d\\d) (?:${plainOffset}|${zone})`,
  `${longDay}, (?<day>\\d\\d)-${month}-(?<shortYear>\\d\\d) ${time} ${zone}`,
  `${shortDay} ${month} +(?<day>\\d{1,2}) ${time}(?: ${zone})? (?<year>\\d{4})`,
  `${shortDay} ${month} (?<day>\\d\\d) ${time} ${plainOffset} (?<year>\\d{4})`,
].map((pattern) => new RegExp(`^${pattern}$`, 'i'));

const toOffset = (offset: string | undefined): number | undefined => {
  if (offset === undefined) return undefined;
  if (offset === 'Z') return 0;
  const digits = offset.replace(/\D/g, '');
  return (offset.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
};

/** Reads a string as Hugo does; undefined when Hugo cannot. */
export const readDate = (value: string): ParsedDate | undefined => {
  for (const pattern of [...patterns, ...namedPatterns]) {
    const groups = pattern.exec(value)?.groups;
    if (!groups) continue;
    const short = groups.shortYear === undefined ? undefined : Number(groups.shortYear);
    const date = {
      year: short === undefined ? Number(groups.year) : short + (short >= 69 ? 1900 : 2000),
      month: groups.name === undefined ? Number(groups.month) : monthNames.indexOf(groups.name.toLowerCase()) + 1,
      day: Number(groups.day),
      hour: Number(groups.hour ?? 0),
      minute: Number(groups.minute ?? 0),
      second: Number(groups.second ?? 0),
    };
    const exists = new Date(Date.UTC(2000, date.month - 1, 1)).getUTCMonth() === date.month - 1;
    const days = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate();
    if (!exists || date.month < 1 || date.day < 1 || date.day > days) continue;
    if (date.hour > 23 || date.minute > 59 || date.second > 59) continue;
    const offset = toOffset(groups.offset);
    return { ...date, ...(offset !== undefined && { offset }) };
  }
  return undefined;
};
