// Owns reading the addresses in a `srcset` as a browser does (HTML Living Standard, “parse a srcset attribute”). Knows no tag.
import { type Span, spanOf } from '../../text/index.ts';

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);
const COMMA = 44;

/** Behind the descriptors at `at`: the next comma outside of parentheses, or the end. */
const skipDescriptors = (text: string, at: number, to: number): number => {
  let depth = 0;
  let i = at;
  for (; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === COMMA && depth === 0) return i;
    if (c === 40) depth++;
    else if (c === 41 && depth > 0) depth--;
  }
  return i;
};

/** The addresses between two offsets, in order, and where a next one would begin; undefined when the end is among descriptors. */
const read = (text: string, from: number, to: number): { readonly spans: readonly Span[]; readonly open?: number } => {
  const spans: Span[] = [];
  let at = from;
  for (;;) {
    while (at < to && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === COMMA)) at++;
    if (at >= to) return { spans, open: to };
    const start = at;
    while (at < to && !isSpace(text.charCodeAt(at))) at++;
    let end = at;
    // A comma inside an address is part of it, at its end it is none.
    while (end > start && text.charCodeAt(end - 1) === COMMA) end--;
    spans.push(spanOf(start, end));
    if (end < at) continue;
    if (at >= to) return { spans, open: start };
    at = skipDescriptors(text, at, to);
    if (at >= to) return { spans };
  }
};

/** Where the addresses stand between two offsets of a text. */
export const readSrcset = (text: string, from: number, to: number): readonly Span[] => read(text, from, to).spans;

/** Where the address begins that the end of a half-typed value belongs to; undefined among descriptors. */
export const openAddressOf = (value: string): number | undefined => read(value, 0, value.length).open;
