// Owns what of a Markdown body a reader sees as text: markup, targets and tags are gone, code stays. Counts nothing.
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

/**
 * The text of a Markdown body that begins at `start`, one line for each block. `calls` are the shortcodes of the same text.
 * As in Hugo's `.Plain`, what stands in attributes (the alternative text of images) is not seen.
 */
export const readVisibleText = (
  text: string,
  start: number,
  calls: readonly ShortcodeCall[],
  options: VisibleOptions,
): string => {
  const opaque = toOpaque(calls);
  const { page, references, blocks } = readBlocks(text, start, opaque);
  const hidden: Hidden[] = [];
  const inline = new InlineReader(page, references, blocks.footnotes, { ...nothingFound(), hidden });
  const shownAt = toShownAt(text, calls, opaque, options);
  const lines: string[] = blocks.verbatim.map((span) => codeOf(text, span));
  const add = (source: Source): void => {
    hidden.length = 0;
    inline.read(source);
    lines.push(withoutHidden(source, hidden, options, shownAt));
  };
  for (const { kind, source, level, mayBeTable, firstInItem } of blocks.leaves) {
    if (kind === 'html') {
      if (options.unsafeHTML) lines.push(withoutTags(source, shownAt));
    } else if (mayBeTable) for (const cell of splitTable(source)) add(cell);
    else if (level > 0) add(withoutAttributes(source));
    else add(firstInItem ? withoutCheckBox(source) : source);
  }
  return lines.join('\n');
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
): string => {
  const { text, start, end } = source;
  if (hidden.length === 0) return text.slice(start, end);
  let seen = '';
  let at = start;
  for (const { from, to, shown, isTag } of [...hidden].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    const instead = isTag ? shownAt(source.toSpan(from, to).start) : shown === '\n' && !unsafeHTML ? '' : shown;
    seen += text.slice(at, from) + instead;
    at = to;
  }
  return seen + text.slice(Math.min(at, end), end);
};

/** Raw HTML as Hugo strips it: from `<` to the next `>`. */
const withoutTags = (source: Source, shownAt: (offset: number) => string): string => {
  const { text, end } = source;
  let seen = '';
  let at = source.start;
  for (let i = at; i < end; i++) {
    if (text.charCodeAt(i) !== 123) continue;
    const behind = source.opaqueEnd(i);
    if (behind < 0) continue;
    seen += text.slice(at, i) + shownAt(source.toSpan(i, behind).start);
    at = behind;
    i = behind - 1;
  }
  return stripTags(seen + text.slice(at, end));
};

/** The text of HTML, as Hugo takes it: tags go, and only these begin a line. */
export const stripTags = (html: string): string => html.replace(/<(\/p|br ?\/?)>/gi, '\n').replace(/<[^>]*>/g, '');

/** `## Title {#id .class}`: what stands in braces is no text. */
const withoutAttributes = (source: Source): Source => {
  const found = /[ \t]*\{[#.:][^{}\n]*\}\s*$/.exec(source.text.slice(source.start, source.end));
  return found ? source.part(source.start, source.start + found.index) : source;
};

/** The lines of a block of code, without its fence and the quote marks around it. */
const codeOf = (text: string, { start, end }: Span): string => {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isQuoted = text.slice(lineStart, start).includes('>');
  const lines = text.slice(start, end).split('\n');
  const fence = /^(`{3,}|~{3,})/.exec(lines[0]!)?.[0];
  if (fence !== undefined) {
    lines.shift();
    if (
      lines.length > 0 &&
      lines
        .at(-1)!
        .replace(/^[\s>]+/, '')
        .startsWith(fence)
    )
      lines.pop();
  }
  return (isQuoted ? lines.map((line) => line.replace(/^\s*(>\s?)+/, '')) : lines).join('\n');
};
