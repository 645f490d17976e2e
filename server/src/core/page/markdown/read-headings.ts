// Owns what the headings of a page say, as Goldmark reads them to make their ids of it (hugo-facts §7.3). Makes no id.
import type { Span } from '../../text/index.ts';
import type { Page } from '../page.ts';
import { cutAttributes } from './attributes.ts';
import { InlineReader } from './inline.ts';
import type { Markup } from './markup.ts';
import { type Hidden, nothingFound } from './mentions.ts';
import { toOpaque } from './opaque.ts';
import { readBlocks } from './read-blocks.ts';
import type { Source } from './source.ts';
import { unescapeHtml, unescapeNames } from './unescape.ts';

export interface HeadingText {
  readonly level: number;
  /** From its first mark or letter to its end, attributes included. */
  readonly span: Span;
  /** The last line as it is written, without attributes. */
  readonly source: string;
  /** The last line as it is read: without marks, tags and targets. */
  readonly visible: string;
  /** The same as Goldmark makes the id of it: entities in numbers stay, those with names are resolved in code too. */
  readonly idText: string;
  /** Its own id: `{#id}`. */
  readonly id?: string;
  /** A shortcode stands in it: what Hugo makes its id of is not what is written. */
  readonly hasShortcode: boolean;
}

/** Marks of emphasis around words; inside of words an underscore is none. */
const stars = /(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*])\1/g;
const underscores = /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])(.+?)(?<=[^\s_])\1(?![\p{L}\p{N}_])/gu;

/** Stand for an underscore and a star of code, or behind a backslash, which are no marks. */
const kept = '\ue000';
const keptStar = '\ue001';
/** Goldmark makes a link of it that is no text. */
const bareAddress = /(?<![\p{L}\p{N}_])(?:(?:https?|ftp):\/\/|www\.)[^\s<]+/gu;

/** The alternative text of the picture that begins at `from`; `''` for all else that is hidden. */
const altOf = (text: string, from: number, to: number): string =>
  /^!\[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(text.slice(from, to))?.[1] ?? '';

/** What is left when all that is `hidden` is gone; code stands as it is, addresses in angles are no text. */
const toVisible = (
  { text, start, end }: Source,
  hidden: readonly Hidden[],
  { typographer, linkify }: Markup,
  isForId: boolean,
): string => {
  const resolve = isForId ? unescapeNames : unescapeHtml;
  let prose = '';
  let at = start;
  let opened = '';
  const add = (to: number): void => {
    const piece = text.slice(at, to);
    if (opened === '`') {
      const code = piece.replaceAll('_', kept).replaceAll('*', keptStar);
      prose += isForId ? resolve(code) : code;
    } else if (opened === '\\' && /^[_*]/.test(piece))
      prose += resolve((piece.startsWith('_') ? kept : keptStar) + piece.slice(1));
    else if (opened !== '<') prose += resolve(linkify ? piece.replace(bareAddress, '') : piece);
  };
  for (const { from, to } of [...hidden].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    add(from);
    prose += resolve(altOf(text, from, to));
    const sign = text[from]!;
    const isOpening = sign === '\\' || (sign === '`' && opened !== '`') || (sign === '<' && to === from + 1);
    opened = isOpening ? sign : '';
    at = to;
  }
  add(end);
  const visible = prose.replace(stars, '$2').replace(underscores, '$2').replaceAll(kept, '_').replaceAll(keptStar, '*');
  return typographer ? visible.replace(/-{2,3}/g, '\u2013').replace(/\.{3}/g, '\u2026') : visible;
};

const lastLine = (text: string): string => text.slice(text.trimEnd().lastIndexOf('\n') + 1).trim();

/** The headings of a page in Markdown, in the order of the text. */
export const readHeadings = ({ text, body }: Page, markup: Markup): readonly HeadingText[] => {
  if (body.headings.length === 0) return [];
  const { page, references, blocks } = readBlocks(text, body.span.start, toOpaque(body.shortcodes));
  const hidden: Hidden[] = [];
  const inline = new InlineReader(page, references, blocks.footnotes, { ...nothingFound(), hidden });
  return blocks.leaves.flatMap(({ kind, source, level }): HeadingText[] => {
    if (kind === 'html' || level === 0) return [];
    const written = source.text.slice(source.start, source.end);
    const cut = markup.headingAttributes ? cutAttributes(written) : undefined;
    const bare = cut ? source.part(source.start, source.start + cut.text.length) : source;
    hidden.length = 0;
    inline.read(bare);
    const visible = lastLine(toVisible(bare, hidden, markup, false));
    const id = cut?.attributes.find(([name]) => name === 'id')?.[1];
    return [
      {
        level,
        span: source.toSpan(source.start, source.start + written.trimEnd().length),
        source: lastLine(cut?.text ?? written),
        visible,
        idText: written.includes('&') ? lastLine(toVisible(bare, hidden, markup, true)) : visible,
        ...(id !== undefined && { id }),
        hasShortcode: hidden.some(({ isTag }) => isTag),
      },
    ];
  });
};
