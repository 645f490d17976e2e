// Owns writing a string into half-typed front matter so that it is that string again when read. Knows no taxonomy.
import { canBePlain, escapeDouble, escapeSingle } from '../edits/index.ts';
import type { ValueFrame } from '../page/index.ts';

/** The text that puts `value` into the frame. */
export const frameValue = (value: string, frame: ValueFrame): string => {
  if (frame.quote !== '') {
    const inner = frame.quote === '"' ? escapeDouble(value) : escapeSingle(value);
    return `${inner}${frame.closed ? '' : frame.quote}`;
  }
  const quote = frame.usualQuote === '' && !canBePlain(value, frame.flow) ? '"' : frame.usualQuote;
  const written = quote === '' ? value : quote === '"' ? `"${escapeDouble(value)}"` : `'${escapeSingle(value)}'`;
  return `${frame.before}${written}${frame.behind}`;
};
