// Owns counting the words of a page as Hugo's `.WordCount` and `.ReadingTime` do (tried on 0.111 to 0.168). Runs no template.
import { extensionOf } from '../text/index.ts';
import { readVisibleText, stripTags, type VisibleOptions } from './markdown/visible-text.ts';
import type { Page } from './page.ts';

export interface WordOptions extends VisibleOptions {
  /** Chinese, Japanese or Korean: each letter counts. */
  readonly isCJK: boolean;
  /** Read in a minute; what is over begins a new one. */
  readonly pace: number;
}

export interface WordCount {
  readonly words: number;
  /** Minutes, rounded up as Hugo does; 0 of an empty page. */
  readonly minutes: number;
}

/** What Go takes for space; unlike JavaScript with U+0085, without U+FEFF. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** Goldmark makes characters of entities before anybody counts. */
const spaceEntity = /&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#8194|#8195|#8201);/gi;

/** What a word of other letters is counted by: the entities that are written for such marks count letter by letter. */
const written = (word: string): string =>
  word
    .replace(/\*+|~~/g, '')
    .replace(/&/g, '&amp;')
    .replace(/\.\.\./g, '&hellip;')
    .replace(/---?/g, '&ndash;')
    .replace(/["']/g, '&ldquo;');

const isAscii = (word: string): boolean => /^[\x00-\x7f]*$/.test(word);

const countLetters = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (isAscii(word) ? 1 : [...written(word)].length), 0);

const visibleTextOf = ({ path, text, body }: Page, options: VisibleOptions): string | undefined => {
  const { start } = body.span;
  switch (extensionOf(path)) {
    case '.md':
    case '.mdown':
    case '.markdown':
      return readVisibleText(text, start, body.shortcodes, options);
    case '.html':
    case '.htm': {
      const tags = body.shortcodes.reduceRight(
        (rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end),
        text,
      );
      return stripTags(tags.slice(start));
    }
    default:
      return undefined;
  }
};

/** The words of a page; undefined where its markup is not read here (Org, AsciiDoc and the like) or it is no text at all. */
export const countWords = (page: Page, options: WordOptions): WordCount | undefined => {
  const text = page.binary ? undefined : visibleTextOf(page, options);
  if (text === undefined) return undefined;
  const words = text
    .replace(spaceEntity, ' ')
    .split(space)
    .filter((word) => word !== '');
  const count = options.isCJK ? countLetters(words) : words.length;
  return { words: count, minutes: Math.ceil(count / options.pace) };
};
