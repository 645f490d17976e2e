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

const flanks = (before: string, after: string) => {
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  return { opens: left && !right, closes: right && !left };
};

/** Does a quote stand open that began before an offset? */
const isInQuotes = (source: string, end: number): boolean => {
  let open = 0;
  for (let at = source.indexOf('"'); at >= 0 && at < end; at = source.indexOf('"', at + 1)) {
    const { opens, closes } = flanks(source[at - 1] ?? '', source[at + 1] ?? '');
    if (opens) open++;
    else if (closes && open > 0) open--;
  }
  return open > 0;
};

const findQuote = (source: string, at: number): string | undefined => {
  const before = at === 0 ? '' : source[at - 1]!;
  const after = source[at + 1] ?? '';
  const { opens, closes } = flanks(before, after);
  if (source[at] === '"') {
    if (opens) return '\u201c';
    // Inches: what is not quoted is not closed.
    return closes && !(isDigit(before) && !isInQuotes(source, at)) ? '\u201d' : undefined;
  }
  // Goldmark takes these for the beginnings of ’twas, ’em, ’n’ and ’ll, whatever follows.
  if (/[tenl]/.test(after) && (isSpace(before) || isPunctuation(before))) return '\u2019';
  if (opens && /^'\d\ds(?![\p{L}\p{N}])/u.test(source.slice(at, at + 6))) return '\u2019';
  if ((isLetter(before) || isDigit(before)) && isLetter(after)) return '\u2019';
  if (opens) return '\u2018';
  return closes ? '\u2019' : undefined;
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
