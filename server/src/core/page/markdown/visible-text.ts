// Owns what of a Markdown body a reader sees as text, and where it stands: markup, targets and tags are gone, code stays. Counts nothing.
import type { Span } from '../../text/index.ts';
import type { ShortcodeCall } from '../shortcodes/call.ts';
import { InlineReader } from './inline.ts';
import { type Hidden, nothingFound } from './mentions.ts';
import { type Opaque, toOpaque } from './opaque.ts';
import { readBlocks } from './read-blocks.ts';
import { withoutCheckBox } from './scan-markdown.ts';
import type { Source } from './source.ts';
import { splitTable } from './table.ts';

export interface VisibleOptions {
  /** Raw HTML reaches the page: `markup.goldmark.renderer.unsafe`. */
  readonly unsafeHTML: boolean;
  /** What a shortcode writes by itself, its inner text aside; `''` where nobody knows. */
  readonly shownBy: (call: ShortcodeCall) => string;
}

/** A stretch of what is seen, and where in the page it was written. */
export interface VisiblePiece {
  readonly text: string;
  /** Offset of its first character; the others follow it, unless it stands for something else that is written there. */
  readonly start: number;
}

/** What is seen of one block: a paragraph, a heading, a cell of a table, a block of code. */
export interface VisibleBlock {
  readonly span: Span;
  readonly pieces: readonly VisiblePiece[];
}

/**
 * The text of a Markdown body that begins at `start`, one line for each block, code first. `calls` are the shortcodes of the
 * same text. As in Hugo's `.Plain`, what stands in attributes (the alternative text of images) is not seen.
 */
export const readVisibleText = (
  text: string,
  start: number,
  calls: readonly ShortcodeCall[],
  options: VisibleOptions,
): string =>
  readVisibleBlocks(text, start, calls, options)
    .map(({ pieces }) => pieces.map((piece) => piece.text).join(''))
    .join('\n');

/** The same, block by block with its place; not in the order of the text. */
export const readVisibleBlocks = (
  text: string,
  start: number,
  calls: readonly ShortcodeCall[],
  options: VisibleOptions,
): readonly VisibleBlock[] => {
  const opaque = toOpaque(calls);
  const { page, references, blocks } = readBlocks(text, start, opaque);
  const hidden: Hidden[] = [];
  const inline = new InlineReader(page, references, blocks.footnotes, { ...nothingFound(), hidden });
  const shownAt = toShownAt(text, calls, opaque, options);
  const seen: VisibleBlock[] = blocks.verbatim.map((span) => ({ span, pieces: codeOf(text, span) }));
  const spanOfSource = (source: Source): Span => source.toSpan(source.start, source.end);
  const add = (source: Source): void => {
    hidden.length = 0;
    inline.read(source);
    seen.push({ span: spanOfSource(source), pieces: withoutHidden(source, hidden, options, shownAt) });
  };
  for (const { kind, source, level, mayBeTable, firstInItem } of blocks.leaves) {
    if (kind === 'html') {
      if (options.unsafeHTML) seen.push({ span: spanOfSource(source), pieces: withoutTags(source, shownAt) });
    } else if (mayBeTable) for (const cell of splitTable(source)) add(cell);
    else if (level > 0) add(withoutAttributes(source));
    else add(firstInItem ? withoutCheckBox(source) : source);
  }
  return seen;
};

/** What the tag that begins at an offset of the page shows, with the inner text of code-like shortcodes. */
const toShownAt = (
  text: string,
  calls: readonly ShortcodeCall[],
  { spans }: Opaque,
  { shownBy }: VisibleOptions,
): ((offset: number) => string) => {
  const ends = new Map(spans.map(({ start, end }) => [start, end]));
  const shown = new Map<number, string>();
  for (const call of calls) {
    const { span, inner, name } = call;
    const coversInner = inner !== undefined && (ends.get(span.start) ?? 0) > span.end;
    if (call.kind === 'close') continue;
    const own = shownBy(call);
    shown.set(
      span.start,
      coversInner && name.toLowerCase() !== 'comment' ? own + text.slice(inner.start, inner.end) : own,
    );
  }
  return (offset) => shown.get(offset) ?? '';
};

const withoutHidden = (
  source: Source,
  hidden: readonly Hidden[],
  { unsafeHTML }: VisibleOptions,
  shownAt: (offset: number) => string,
): VisiblePiece[] => {
  const pieces: VisiblePiece[] = [];
  let at = source.start;
  for (const { from, to, shown, isTag } of [...hidden].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    const { start } = source.toSpan(from, to);
    const instead = isTag ? shownAt(start) : shown === '\n' && !unsafeHTML ? '' : shown;
    addLines(pieces, source, at, from);
    if (instead !== '') pieces.push({ text: instead, start });
    at = to;
  }
  addLines(pieces, source, at, source.end);
  return pieces;
};

/** Adds a stretch line by line: in a quote the lines do not follow each other in the page. */
const addLines = (pieces: VisiblePiece[], source: Source, from: number, to: number): void => {
  for (let at = from; at < to; ) {
    const lineEnd = source.text.indexOf('\n', at) + 1;
    const end = lineEnd === 0 || lineEnd > to ? to : lineEnd;
    pieces.push({ text: source.text.slice(at, end), start: source.toSpan(at, at).start });
    at = end;
  }
};

/** Raw HTML as Hugo strips it: from `<` to the next `>`. */
const withoutTags = (source: Source, shownAt: (offset: number) => string): VisiblePiece[] => {
  const { text, end } = source;
  const pieces: VisiblePiece[] = [];
  let at = source.start;
  let tag = -1;
  for (let i = at; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 123) {
      const behind = source.opaqueEnd(i);
      if (behind < 0) continue;
      if (tag < 0) {
        addLines(pieces, source, at, i);
        const { start } = source.toSpan(i, behind);
        pieces.push({ text: stripTags(shownAt(start)), start });
        at = behind;
      }
      i = behind - 1;
    } else if (c === 60 && tag < 0) tag = i;
    else if (c === 62 && tag >= 0) {
      addLines(pieces, source, at, tag);
      const instead = stripTags(text.slice(tag, i + 1));
      if (instead !== '') pieces.push({ text: instead, start: source.toSpan(tag, i).start });
      at = i + 1;
      tag = -1;
    }
  }
  addLines(pieces, source, at, end);
  return pieces;
};

/** The text of HTML, as Hugo takes it: tags go, and only these begin a line. */
export const stripTags = (html: string): string => html.replace(/<(\/p|br ?\/?)>/gi, '\n').replace(/<[^>]*>/g, '');

/** `## Title {#id .class}`: what stands in braces is no text. */
const withoutAttributes = (source: Source): Source => {
  const found = /[ \t]*\{[#.:][^{}\n]*\}\s*$/.exec(source.text.slice(source.start, source.end));
  return found ? source.part(source.start, source.start + found.index) : source;
};

/** The lines of a block of code, without its fence and the quote marks around it. */
const codeOf = (text: string, { start, end }: Span): VisiblePiece[] => {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isQuoted = text.slice(lineStart, start).includes('>');
  const pieces: VisiblePiece[] = [];
  for (let at = start; at < end; ) {
    const lineEnd = text.indexOf('\n', at) + 1;
    const stop = lineEnd === 0 || lineEnd > end ? end : lineEnd;
    pieces.push({ text: text.slice(at, stop), start: at });
    at = stop;
  }
  const fence = /^(`{3,}|~{3,})/.exec(pieces[0]?.text ?? '')?.[0];
  if (fence !== undefined) {
    pieces.shift();
    const last = pieces.at(-1)?.text.replace(/^[\s>]+/, '');
    if (last?.startsWith(fence)) pieces.pop();
  }
  return isQuoted ? pieces.map(withoutQuoteMarks) : pieces;
};

const withoutQuoteMarks = ({ text, start }: VisiblePiece): VisiblePiece => {
  const marks = /^\s*(>\s?)+/.exec(text)?.[0].length ?? 0;
  return { text: text.slice(marks), start: start + marks };
};
