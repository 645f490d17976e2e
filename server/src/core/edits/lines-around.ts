// Owns the lines around an offset: where they start and end, and which line end the file has. LF, CRLF and a lone CR.
import type { Span } from '../text/index.ts';

const isBreak = (code: number): boolean => code === 10 || code === 13;

/** The start of the line that `offset` is on. */
export const lineStartOf = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at === 0 && text.charCodeAt(0) === 0xfeff ? Math.min(1, offset) : at;
};

/** The end of the line that `offset` is on, before its line end. */
export const lineEndOf = (text: string, offset: number): number => {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
};

/** Behind the line end at `offset`; `offset` itself where there is none. */
export const behindBreak = (text: string, offset: number): number => {
  if (text.charCodeAt(offset) === 13 && text.charCodeAt(offset + 1) === 10) return offset + 2;
  return isBreak(text.charCodeAt(offset)) ? offset + 1 : offset;
};

/** Behind the line that `offset` is on, its line end included. */
export const nextLineOf = (text: string, offset: number): number => behindBreak(text, lineEndOf(text, offset));

/** The line end of the file: its first. */
export const lineEndIn = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** Nothing but blanks between the start of its line and `offset`? */
export const isFirstOnLine = (text: string, offset: number): boolean =>
  /^[ \t]*$/.test(text.slice(lineStartOf(text, offset), offset));

/** The blanks that the line of `offset` begins with. */
export const indentOf = (text: string, offset: number): string => {
  const start = lineStartOf(text, offset);
  return /^[ \t]*/.exec(text.slice(start, lineEndOf(text, start)))![0];
};

/** Behind the last line of the block that says something; where none does, the first start of a line. */
export const endOfLines = (text: string, block: Span): number => {
  const used = text.slice(block.start, block.end).trimEnd().length;
  if (used === 0) return lineStartOf(text, block.start) === block.start ? block.start : block.end;
  return Math.min(nextLineOf(text, block.start + used), block.end);
};
