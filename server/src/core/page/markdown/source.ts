// Owns the text that one block's inline content is read from, and the way back to the page's offsets. Knows no Markdown.
import { type Span, spanOf } from '../../text/index.ts';
import type { Opaque } from './opaque.ts';

/**
 * A text to read inline content from: the page's own text, or, where quote marks stand between the lines, the lines joined.
 * Offsets into `text` are turned into the page's by `toSpan`.
 */
export interface Source {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the next `-->`, `?>`, `]]>` or `>` stands at or behind an offset, -1 when nowhere; cheap when asked in order. */
  readonly find: Finders;
  toSpan(start: number, end: number): Span;
  /** The end of the shortcode tag that covers this offset; -1 when none does. */
  opaqueEnd(offset: number): number;
}

export interface Finders {
  readonly commentEnd: (from: number) => number;
  readonly instructionEnd: (from: number) => number;
  readonly cdataEnd: (from: number) => number;
  readonly declarationEnd: (from: number) => number;
}

/** Remembers the last find, so that asking again and again for a mark that is far away or absent stays linear. */
const finder = (text: string, mark: string): ((from: number) => number) => {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(mark, from);
    return found;
  };
};

export const findersOf = (text: string): Finders => ({
  commentEnd: finder(text, '-->'),
  instructionEnd: finder(text, '?>'),
  cdataEnd: finder(text, ']]>'),
  declarationEnd: finder(text, '>'),
});

/** The stretch of the page's own text from `start` to `end`. */
export const pageSource = (text: string, start: number, end: number, find: Finders, opaque: Opaque): Source => ({
  text,
  start,
  end,
  find,
  toSpan: spanOf,
  opaqueEnd: opaque.endAt,
});

/** Lines of the page (`lines`: start, end, start, end …) joined, without what stands between them. */
export const joinedSource = (page: string, lines: readonly number[], opaque: Opaque): Source => {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (let i = 0; i < lines.length; i += 2) {
    starts.push(length);
    parts.push(page.slice(lines[i], lines[i + 1]));
    length += lines[i + 1]! - lines[i]! + 1;
  }
  const text = parts.join('\n');
  const toPage = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low * 2]! + offset - starts[low]!;
  };
  return {
    text,
    start: 0,
    end: text.length,
    find: findersOf(text),
    toSpan: (start, end) => spanOf(toPage(start), end > start ? toPage(end - 1) + 1 : toPage(start)),
    opaqueEnd(offset) {
      const at = toPage(offset);
      const end = opaque.endAt(at);
      return end < 0 ? -1 : offset + end - at;
    },
  };
};
