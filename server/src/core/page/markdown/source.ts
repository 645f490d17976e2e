// Owns the text that one block's content is read from, and the way back to the page's offsets. Knows no Markdown.
import { type Span, spanOf } from '../../text/index.ts';
import type { Opaque } from './opaque.ts';

/** Finds marks that may be far away or absent; remembers the last find, so asking in order again and again stays linear. */
class Finder {
  private readonly text: string;
  private readonly mark: string;
  private found = -2;

  constructor(text: string, mark: string) {
    this.text = text;
    this.mark = mark;
  }

  /** The first mark at or behind `from`; -1 when there is none. */
  from(from: number): number {
    if (this.found !== -1 && this.found < from) this.found = this.text.indexOf(this.mark, from);
    return this.found;
  }
}

/** The ends of the kinds of raw HTML that nothing else ends. */
export class Finders {
  readonly comment: Finder;
  readonly instruction: Finder;
  readonly cdata: Finder;
  readonly declaration: Finder;

  constructor(text: string) {
    this.comment = new Finder(text, '-->');
    this.instruction = new Finder(text, '?>');
    this.cdata = new Finder(text, ']]>');
    this.declaration = new Finder(text, '>');
  }
}

/**
 * A stretch of text to read: of the page's own text, or, where quote marks stand between the lines, of the lines joined.
 * All offsets are into `text`; `toSpan` turns them into the page's.
 */
export class Source {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly finders: Finders;
  private readonly opaque: Opaque;
  /** When joined, of each line where it starts here, where it starts in the page, and where it ends there. */
  private readonly lines: readonly number[] | undefined;

  private constructor(
    text: string,
    start: number,
    end: number,
    finders: Finders,
    opaque: Opaque,
    lines: readonly number[] | undefined,
  ) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.finders = finders;
    this.opaque = opaque;
    this.lines = lines;
  }

  /** The whole of a page's text. */
  static ofPage(text: string, opaque: Opaque): Source {
    return new Source(text, 0, text.length, new Finders(text), opaque, undefined);
  }

  /** A stretch of the same text. */
  part(start: number, end: number): Source {
    return new Source(this.text, start, end, this.finders, this.opaque, this.lines);
  }

  /** Lines of the page (start, end, start, end …) joined, without what stands between them. Only of a page's own text. */
  join(lines: readonly number[]): Source {
    const parts: string[] = [];
    const places: number[] = [];
    let length = 0;
    for (let i = 0; i < lines.length; i += 2) {
      const start = lines[i]!;
      const end = lines[i + 1]!;
      parts.push(this.text.slice(start, end));
      places.push(length, start, end);
      length += end - start + 1;
    }
    const text = parts.join('\n');
    return new Source(text, 0, text.length, new Finders(text), this.opaque, places);
  }

  /** Its lines, each a stretch of its own; a shortcode tag of several lines does not end a line. */
  split(): readonly Source[] {
    const lines: Source[] = [];
    let start = this.start;
    for (let at = start; at < this.end; at++) {
      const c = this.text.charCodeAt(at);
      if (c === 123) at = Math.max(at, this.opaqueEnd(at) - 1);
      else if (c === 10) {
        lines.push(this.part(start, at));
        start = at + 1;
      }
    }
    lines.push(this.part(start, this.end));
    return lines;
  }

  toSpan(start: number, end: number): Span {
    if (!this.lines) return spanOf(start, end);
    return spanOf(this.toPage(start), end > start ? this.toPage(end - 1) + 1 : this.toPage(start));
  }

  /** The end of the shortcode tag that covers this offset; -1 when none does. */
  opaqueEnd(offset: number): number {
    if (this.opaque.spans.length === 0) return -1;
    if (!this.lines) return this.opaque.endAt(offset);
    const at = this.toPage(offset);
    const end = this.opaque.endAt(at);
    return end < 0 ? -1 : offset + end - at;
  }

  private toPage(offset: number): number {
    const lines = this.lines!;
    let low = 0;
    let high = lines.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle * 3]! <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low * 3 + 1]! + offset - lines[low * 3]!;
  }
}
