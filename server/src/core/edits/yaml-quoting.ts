// Owns when a string can stand in YAML without quotes, and how it is written within them. Knows no front matter.

/** Plain words that some YAML of Hugo reads as something else than a string (1.1 before 0.152, 1.2 since; hugo-facts §1.2). */
const NOT_STRING = new RegExp(
  [
    '~|null|true|false|yes|no|on|off|y|n|=|<<',
    '[-+]?(?:0x[\\da-f_]+|0o[0-7_]+|0b[01_]+|\\.inf)|\\.nan',
    '[-+]*[\\d_]*(?:\\.[\\d_]*)?(?:e[-+]?\\d+)?',
    // To base 60, which only other tools still count in.
    '[-+]?\\d[\\d_]*(?::[0-5]?\\d)+(?:\\.[\\d_]*)?',
    // A date is a string to Hugo, a date to other tools.
    '\\d{4}-\\d\\d?-\\d\\d?(?:[Tt\\s].*)?',
  ]
    .map((part) => `^(?:${part})$`)
    .join('|'),
  'i',
);

/** Must be escaped wherever it stands: line breaks, tabs, other control characters, byte order marks. */
const CONTROL = /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

/** Does a plain scalar of these characters end where it should? Says nothing of what YAML takes it for. In a flow list commas, brackets and, before 0.152, question marks end it. */
export const canStandPlain = (value: string, flow: boolean): boolean =>
  /^[^\s\-?:,[\]{}#&*!|>'"%@`]|^[-?:](?=[^\s,[\]{}])/.test(value) &&
  !/:\s|:$|\s#|\s$/.test(value) &&
  !CONTROL.test(value) &&
  !(flow && /[,[\]{}:?]/.test(value));

/** Can a string stand in YAML without quotes, and be that string again for every Hugo? */
export const canBePlain = (value: string, flow: boolean): boolean =>
  canStandPlain(value, flow) && !NOT_STRING.test(value);

const SHORT: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
};

/** What stands between double quotes in YAML, TOML and JSON alike, whose shared escapes it keeps to. */
export const escapeDouble = (value: string): string =>
  value.replace(
    /[\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Can a string stand between single quotes on one line, in YAML, which doubles a quote, or in TOML, which cannot hold one? */
export const canBeSingle = (value: string, format: 'yaml' | 'toml' | 'json'): boolean =>
  !CONTROL.test(value) && (format === 'yaml' || (format === 'toml' && !value.includes("'")));

/** What stands between single quotes in YAML; in TOML too, where there is none to double. */
export const escapeSingle = (value: string): string => value.replaceAll("'", "''");
