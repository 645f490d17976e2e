// Owns the reading of a date by a layout in the notation of Go (`2006-01-02`), as Go's own library does it. Knows no list of layouts.

/** What a layout found in a text. Fields that the layout does not name keep Go's zero: year 0, January 1st, midnight. */
export interface LayoutFields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  nanosecond: number;
  /** Minutes east of Greenwich, where the text says so in figures or as `Z`. */
  offsetMinutes?: number;
}

type Element =
  | 'year'
  | 'shortYear'
  | 'month'
  | 'monthName'
  | 'day'
  | 'blankDay'
  | 'weekday'
  | 'longWeekday'
  | 'hour'
  | 'hour12'
  | 'half'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'zuluColonOffset'
  | 'zuluOffset'
  | 'colonOffset'
  | 'offset'
  | 'zoneName';

/** A layout cut into its elements and the literal text between them. */
export type Layout = readonly (Element | { readonly literal: string })[];

const NOTATION: readonly (readonly [string, Element])[] = [
  ['2006', 'year'],
  ['Monday', 'longWeekday'],
  ['Mon', 'weekday'],
  ['Jan', 'monthName'],
  ['Z07:00', 'zuluColonOffset'],
  ['Z0700', 'zuluOffset'],
  ['-07:00', 'colonOffset'],
  ['-0700', 'offset'],
  ['.999999999', 'fraction'],
  ['MST', 'zoneName'],
  ['PM', 'half'],
  ['01', 'month'],
  ['02', 'day'],
  ['_2', 'blankDay'],
  ['15', 'hour'],
  ['04', 'minute'],
  ['05', 'second'],
  ['06', 'shortYear'],
  ['3', 'hour12'],
];

/** Cuts a layout in Go's notation. */
export const toLayout = (notation: string): Layout => {
  const layout: (Element | { literal: string })[] = [];
  let at = 0;
  while (at < notation.length) {
    const found = NOTATION.find(([sign]) => notation.startsWith(sign, at));
    const last = layout[layout.length - 1];
    if (found !== undefined) layout.push(found[1]);
    else if (typeof last === 'object') last.literal += notation[at];
    else layout.push({ literal: notation[at]! });
    at += found === undefined ? 1 : found[0].length;
  }
  return layout;
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const PATTERNS: Readonly<Record<Exclude<Element, 'zoneName'>, RegExp>> = {
  year: /^\d{4}/,
  shortYear: /^\d\d/,
  month: /^\d\d/,
  monthName: new RegExp(`^(?:${MONTHS.join('|')})`, 'i'),
  day: /^\d\d/,
  blankDay: /^ ?\d\d?/,
  weekday: new RegExp(`^(?:${WEEKDAYS.map((name) => name.slice(0, 3)).join('|')})`, 'i'),
  longWeekday: new RegExp(`^(?:${WEEKDAYS.join('|')})`, 'i'),
  hour: /^\d\d?/,
  hour12: /^\d\d?/,
  half: /^[AP]M/,
  minute: /^\d\d/,
  // Go takes a fraction behind the seconds whether the layout has one or not.
  second: /^(\d\d)(?:[.,](\d+))?/,
  fraction: /^/,
  zuluColonOffset: /^(?:Z|([+-])(\d\d):(\d\d))/,
  zuluOffset: /^(?:Z|([+-])(\d\d)(\d\d))/,
  colonOffset: /^([+-])(\d\d):(\d\d)/,
  offset: /^([+-])(\d\d)(\d\d)/,
};

const signedHoursLength = (text: string): number => {
  const found = /^[+-](\d{1,20})(?!\d)/.exec(text);
  return found !== null && Number(found[1]) <= 23 ? found[0].length : 0;
};

/** How many characters of the text are the name of a zone, as Go guesses: `UTC`, `GMT+2`, `+03`, three to five capitals. */
const zoneNameLength = (text: string): number => {
  if (text.length < 3) return 0;
  if (/^(?:UTC|ChST|MeST)/.test(text)) return text.startsWith('UTC') ? 3 : 4;
  if (text.startsWith('GMT')) return 3 + signedHoursLength(text.slice(3));
  if (/^[+-]/.test(text)) return signedHoursLength(text);
  const capitals = /^[A-Z]{1,6}/.exec(text)?.[0] ?? '';
  if (capitals.length === 5) return capitals.endsWith('T') ? 5 : 0;
  if (capitals.length === 4) return capitals.endsWith('T') || capitals === 'WITA' ? 4 : 0;
  return capitals.length === 3 ? 3 : 0;
};

/** What is left of `text` behind a literal; a blank of the literal stands for any number of blanks. */
const skipLiteral = (text: string, literal: string): string | undefined => {
  let rest = text;
  let wanted = literal;
  while (wanted !== '') {
    if (wanted[0] === ' ') {
      if (rest !== '' && rest[0] !== ' ') return undefined;
      wanted = wanted.replace(/^ +/, '');
      rest = rest.replace(/^ +/, '');
    } else {
      if (rest[0] !== wanted[0]) return undefined;
      wanted = wanted.slice(1);
      rest = rest.slice(1);
    }
  }
  return rest;
};

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysIn = (month: number, year: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Sets what one element says; false when it is out of range. */
const setField = (fields: LayoutFields, element: Element, found: RegExpExecArray): boolean => {
  const [written = '', first = '', second = '', third = ''] = found;
  const number = Number(written);
  switch (element) {
    case 'year':
      fields.year = number;
      return true;
    case 'shortYear':
      fields.year = number + (number >= 69 ? 1900 : 2000);
      return true;
    case 'month':
      fields.month = number;
      return number >= 1 && number <= 12;
    case 'monthName':
      fields.month = MONTHS.indexOf(written.toLowerCase()) + 1;
      return true;
    case 'day':
    case 'blankDay':
      fields.day = number;
      return true;
    case 'hour':
      fields.hour = number;
      return number < 24;
    case 'hour12':
      fields.hour = number;
      return number <= 12;
    case 'half':
      fields.hour = (fields.hour % 12) + (written === 'PM' ? 12 : 0);
      return true;
    case 'minute':
      fields.minute = number;
      return number < 60;
    case 'second':
      fields.second = Number(first);
      fields.nanosecond = Number(second.slice(0, 9).padEnd(9, '0'));
      return fields.second < 60;
    case 'weekday':
    case 'longWeekday':
    case 'fraction':
    case 'zoneName':
      return true;
    default: {
      const minutes = Number(second) * 60 + Number(third);
      fields.offsetMinutes = written === 'Z' ? 0 : first === '-' && minutes > 0 ? -minutes : minutes;
      return Number(second) <= 24 && Number(third) <= 60;
    }
  }
};

/** The fields that `text` holds by `layout`; undefined when it does not fit, or no such day or time exists. */
export const readByLayout = (layout: Layout, text: string): LayoutFields | undefined => {
  const fields: LayoutFields = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0, nanosecond: 0 };
  let rest: string | undefined = text;
  for (const element of layout) {
    if (typeof element === 'object') rest = skipLiteral(rest, element.literal);
    else if (element === 'zoneName') {
      const length = zoneNameLength(rest);
      rest = length === 0 ? undefined : rest.slice(length);
    } else {
      const found = PATTERNS[element].exec(rest);
      if (found === null || !setField(fields, element, found)) return undefined;
      rest = rest.slice(found[0].length);
    }
    if (rest === undefined) return undefined;
  }
  return rest === '' && fields.day >= 1 && fields.day <= daysIn(fields.month, fields.year) ? fields : undefined;
};
