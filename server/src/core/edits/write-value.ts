// Owns writing values as text in YAML, TOML and JSON, quoted only where needed. Knows no place.
import type { Habits, Quote } from './habits.ts';
import type { EditedFormat } from './post.ts';
import type { DateValue } from './value.ts';
import { canBePlain, canBeSingle, canStandPlain, escapeDouble, escapeSingle } from './yaml-quoting.ts';

/** Dates that TOML has as its own in every version Hugo knew (hugo-facts §1.2). */
const TOML_DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** Can a date stand without quotes in this format? In brackets YAML has no room for colons. */
export const canBeBareDate = (date: string, format: EditedFormat, flow = false): boolean =>
  format === 'toml' ? TOML_DATE.test(date) : format === 'yaml' && canStandPlain(date, flow);

/** A string as it can stand in the format: with the quotes wished for, with others where those cannot hold it. */
export const writeString = (
  value: string,
  format: EditedFormat,
  wish: { readonly quote: Quote; readonly strongQuote: '"' | "'"; readonly flow?: boolean },
): string => {
  const plain = format === 'yaml' && wish.quote === '' && canBePlain(value, wish.flow ?? false);
  if (plain) return value;
  const quote = wish.quote === '' ? wish.strongQuote : wish.quote;
  return quote === "'" && canBeSingle(value, format) ? `'${escapeSingle(value)}'` : `"${escapeDouble(value)}"`;
};

/** A boolean, number, string or date in the manner of the file. */
export const writeScalar = (value: string | boolean | number | DateValue, habits: Habits, flow = false): string => {
  if (typeof value === 'string') return writeString(value, habits.format, { ...habits, flow });
  if (typeof value !== 'object') return String(value);
  if (habits.bareDates && canBeBareDate(value.date, habits.format, flow)) return value.date;
  return writeString(value.date, habits.format, { quote: habits.strongQuote, strongQuote: habits.strongQuote });
};

/** `[a, b]`, on one line. */
export const writeFlowList = (items: readonly string[], habits: Habits): string =>
  `[${items.map((item) => writeScalar(item, habits, true)).join(', ')}]`;

/** A key as it can stand in the format. */
export const writeKey = (key: string, format: EditedFormat): string => {
  const bare =
    format === 'toml'
      ? /^[A-Za-z0-9_-]+$/.test(key)
      : format === 'yaml' && canBePlain(key, true) && !/[\s"'?]/.test(key.charAt(0)) && key.length < 100;
  return bare ? key : `"${escapeDouble(key)}"`;
};
