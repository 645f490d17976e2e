// Owns what a YAML scalar means: its type and its text, from the characters as written. Knows no structure around it.
import type { Span } from '../../text/index.ts';
import type { ScalarNode, ScalarType } from './node.ts';

const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);
const BOOLEANS: ReadonlySet<string> = new Set(['true', 'True', 'TRUE', 'false', 'False', 'FALSE']);
const NOT_FINITE = /^(-?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/;
const MAX_UNSIGNED = 18446744073709551615n;
const MIN_SIGNED = 9223372036854775808n;

const inRange = (digits: string, negative: boolean): boolean =>
  digits.length < 19 || (digits.length < 21 && BigInt(digits) <= (negative ? MIN_SIGNED : MAX_UNSIGNED));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const numberType = (value: string): ScalarType => {
  // `2024-…`: by far the most common text that begins with a digit; in a number a dash follows the first place or an `e`.
  if (value.charCodeAt(4) === 45 && isDigit(value.charCodeAt(3))) return 'string';
  const first = value.indexOf('.');
  const dots = first < 0 ? 0 : value.indexOf('.', first + 1) < 0 ? 1 : 2;
  if (dots > 1) return 'string';
  const bare = value.replace(/^\+?-?/, '').replaceAll('_', '');
  const negative = value.charCodeAt(0) === 45;
  if (/^0x/.test(bare)) return /^0x[0-9a-fA-F]{1,16}$/.test(bare) ? 'integer' : 'string';
  if (/^0o/.test(bare)) return /^0o[0-7]{1,21}$/.test(bare) ? 'integer' : 'string';
  if (/^0b/.test(bare)) return /^0b[01]{1,64}$/.test(bare) ? 'integer' : 'string';
  if (dots === 0 && bare.length > 1 && bare.charCodeAt(0) === 48)
    return /^[0-7]{1,22}$/.test(bare) ? 'integer' : 'string';
  if (dots === 1) return /^(\d+\.\d*|\.\d+)([eE][-+]?\d+)?$/.test(bare) ? 'float' : 'string';
  return /^\d+$/.test(bare) && inRange(bare, negative) ? 'integer' : 'string';
};

/**
 * The type of an unquoted YAML scalar as Hugo ≥0.152 reads it (hugo-facts §1.2; the library's own rule: `yes` and `1e3` are
 * strings, `012` and `1_000` integers, dates strings). `value` has no blanks around it.
 */
export const typeOfPlainYaml = (value: string): ScalarType => {
  const first = value.charCodeAt(0);
  if (isDigit(first) || first === 43 || first === 45) {
    return first === 45 && NOT_FINITE.test(value) ? 'float' : numberType(value);
  }
  if (first === 46) return NOT_FINITE.test(value) ? 'float' : numberType(value);
  if (value.length > 5) return 'string';
  if (NULLS.has(value)) return 'null';
  return BOOLEANS.has(value) ? 'boolean' : 'string';
};

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Without blanks at its start and end. A loop, since an expression would take quadratic time for a long run of blanks. */
const trimBlanks = (line: string, atStart: boolean, atEnd: boolean): string => {
  let start = 0;
  let end = line.length;
  if (atEnd) while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  if (atStart) while (start < end && isBlank(line.charCodeAt(start))) start++;
  return line.slice(start, end);
};

/** Lines of a flow scalar joined as YAML does: one break becomes a blank, n breaks n-1 line feeds. */
export const foldLines = (written: string): string => {
  if (!/[\n\r]/.test(written)) return written;
  const lines = written.split(/\r\n|\n|\r/);
  const last = lines.length - 1;
  const folded = [trimBlanks(lines[0]!, false, true)];
  let blank = 0;
  for (let i = 1; i <= last; i++) {
    const line = trimBlanks(lines[i]!, true, i < last);
    if (line === '' && i < last) {
      blank++;
      continue;
    }
    folded.push(blank > 0 ? '\n'.repeat(blank) : ' ', line);
    blank = 0;
  }
  return folded.join('');
};

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const codePoint = (digits: string, length: number): string | undefined => {
  if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) return undefined;
  const point = Number.parseInt(digits, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
};

/** The text of a double-quoted scalar, from what stands between the quotes. An escape YAML does not know stays as written. */
export const unescapeDouble = (written: string): string => {
  if (!written.includes('\\')) return foldLines(written);
  // An escaped line break joins without a blank; folding the rest must not touch what escapes produce.
  const joined = written.replace(
    /(\\\\)|\\[ \t]*(?:\r\n|\n|\r)[ \t]*/g,
    (_, slashes: string | undefined) => slashes ?? '',
  );
  return foldLines(joined).replace(
    /\\(?:([xuU])([0-9a-fA-F]*)|([\s\S]))/g,
    (all, kind: string, hex: string, short: string) => {
      if (kind === undefined) return ESCAPES[short] ?? all;
      const length = HEX_LENGTHS[kind]!;
      const character = codePoint(hex.slice(0, length), length);
      return character === undefined ? all : character + hex.slice(length);
    },
  );
};

/** The text of a single-quoted scalar, from what stands between the quotes. */
export const unescapeSingle = (written: string): string => foldLines(written).replaceAll("''", "'");

/** A plain scalar from the text at `span`, which has no blanks around it. */
export const plainScalar = (text: string, span: Span): ScalarNode => {
  const written = text.slice(span.start, span.end);
  const value = foldLines(written);
  const type = typeOfPlainYaml(value);
  return { kind: 'scalar', span, inner: span, style: 'plain', type, value, verbatim: value === written };
};

/** A quoted scalar; `span` takes in both quotes, or ends without the second where it is missing. */
export const quotedScalar = (text: string, span: Span): ScalarNode => {
  const double = text.charCodeAt(span.start) === 34;
  const closed = span.end - span.start > 1 && text.charCodeAt(span.end - 1) === text.charCodeAt(span.start);
  const inner = { start: span.start + 1, end: closed ? span.end - 1 : span.end };
  const written = text.slice(inner.start, inner.end);
  const value = double ? unescapeDouble(written) : unescapeSingle(written);
  return {
    kind: 'scalar',
    span,
    inner,
    style: double ? 'double' : 'single',
    type: 'string',
    value,
    verbatim: value === written,
  };
};

/** The value that `key:` or `- ` without anything has; `at` is right behind the colon or dash. */
export const absentScalar = (text: string, at: number): ScalarNode => {
  const place = text.charCodeAt(at) === 32 ? at + 1 : at;
  const span = { start: place, end: place };
  return { kind: 'scalar', span, inner: span, style: 'plain', type: 'null', value: '', verbatim: true };
};
