// Owns what a scalar of front matter becomes when Hugo casts it to text, a boolean, a number or a list. Knows no field.
import type { FrontMatterFormat, Node, ScalarNode } from './front-matter/node.ts';

/** Is Hugo at least this version? An unknown one counts as the newest. */
export type Since = (version: string) => boolean;

/** A scalar as Hugo of one version holds it. */
export interface Scalar {
  readonly type: ScalarNode['type'];
  /** As Go prints it: no trailing zeros, no exponent; `''` for null. */
  readonly text: string;
  /** Of numbers only. */
  readonly number: number;
}

/** Plain words that YAML took for booleans up to Hugo 0.151 (hugo-facts §1.2). */
const FORMER_TRUE = /^(y|Y|yes|Yes|YES|on|On|ON)$/;
const FORMER_FALSE = /^(n|N|no|No|NO|off|Off|OFF)$/;
/** Plain numbers that YAML took for floats up to Hugo 0.151: with an exponent and no dot, or with a leading zero and an 8 or 9. */
const FORMER_FLOAT = /^[-+]?\d+([eE][-+]?\d+)?$/;

/** Digits without an exponent, the way Go prints a float. */
const toDecimal = (value: number): string => {
  const written = String(value);
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(written);
  if (!parts) return written;
  const [, sign, whole, fraction = '', exponent] = parts;
  const shift = Number(exponent);
  const digits = whole! + fraction;
  return shift < 0 ? `${sign}0.${'0'.repeat(-shift - 1)}${digits}` : `${sign}${digits.padEnd(shift + 1, '0')}`;
};

const toInteger = (written: string): bigint => {
  const digits = written
    .replace(/^\+?(-?)/, '')
    .replaceAll('_', '')
    .toLowerCase();
  const value = BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return written.replace(/^\+/, '').startsWith('-') ? -value : value;
};

/** A date of TOML: local ones as written with a `T`, others as Go prints an instant. */
const dateText = (written: string): string => {
  const parts = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d)?)(\.\d+)?([Zz]|[-+]\d\d:\d\d)?$/.exec(written);
  if (!parts) return written;
  const [, day, clock, fraction = '', zone] = parts;
  const time = (clock!.length === 5 ? `${clock}:00` : clock!) + fraction;
  if (zone === undefined) return `${day}T${time}`;
  const offset = zone.replace(':', '');
  return /^z$/i.test(zone) ? `${day} ${time} +0000 UTC` : `${day} ${time} ${offset} ${offset}`;
};

const scalar = (type: Scalar['type'], text: string, number = 0): Scalar => ({ type, text, number });
const float = (value: number): Scalar => scalar('float', toDecimal(value), value);

/** The scalar as this version of Hugo reads it: up to 0.151 plain YAML has more booleans and numbers. */
export const readScalar = (node: ScalarNode, format: FrontMatterFormat, since: Since): Scalar => {
  switch (node.type) {
    case 'null':
      return scalar('null', '');
    case 'boolean':
      return scalar('boolean', node.value.toLowerCase());
    case 'integer': {
      const value = toInteger(node.value);
      return scalar('integer', String(value), Number(BigInt.asIntN(64, value)));
    }
    case 'float':
      return float(Number(node.value.replaceAll('_', '')));
    case 'date':
      return scalar('date', dateText(node.value));
    case 'string':
      if (format !== 'yaml' || node.style !== 'plain' || since('0.152.0')) return scalar('string', node.value);
      if (FORMER_TRUE.test(node.value)) return scalar('boolean', 'true');
      if (FORMER_FALSE.test(node.value)) return scalar('boolean', 'false');
      return FORMER_FLOAT.test(node.value) ? float(Number(node.value)) : scalar('string', node.value);
  }
};

/** Where Hugo wants text: any scalar; lists and maps are nothing. */
export const castText = (node: Node, format: FrontMatterFormat, since: Since): string | undefined =>
  node.kind === 'scalar' ? readScalar(node, format, since).text : undefined;

/** Where Hugo wants a boolean (hugo-facts §1.4); undefined: it cannot tell, and takes it for false. */
export const castBoolean = (node: Node, format: FrontMatterFormat, since: Since): boolean | undefined => {
  if (node.kind !== 'scalar') return undefined;
  const { type, text, number } = readScalar(node, format, since);
  switch (type) {
    case 'boolean':
      return text === 'true';
    case 'null':
      return false;
    case 'integer':
      // Up to some version after 0.111 only whole numbers of YAML.
      return since('0.123.0') || format === 'yaml' ? number !== 0 : undefined;
    case 'float':
      return since('0.123.0') ? number !== 0 : undefined;
    default:
      if (/^(1|t|T|TRUE|true|True)$/.test(text)) return true;
      return /^(0|f|F|FALSE|false|False)$/.test(text) ? false : undefined;
  }
};

/** Whole numbers in text as Go reads them: with a base, and with `_` between digits. */
const WHOLE = /^[-+]?(0[xX]_?[\da-fA-F]+(_[\da-fA-F]+)*|0[bB]_?[01]+(_[01]+)*|0[oO]?(_?[0-7]+)*|[1-9]\d*(_\d+)*)$/;

const parseWhole = (text: string): number | undefined => {
  if (!WHOLE.test(text)) return undefined;
  const digits = text.replace(/^[-+]/, '').replaceAll('_', '');
  const value = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return text.startsWith('-') ? -value : value;
};

/** Where Hugo wants a whole number; undefined: it cannot tell, and takes it for 0. */
export const castInteger = (node: Node, format: FrontMatterFormat, since: Since): number | undefined => {
  if (node.kind !== 'scalar') return undefined;
  const { type, text, number } = readScalar(node, format, since);
  switch (type) {
    case 'integer':
    case 'float':
      // What a whole number cannot hold becomes the smallest one.
      return Math.abs(number) < 2 ** 63 ? Math.trunc(number) + 0 : -(2 ** 63);
    case 'boolean':
      return text === 'true' ? 1 : 0;
    case 'null':
      return 0;
    case 'date':
      return undefined;
    default: {
      // What stands behind a dot is cut since some version after 0.131.
      const whole = since('0.146.0') && /^[-+]?\d+\.\d*$/.test(text) ? text.slice(0, text.indexOf('.')) : text;
      return parseWhole(whole);
    }
  }
};

/** A list where Hugo wants texts: what it reads, and the item that spoils it. */
export interface CastTexts {
  readonly texts: readonly string[];
  readonly culprit?: Node;
}

/**
 * Where Hugo wants a list of texts: a text is cut at white space, another scalar is one item, a map is none. A map or list
 * as an item was an empty text in 0.111; later versions take the whole list for none.
 */
export const castTexts = (node: Node, format: FrontMatterFormat, since: Since): CastTexts => {
  if (node.kind === 'map') return { texts: [], culprit: node };
  if (node.kind === 'scalar') {
    const { type, text } = readScalar(node, format, since);
    if (type === 'null') return { texts: [] };
    return { texts: type === 'string' ? text.split(/\s+/).filter((part) => part !== '') : [text] };
  }
  const culprit = node.items.find((item) => item.kind !== 'scalar');
  if (culprit && since('0.123.0')) return { texts: [], culprit };
  return { texts: node.items.map((item) => castText(item, format, since) ?? ''), ...(culprit && { culprit }) };
};
