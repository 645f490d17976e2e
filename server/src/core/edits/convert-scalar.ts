// Owns saying one scalar of front matter in another format: numbers, dates and strings that stay what they are.
import { fields, type Node, readDateOf, type ScalarNode } from '../page/index.ts';
import type { EditedFormat } from './post.ts';
import { canBeBareDate, writeString } from './write-value.ts';
import { canBeSingle } from './yaml-quoting.ts';

/** Other names of the dates that Hugo knows (hugo-facts §1.4). */
const DATE_ALIASES: ReadonlySet<string> = new Set(['pubdate', 'published', 'modified', 'unpublishdate']);
const MAX_INT = 2n ** 63n;

/** Does Hugo read the value of this key of the root as a date? */
const isDateKey = (path: readonly string[]): boolean => {
  const key = path.length === 1 ? path[0]!.toLowerCase() : '';
  return fields.get(key)?.type === 'date' || DATE_ALIASES.has(key);
};

/** The number that a scalar says, whatever its format; undefined for what is none. */
export const numberOf = ({ type, value }: ScalarNode): bigint | number | undefined => {
  if (type !== 'integer' && type !== 'float') return undefined;
  const digits = value
    .toLowerCase()
    .replaceAll('_', '')
    .replace(/^[-+]+/, '');
  const sign = value.startsWith('-') || value.startsWith('+-') ? -1 : 1;
  if (/^\.?inf$/.test(digits)) return sign * Number.POSITIVE_INFINITY;
  if (/^\.?nan$/.test(digits)) return Number.NaN;
  if (/^0[xob][\da-f]+$/.test(digits)) return BigInt(sign) * BigInt(digits);
  // A leading zero makes an integer of YAML octal; TOML and JSON allow none.
  if (/^0[0-7]+$/.test(digits)) return BigInt(sign) * BigInt(`0o${digits.slice(1)}`);
  return /^\d+$/.test(digits) ? BigInt(sign) * BigInt(digits) : sign * Number(digits);
};

const writeNumber = (node: ScalarNode, to: EditedFormat): string | undefined => {
  const value = numberOf(node);
  if (typeof value === 'bigint')
    return to === 'toml' && (value >= MAX_INT || value < -MAX_INT) ? undefined : String(value);
  if (value === undefined || !Number.isFinite(value)) {
    if (value === undefined || to === 'json') return undefined;
    const name = Number.isNaN(value) ? 'nan' : 'inf';
    return `${value < 0 ? '-' : ''}${to === 'yaml' ? '.' : ''}${name}`;
  }
  if (/^-?(?:0|[1-9]\d*)\.\d+$/.test(node.value)) return node.value;
  // `1e21` is a string in newer YAML (hugo-facts §1.2): a dot makes it a number everywhere.
  return String(value).replace(/^(-?\d+)(?=e|$)/, '$1.0');
};

/** A date of TOML as every format and every Hugo reads it: capital letters, with seconds. */
const normalDate = (value: string): string => value.toUpperCase().replace(/^(\S{10}[T ]\d\d:\d\d)(?!:)/, '$1:00');

const quoted = (value: string, to: EditedFormat, flow: boolean): string => {
  const escapes = /[\\"]/.test(value) && canBeSingle(value, to) && !value.includes("'");
  return writeString(value, to, { quote: '', strongQuote: escapes ? "'" : '"', flow });
};

export interface ScalarTarget {
  readonly to: EditedFormat;
  /** Inside of brackets, where YAML has less room for plain text. */
  readonly flow: boolean;
  /** The keys from the root down. */
  readonly path: readonly string[];
  /** What TOML, which knows no null, gets for it; undefined: nothing can be written. */
  readonly nothing: string | undefined;
}

/** One scalar in the target format, on one line; undefined when that format cannot say it, which `canSay` tells before. */
export const convertScalar = (node: ScalarNode, { to, flow, path, nothing }: ScalarTarget): string | undefined => {
  switch (node.type) {
    case 'null':
      return to === 'toml' ? nothing : to === 'json' || flow ? 'null' : '';
    case 'boolean':
      return node.value.toLowerCase();
    case 'integer':
    case 'float':
      // Every number of JSON is a float to Hugo, which takes none for Unix seconds (hugo-facts §1.2).
      return to === 'json' && node.type === 'integer' && isDateKey(path) ? undefined : writeNumber(node, to);
    case 'date': {
      const date = normalDate(node.value);
      return canBeBareDate(date, to, flow) ? date : quoted(date, to, flow);
    }
    default: {
      const isDate = isDateKey(path) && /^\d{4}-/.test(node.value) && readDateOf(node) !== undefined;
      return isDate && canBeBareDate(node.value, to, flow) ? node.value : quoted(node.value, to, flow);
    }
  }
};

/** Can the format say every scalar of a tree? */
export const canSay = (
  node: Node,
  to: EditedFormat,
  nothing: string | undefined,
  path: readonly string[] = [],
): boolean => {
  if (node.kind === 'scalar') return convertScalar(node, { to, flow: false, path, nothing }) !== undefined;
  if (node.kind === 'list') return node.items.every((item) => canSay(item, to, nothing, path));
  return node.entries.every(({ key, value }) => canSay(value, to, nothing, [...path, key]));
};
