// Owns collecting what a body mentions, in the shapes of a Page. Knows no syntax.
import type { Span } from '../../text/index.ts';
import type { Heading, ImageMention, LinkMention } from '../page.ts';
import type { Destination } from './destination.ts';
import type { Source } from './source.ts';
import { unescapeHtml, unescapeMarkdown } from './unescape.ts';

/** What of a body's markup a Page wants to know; all in the order of the text. */
export interface BodyMarkup {
  readonly images: readonly ImageMention[];
  readonly links: readonly LinkMention[];
  readonly headings: readonly Heading[];
  /** Code, comments, raw text of HTML and inner text of code-like shortcodes. */
  readonly verbatim: readonly Span[];
}

/** A stretch of inline content that no reader sees as it stands; offsets into the source that is read. */
export interface Hidden {
  readonly from: number;
  readonly to: number;
  /** What is seen instead. */
  readonly shown: string;
  /** A shortcode tag: what it shows is known elsewhere. */
  readonly isTag: boolean;
}

/** What was found so far; each scanner adds to it. */
export interface Found {
  /** Only where somebody wants to know. */
  readonly hidden?: Hidden[];
  readonly images: ImageMention[];
  readonly links: LinkMention[];
  readonly headings: Heading[];
  readonly verbatim: Span[];
}

export const nothingFound = (): Found => ({ images: [], links: [], headings: [], verbatim: [] });

/** An image named by a destination of Markdown. */
export const markdownImage = (source: Source, { from, to }: Destination): ImageMention => {
  const written = source.text.slice(from, to);
  const target = unescapeMarkdown(written);
  return { source: 'markdown', target, span: source.toSpan(from, to), verbatim: target === written };
};

export const markdownLink = (source: Source, { from, to }: Destination): LinkMention => ({
  target: unescapeMarkdown(source.text.slice(from, to)),
  span: source.toSpan(from, to),
});

/** `by`: the element and the attribute. */
export const htmlImage = (source: Source, from: number, to: number, by: string): ImageMention => {
  const written = source.text.slice(from, to);
  const target = unescapeHtml(written);
  return { source: 'html', target, span: source.toSpan(from, to), verbatim: target === written, by };
};

export const htmlLink = (source: Source, from: number, to: number, by: string): LinkMention => ({
  target: unescapeHtml(source.text.slice(from, to)),
  span: source.toSpan(from, to),
  by,
});

/** Puts what was found into the order of the text, and drops what is there twice (a definition used more than once). */
export const toBodyMarkup = ({ images, links, headings, verbatim }: Found): BodyMarkup => ({
  images: inOrder(images),
  links: inOrder(links),
  headings,
  verbatim: verbatim.every((span, i) => i === 0 || verbatim[i - 1]!.start <= span.start)
    ? verbatim
    : verbatim.sort((a, b) => a.start - b.start),
});

const inOrder = <T extends { readonly span: Span }>(mentions: T[]): T[] => {
  let ordered = true;
  for (let i = 1; i < mentions.length && ordered; i++) ordered = mentions[i - 1]!.span.start < mentions[i]!.span.start;
  return ordered ? mentions : [...new Set(mentions)].sort((a, b) => a.span.start - b.span.start);
};
