// Owns which words of a page stand at an offset of its text, and the way back. Knows nothing of how the page looks.
import { type Page, readVisibleBlocks, type VisibleBlock } from '../page/index.ts';
import { extensionOf, type Span } from '../text/index.ts';
import { type Anchor, findAnchored, indexOfLetter, toAnchor, toLetters } from './anchors.ts';

/** The blocks of a text that show words, in order; the title first. */
export interface TextBlocks {
  readonly letters: readonly string[];
  readonly blocks: readonly VisibleBlock[];
}

const markdownExtensions = new Set(['.md', '.mdown', '.markdown']);

const titleOf = ({ frontMatter }: Page): VisibleBlock | undefined => {
  const title = frontMatter?.root.entries.find(({ key }) => key.toLowerCase() === 'title')?.value;
  if (title?.kind !== 'scalar') return undefined;
  return { span: title.span, pieces: [{ text: title.value, start: title.inner.start }] };
};

const paragraphsOf = (text: string, { start }: Span): readonly VisibleBlock[] =>
  [...text.slice(start).matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    span: { start: start + index, end: start + index + line.length },
    pieces: [{ text: line.replace(/<[^>]*>/g, ''), start: start + index }],
  }));

const lettersOf = ({ pieces }: VisibleBlock): string => pieces.map(({ text }) => toLetters(text)).join('');

/** Reads a page's blocks; of markup that is not read here (Org, AsciiDoc and the like) each line is one. */
export const readTextBlocks = (page: Page): TextBlocks => {
  const { text, body, path } = page;
  const seen = markdownExtensions.has(extensionOf(path))
    ? readVisibleBlocks(text, body.span.start, body.shortcodes, { unsafeHTML: true, shownBy: () => '' })
    : paragraphsOf(text, body.span);
  const inOrder = [...seen].sort((a, b) => a.span.start - b.span.start);
  const title = titleOf(page);
  const told = (title ? [title, ...inOrder] : inOrder)
    .map((block) => ({ block, letters: lettersOf(block) }))
    .filter(({ letters }) => letters !== '');
  return { letters: told.map(({ letters }) => letters), blocks: told.map(({ block }) => block) };
};

/** How many letters of the block stand before the offset. */
const lettersBefore = ({ pieces }: VisibleBlock, offset: number): number => {
  let count = 0;
  for (const { text, start } of pieces) {
    if (start >= offset) break;
    count += toLetters(text.slice(0, offset - start)).length;
  }
  return count;
};

/** The offset of the letter that has `into` letters of the block before it. */
const offsetOfLetter = ({ pieces, span }: VisibleBlock, into: number): number => {
  let left = into;
  for (const { text, start } of pieces) {
    const letters = toLetters(text).length;
    if (left >= letters) {
      left -= letters;
      continue;
    }
    return start + (indexOfLetter(text, left) ?? 0);
  }
  return pieces.length > 0 && into > 0 ? span.end : span.start;
};

/**
 * The words at an offset (UTF-16) of a page's text: of the block that holds it, else of the last one before it, as for a
 * picture. Undefined above all words: that is the top of the page.
 */
export const findAnchor = ({ letters, blocks }: TextBlocks, offset: number): Anchor | undefined => {
  let index = -1;
  for (let i = 0; i < blocks.length && blocks[i]!.span.start <= offset; i++) index = i;
  const block = blocks[index];
  return block && toAnchor(letters, index, Math.min(lettersBefore(block, offset), letters[index]!.length));
};

/** The offset of the text that an anchor of the page on the screen means; undefined when the text has nothing like it. */
export const findOffsetOf = ({ letters, blocks }: TextBlocks, anchor: Anchor): number | undefined => {
  const index = findAnchored(letters, anchor);
  const block = index === undefined ? undefined : blocks[index];
  return block && offsetOfLetter(block, anchor.into);
};
