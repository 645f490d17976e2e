// Owns writing a string into half-typed front matter so that it is that string again when read. Knows no taxonomy.
import type { ValueFrame } from '../page/index.ts';

/** YAML reads these plain words as something else (1.1 as Hugo before 0.152 had it, and 1.2). */
const notString =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_]*)?\.?\d[\d_]*(?:e[-+]?\d+)?|0x[\da-f]+|0o?[0-7]+|\.inf|\.nan|\d{4}-\d\d?-\d\d?.*)$/i;

/** Can a string stand in YAML without quotes? In a flow list commas and brackets end it. */
const canBePlain = (value: string, flow: boolean): boolean =>
  /^[^\s\-?:,[\]{}#&*!|>'"%@`]|^[-?:](?=[^\s,[\]{}])/.test(value) &&
  !/: |:$| #|\s$|[\n\t]/.test(value) &&
  !(flow && /[,[\]{}]|:/.test(value)) &&
  !notString.test(value);

const inDouble = (value: string): string =>
  value
    .replace(/[\\"]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t');

/** In single quotes YAML doubles a quote; TOML cannot hold one, which its caller avoids by the usual double quotes. */
const inSingle = (value: string): string => value.replace(/'/g, "''");

/** The text that puts `value` into the frame. */
export const frameValue = (value: string, frame: ValueFrame): string => {
  if (frame.quote !== '') {
    const inner = frame.quote === '"' ? inDouble(value) : inSingle(value);
    return `${inner}${frame.closed ? '' : frame.quote}`;
  }
  const quote = frame.usualQuote === '' && !canBePlain(value, frame.flow) ? '"' : frame.usualQuote;
  const written = quote === '' ? value : quote === '"' ? `"${inDouble(value)}"` : `'${inSingle(value)}'`;
  return `${frame.before}${written}${frame.behind}`;
};
