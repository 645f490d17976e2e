// Owns reading the parts of links: destinations, titles, labels and link reference definitions. Knows no blocks.
import type { Source } from './source.ts';

/** A destination as written; offsets into the source. */
export interface Destination {
  readonly from: number;
  readonly to: number;
  /** It holds a shortcode, so what it names is decided elsewhere. */
  readonly foreign: boolean;
  /** Behind it, its `>` included. */
  readonly end: number;
}

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);

/** Deeper parentheses, and longer addresses in angle brackets, come from no author, and would cost time. */
const maxParentheses = 32;
const maxBracketed = 1000;

/** The first character at or behind `i` that is no blank and no line end. */
export const skipSpace = ({ text, end }: Source, i: number): number => {
  let at = i;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
};

/**
 * Reads `dest` or `<dest>` at `i`; a bare one may be empty. As Goldmark does, which is more forgiving than CommonMark: an open
 * parenthesis may stay open, and `<` may stand inside angle brackets.
 */
export const readDestination = (source: Source, i: number): Destination | undefined => {
  const { text, end } = source;
  const bracketed = i < end && text.charCodeAt(i) === 60;
  const limit = bracketed ? Math.min(end, i + maxBracketed) : end;
  const from = bracketed ? i + 1 : i;
  let foreign = false;
  let depth = 0;
  let at = from;
  for (; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === 92) {
      if (at + 1 < limit && isPunctuation(text.charCodeAt(at + 1))) at++;
    } else if (c === 123) {
      const skip = source.opaqueEnd(at);
      if (skip > 0) {
        foreign = true;
        at = skip - 1;
      }
    } else if (bracketed) {
      if (c === 62) return { from, to: at, foreign, end: at + 1 };
      if (c === 10) return undefined;
    } else if (isSpace(c)) break;
    else if (c === 40) {
      if (++depth > maxParentheses) return undefined;
    } else if (c === 41 && --depth < 0) break;
  }
  return bracketed ? undefined : { from, to: at, foreign, end: at };
};

const isPunctuation = (c: number): boolean =>
  (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);

/** Behind the title that starts at `i`; -1 when no title stands there or it is not closed. */
export const titleEnd = (source: Source, i: number): number => {
  const { text, end } = source;
  const open = i < end ? text.charCodeAt(i) : 0;
  if (open !== 34 && open !== 39 && open !== 40) return -1;
  const close = open === 40 ? 41 : open;
  for (let at = i + 1; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === close) return at + 1;
    if (c === 92) at++;
    else if (c === 40 && open === 40) return -1;
    else if (c === 123) {
      const skip = source.opaqueEnd(at);
      if (skip > 0) at = skip - 1;
    }
  }
  return -1;
};

/** Reads `(dest "title")` at `i`; `end` of the result is behind the `)`. */
export const readResource = (source: Source, i: number): Destination | undefined => {
  const { text, end } = source;
  const destination = readDestination(source, skipSpace(source, i + 1));
  if (!destination) return undefined;
  let at = skipSpace(source, destination.end);
  if (at < end && text.charCodeAt(at) !== 41) {
    if (destination.end === destination.from) return undefined;
    at = titleEnd(source, at);
    if (at < 0) return undefined;
    at = skipSpace(source, at);
  }
  return at < end && text.charCodeAt(at) === 41 ? { ...destination, end: at + 1 } : undefined;
};

/** Where the label `[…]` that opens at `i` closes (offset of `]`); -1 when it is none. */
export const labelEnd = ({ text, end }: Source, i: number): number => {
  const limit = Math.min(end, i + 1001);
  for (let at = i + 1; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === 93) return at;
    if (c === 91) return -1;
    if (c === 92) at++;
  }
  return -1;
};

/** Labels are equal without regard to letter case and the amount of blanks. */
export const toLabel = (written: string): string => written.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();

export interface Definition {
  readonly label: string;
  readonly destination: Destination;
  /** Behind its line. */
  readonly end: number;
}

/** Reads the link reference definition that starts at `i`; undefined when none does. */
export const readDefinition = (source: Source, i: number): Definition | undefined => {
  const { text, end } = source;
  if (text.charCodeAt(i) !== 91) return undefined;
  const close = labelEnd(source, i);
  if (close < 0 || close + 1 >= end || text.charCodeAt(close + 1) !== 58) return undefined;
  const label = toLabel(text.slice(i + 1, close));
  const start = skipSpace(source, close + 2);
  const destination = label === '' ? undefined : readDestination(source, start);
  if (!destination || destination.end === start) return undefined;
  const afterTitle = titleEnd(source, skipSpace(source, destination.end));
  const hasGap = skipSpace(source, destination.end) > destination.end;
  const withTitle = afterTitle > 0 && hasGap ? lineEndBehind(source, afterTitle) : -1;
  const line = withTitle >= 0 ? withTitle : lineEndBehind(source, destination.end);
  return line < 0 ? undefined : { label, destination, end: line };
};

/** Behind the line end when only blanks stand between; -1 when something else does. */
const lineEndBehind = ({ text, end }: Source, i: number): number => {
  let at = i;
  while (at < end) {
    const c = text.charCodeAt(at);
    if (c === 10) return at + 1;
    if (!isSpace(c)) return -1;
    at++;
  }
  return end;
};
