// Owns typographic quotes, dashes and dots, where Goldmark's typographer puts them. Knows no tokens.

const isSpace = (character: string): boolean => character === '' || /\s/.test(character);
const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
const isLetter = (character: string): boolean => /\p{L}/u.test(character);
const isDigit = (character: string): boolean => /\p{Nd}/u.test(character);

/** What stands in place of the characters at an offset: how many there are, and what they become. */
export interface Replacement {
  readonly length: number;
  readonly text: string;
}

const fixed: readonly (readonly [string, string])[] = [
  ['---', '\u2014'],
  ['--', '\u2013'],
  ['...', '\u2026'],
  ['<<', '\u00ab'],
  ['>>', '\u00bb'],
];

/** On which sides of a quote a word stands. */
const flanks = (before: string, after: string) => {
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  return { left, right };
};

/** What no quote of the text stands in: escapes, code, tags, addresses of links. */
const elsewhere = /\\[^\n]|(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)|<[a-z/!?][^<>]*>|\]\([^()]*\)/gi;

const isBoundary = (character: string): boolean => isSpace(character) || isPunctuation(character);

/** Are there words on both sides, yet only marks behind? Then it may close what is open, as in `("a!")`. */
const mayClose = (source: string, at: number): boolean =>
  isPunctuation(source[at + 1] ?? '') && isBoundary(source[at + 2] ?? '');

/** ’s, ’m, ’t, ’d, ’ve, ’ll and ’re behind a blank. */
const isContraction = (behind: string): boolean => /^(?:[mtsd]|ve|ll|re)(?![^\s\p{P}\p{S}])/u.test(behind);

/** What a quote becomes, and how many more stand open then. */
interface Quote {
  readonly text: string;
  readonly opens: -1 | 0 | 1;
}

const apostrophe: Quote = { text: '\u2019', opens: 0 };

const toSingle = (source: string, at: number, open: number): Quote | undefined => {
  const before = source[at - 1] ?? '';
  const after = source[at + 1] ?? '';
  const { left, right } = flanks(before, after);
  if (left && !right && /^\d\ds(?![\p{L}\p{N}])/u.test(source.slice(at + 1, at + 5))) return apostrophe;
  // Goldmark takes these for the beginnings of \u2019twas, \u2019em, \u2019n\u2019 and \u2019ll, whatever follows.
  if (/[tenl]/.test(after) && isBoundary(before)) return apostrophe;
  if ((isLetter(before) || isDigit(before)) && isLetter(after)) return apostrophe;
  if (left && !right) return isContraction(source.slice(at + 1, at + 5)) ? apostrophe : { text: '\u2018', opens: 1 };
  // Whatever this is, Goldmark takes it for that of a plural, but not before a number or at the end of a line.
  if (after !== '\n' && source[at + 2] !== undefined && !isDigit(after)) return apostrophe;
  return open > 0 && right && (!left || mayClose(source, at)) ? { text: '\u2019', opens: -1 } : undefined;
};

const toDouble = (source: string, at: number, open: number): Quote | undefined => {
  const before = source[at - 1] ?? '';
  const after = source[at + 1] ?? '';
  const { left, right } = flanks(before, after);
  if (left && !right) return { text: '\u201c', opens: 1 };
  // Two after a number: the first one is inches.
  if (open === 0 || !right || (left && !mayClose(source, at)) || (after === '"' && isDigit(before))) return undefined;
  return { text: '\u201d', opens: -1 };
};

/** How many quotes stand open. */
export interface OpenQuotes {
  readonly single: number;
  readonly double: number;
}

/**
 * What becomes of the quotes of a block's source, by their offset; the others stay. A quote closes only what was opened,
 * be it in a block before: `open` tells what those left, and the answer what this one leaves.
 */
export const findQuotes = (
  source: string,
  open: OpenQuotes,
): { readonly quotes: ReadonlyMap<number, string>; readonly open: OpenQuotes } => {
  const quotes = new Map<number, string>();
  const text = source.replace(elsewhere, (skipped) => skipped.replace(/["']/g, '_'));
  let { single, double } = open;
  for (const { 0: found, index } of text.matchAll(/["']/g)) {
    const quote = found === '"' ? toDouble(source, index, double) : toSingle(source, index, single);
    if (!quote) continue;
    quotes.set(index, quote.text);
    if (found === '"') double += quote.opens;
    else single += quote.opens;
  }
  return { quotes, open: { single, double } };
};

/** The dash or the like at an offset of a line's source; undefined where the characters stay. */
export const findSign = (source: string, at: number): Replacement | undefined => {
  const found = fixed.find(([written]) => source.startsWith(written, at));
  return found && { length: found[0].length, text: found[1] };
};
