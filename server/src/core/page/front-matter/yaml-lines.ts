// Owns the lines of YAML as a writer sees them: key, value, and where a value that spans lines ends. Judges nothing.
import type { Span } from '../../text/index.ts';
import { skipBreak } from './split-front-matter.ts';

/** One line that begins a key, an item or something else, with the lines its quoted or bracketed value goes on. */
export interface YamlLine {
  readonly start: number;
  readonly indent: number;
  /** The key as written, quotes included, without dashes before it; undefined when the line has none. */
  readonly key?: Span;
  /** First character of the value (behind dashes and key); the end of the line when there is none. */
  readonly valueStart: number;
  /** End of the first line. */
  readonly lineEnd: number;
  /** Behind a quoted or bracketed value, its closing sign included; undefined when it is not closed, and for other values. */
  readonly valueEnd?: number;
}

const isBreak = (code: number): boolean => code === 10 || code === 13;

const findLineEnd = (text: string, from: number, limit: number): number => {
  let i = from;
  while (i < limit && !isBreak(text.charCodeAt(i))) i++;
  return i;
};

const findQuoteEnd = (text: string, start: number, limit: number): number => {
  const quote = text.charCodeAt(start);
  for (let i = start + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 92 && quote === 34) i++;
    else if (code === quote) {
      if (quote === 39 && text.charCodeAt(i + 1) === 39) i++;
      else return i + 1;
    }
  }
  return -1;
};

const findFlowEnd = (text: string, start: number, limit: number): number => {
  let level = 0;
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) level++;
    else if ((code === 93 || code === 125) && --level === 0) return i + 1;
    else if ((code === 34 || code === 39) && /[\s,:[{]/.test(text.charAt(i - 1))) {
      i = findQuoteEnd(text, i, limit) - 1;
      if (i < 0) return -1;
    } else if (code === 35 && /\s/.test(text.charAt(i - 1))) i = findLineEnd(text, i, limit) - 1;
  }
  return -1;
};

/** Behind the quoted or bracketed value that begins at `start`; -1 when it is not closed before `limit`. */
export const findValueEnd = (text: string, start: number, limit: number): number => {
  const code = text.charCodeAt(start);
  return code === 34 || code === 39 ? findQuoteEnd(text, start, limit) : findFlowEnd(text, start, limit);
};

const findKey = (text: string, start: number, lineEnd: number): Span | undefined => {
  const first = text.charCodeAt(start);
  let i = start;
  if (first === 34 || first === 39) {
    i = findQuoteEnd(text, start, lineEnd);
    if (i < 0) return undefined;
    const end = i;
    while (text.charCodeAt(i) === 32) i++;
    const next = text.charCodeAt(i + 1);
    const colon = text.charCodeAt(i) === 58 && (i + 1 >= lineEnd || next === 32 || next === 9);
    return colon ? { start, end } : undefined;
  }
  if (first === 91 || first === 123 || first === 35) return undefined;
  for (; i < lineEnd; i++) {
    const code = text.charCodeAt(i);
    if (code === 35 && text.charCodeAt(i - 1) === 32) return undefined;
    if (code !== 58) continue;
    const next = text.charCodeAt(i + 1);
    if (i + 1 < lineEnd && next !== 32 && next !== 9) continue;
    let end = i;
    while (end > start && text.charCodeAt(end - 1) === 32) end--;
    return { start, end };
  }
  return undefined;
};

const skipBlanks = (text: string, from: number, limit: number): number => {
  let i = from;
  while (i < limit && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i++;
  return i;
};

const behindBlockScalar = (text: string, from: number, indent: number, limit: number): number => {
  let at = from;
  while (at < limit) {
    let i = at;
    while (i < limit && text.charCodeAt(i) === 32) i++;
    if (i < limit && !isBreak(text.charCodeAt(i)) && i - at <= indent) break;
    at = Math.min(skipBreak(text, findLineEnd(text, i, limit)), limit);
  }
  return at;
};

/**
 * The lines of a block of YAML in order; blank lines, comments, the bodies of block scalars and the lines on which a closed
 * quoted or bracketed value goes on are passed over. Total and, while `unclosedOnce` holds, linear: an unclosed value is
 * looked for its end once, later ones of its kind count as unclosed at once.
 */
export const readYamlLines = function* (text: string, block: Span): Generator<YamlLine> {
  const limit = block.end;
  const unclosed = new Set<number>();
  let at = block.start;
  while (at < limit) {
    const start = at;
    let first = start;
    while (first < limit && text.charCodeAt(first) === 32) first++;
    const lineEnd = findLineEnd(text, first, limit);
    at = Math.min(skipBreak(text, lineEnd), limit);
    if (first === lineEnd || text.charCodeAt(first) === 35) continue;

    const indent = first - start;
    let cursor = first;
    while (text.charCodeAt(cursor) === 45 && (cursor + 1 >= lineEnd || /[ \t]/.test(text.charAt(cursor + 1)))) {
      cursor = skipBlanks(text, cursor + 1, lineEnd);
    }
    const owner = cursor > first ? cursor - start - 1 : indent;
    const key = findKey(text, cursor, lineEnd);
    if (key !== undefined) cursor = skipBlanks(text, text.indexOf(':', key.end) + 1, lineEnd);
    const line = { start, indent, ...(key === undefined ? {} : { key }), valueStart: cursor, lineEnd };
    const code = text.charCodeAt(cursor);
    const spans = cursor < lineEnd && (code === 34 || code === 39 || code === 91 || code === 123);
    const valueEnd = spans && !unclosed.has(code) ? findValueEnd(text, cursor, limit) : -1;
    if (spans && valueEnd < 0) unclosed.add(code);
    if (valueEnd >= 0) {
      at = Math.min(skipBreak(text, findLineEnd(text, valueEnd, limit)), limit);
      yield { ...line, valueEnd };
      continue;
    }
    if (cursor < lineEnd && (code === 124 || code === 62)) {
      at = behindBlockScalar(text, at, key === undefined ? owner : key.start - start, limit);
    }
    yield line;
  }
};
