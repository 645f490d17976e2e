// Owns the ids of headings as Goldmark in Hugo makes them (hugo-facts §7.3). Knows no tokens.
import { lowerAsGo } from '../../text/index.ts';

/** How ids are made: `markup.goldmark.parser.autoIDType`. */
export type HeadingIds = 'github' | 'github-ascii' | 'blackfriday';

const isWord = (character: string): boolean => /[\p{L}\p{Nd}_]/u.test(character);

const toGithub = (text: string): string =>
  [...text]
    .map((character) => (character === ' ' || character === '-' ? '-' : isWord(character) ? lowerAsGo(character) : ''))
    .join('');

const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC');

const toBlackfriday = (text: string): string => lowerAsGo(text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''));

const toBare = (text: string, type: HeadingIds): string => {
  const trimmed = text.trim();
  if (type === 'blackfriday') return toBlackfriday(trimmed);
  return toGithub(type === 'github' ? trimmed : withoutAccents(trimmed).replace(/[^\0-\x7f]/gu, ''));
};

/** The id of a heading, one that is not `taken` yet; it is put there. */
export const toHeadingId = (text: string, type: HeadingIds, taken: Set<string>): string => {
  const bare = toBare(text, type) || 'heading';
  let id = bare;
  for (let number = 1; taken.has(id); number++) id = `${bare}-${number}`;
  taken.add(id);
  return id;
};
