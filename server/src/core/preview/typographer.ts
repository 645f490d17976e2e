// Owns typographic quotes, dashes and dots, where Goldmark's typographer puts them. Knows no tokens.

const isSpace = (character: string): boolean => character === '' || /\s/.test(character);
const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
const isAlphanumeric = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

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

const flanks = (before: string, after: string) => {
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  return { opens: left && !right, closes: right && !left, both: left && right };
};

const findQuote = (source: string, at: number): string | undefined => {
  const before = at === 0 ? '' : source[at - 1]!;
  const after = source[at + 1] ?? '';
  const { opens, closes, both } = flanks(before, after);
  if (source[at] === '"') return opens ? '\u201c' : closes ? '\u201d' : undefined;
  const rest = source.slice(at + 1, at + 6);
  // ’90s, ’twas, don’t
  if (opens && /^\d\ds(?![\p{L}\p{N}])/u.test(rest)) return '\u2019';
  if (opens && /^(?:twas|tis|em|net|til)(?![\p{L}\p{N}])/iu.test(rest)) return '\u2019';
  if (isAlphanumeric(before) && isAlphanumeric(after)) return '\u2019';
  if (opens) return '\u2018';
  return closes || both ? '\u2019' : undefined;
};

/** The replacement at an offset of a line's source; undefined where the characters stay. */
export const findReplacement = (source: string, at: number): Replacement | undefined => {
  const one = source[at];
  if (one === '"' || one === "'") {
    const text = findQuote(source, at);
    return text === undefined ? undefined : { length: 1, text };
  }
  const found = fixed.find(([written]) => source.startsWith(written, at));
  return found && { length: found[0].length, text: found[1] };
};
