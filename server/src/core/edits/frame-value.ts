// Owns writing a string into half-typed front matter so that it is that string again when read. Knows no taxonomy.

import type { ValueFrame } from '../page/index.ts';
import { canBePlain, escapeDouble, escapeSingle } from './yaml-quoting.ts';

/** Only YAML has a way to say a quote inside single quotes; JSON has no single quotes at all. */
const canBeSingle = (value: string, { format }: ValueFrame): boolean =>
  format === 'yaml' || (format === 'toml' && !/['\n\r\t]/.test(value));

/** The text that puts `value` into the frame; undefined when the quote that stands there cannot hold it. */
export const frameValue = (value: string, frame: ValueFrame): string | undefined => {
  if (frame.quote === "'" && !canBeSingle(value, frame)) return undefined;
  if (frame.quote !== '') {
    const inner = frame.quote === '"' ? escapeDouble(value) : escapeSingle(value);
    return `${inner}${frame.closed ? '' : frame.quote}`;
  }
  const plain = frame.format === 'yaml' && frame.usualQuote === '' && canBePlain(value, frame.flow);
  const single = frame.usualQuote === "'" && canBeSingle(value, frame);
  const written = plain ? value : single ? `'${escapeSingle(value)}'` : `"${escapeDouble(value)}"`;
  return `${frame.before}${written}${frame.behind}`;
};
