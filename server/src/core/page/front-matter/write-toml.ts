// Owns the writing of plain values as TOML, for new posts only. Knows no text that exists.
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?)?$/;

const toKey = (key: string): string => (/^[A-Za-z0-9_-]+$/.test(key) ? key : toText(key));

/** A basic string; what JSON escapes, TOML escapes in the same way, and U+007F it wants escaped too. */
const toText = (value: string): string => JSON.stringify(value).replaceAll('\x7f', '\\u007f');

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const toNumber = (value: number): string => {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return String(value).replace(/^(-?\d+)e/, '$1.0e');
};

/** Undefined: TOML has no such value (null, functions). A text that reads as a date becomes a date, as in `hugo new`. */
const toValue = (value: unknown): string | undefined => {
  if (typeof value === 'string') return DATE.test(value) ? value : toText(value);
  if (typeof value === 'number') return toNumber(value);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (Array.isArray(value)) return `[${value.flatMap((item) => toValue(item) ?? []).join(', ')}]`;
  if (!isMap(value)) return undefined;
  const pairs = Object.entries(value).flatMap(([key, item]) => {
    const written = toValue(item);
    return written === undefined ? [] : [`${toKey(key)} = ${written}`];
  });
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
};

/** `key = value` lines; a map as a table in braces. Values that TOML does not have are left out. */
export const writeToml = (values: Readonly<Record<string, unknown>>): string => {
  const lines = Object.entries(values).flatMap(([key, value]) => {
    const written = toValue(value);
    return written === undefined ? [] : [`${toKey(key)} = ${written}\n`];
  });
  return lines.join('');
};
