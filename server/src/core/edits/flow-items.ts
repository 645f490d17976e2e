// Owns putting things into brackets and taking them out: lists, arrays, JSON objects, maps in braces. Knows only spans and commas.
import type { Span, TextEdit } from '../text/index.ts';
import { behindBreak, indentOf, isFirstOnLine, lineEndOf, lineStartOf } from './lines-around.ts';

/** Brackets and what stands between them, in order; an entry of a map is one thing, from its key to the end of its value. */
export interface Brackets {
  /** The brackets included. */
  readonly span: Span;
  readonly items: readonly Span[];
}

const insertion = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });
const deletion = (start: number, end: number): TextEdit => ({ span: { start, end }, newText: '' });

/** Behind the comma that follows `offset`; undefined when none does. */
const behindComma = (text: string, offset: number, limit: number): number | undefined => {
  const found = /^\s*,/.exec(text.slice(offset, limit));
  return found === null ? undefined : offset + found[0].length;
};

const separatorOf = (text: string, { items }: Brackets): string => {
  const gap = items.length > 1 ? text.slice(items[0]!.end, items[1]!.start) : '';
  return /^[ \t]*,[ \t]*$/.test(gap) ? gap : ', ';
};

/** The edits that put what is `written` before the item at `index`; at the end when `index` is that of no item. Commas are seen to. */
export const insertIntoBrackets = (
  text: string,
  brackets: Brackets,
  index: number,
  written: readonly string[],
  lineEnd: string,
): readonly TextEdit[] => {
  const { span, items } = brackets;
  const close = span.end - 1;
  if (items.length === 0) {
    const all = written.join(', ');
    const blank = text.slice(span.start + 1, close).trim() === '';
    return blank ? [{ span: { start: span.start + 1, end: close }, newText: all }] : [insertion(close, all)];
  }
  const next = items[index];
  const glueAt = (offset: number): string =>
    isFirstOnLine(text, offset) ? `,${lineEnd}${indentOf(text, offset)}` : separatorOf(text, brackets);
  if (next !== undefined) return [insertion(next.start, written.map((one) => one + glueAt(next.start)).join(''))];
  const last = items[items.length - 1]!;
  const comma = behindComma(text, last.end, close);
  const glue = glueAt(last.start);
  if (!isFirstOnLine(text, last.start)) return [insertion(last.end, written.map((one) => glue + one).join(''))];
  const newLine = lineEnd + indentOf(text, last.start) + written.join(glue);
  const end = lineEndOf(text, comma ?? last.end);
  if (end >= close) return [insertion(last.end, `,${newLine}`)];
  if (comma !== undefined) return [insertion(end, `${newLine},`)];
  return end === last.end ? [insertion(end, `,${newLine}`)] : [insertion(last.end, ','), insertion(end, newLine)];
};

/** The lines that one thing has for itself, its comma and comment included; undefined when it shares them. */
const ownLines = (text: string, item: Span, close: number): Span | undefined => {
  if (!isFirstOnLine(text, item.start)) return undefined;
  const end = behindComma(text, item.end, close) ?? item.end;
  const rest = text.slice(end, lineEndOf(text, end));
  const lineEnd = end + rest.length;
  if (lineEnd >= close || !/^[ \t]*(?:#.*)?$/.test(rest)) return undefined;
  return { start: lineStartOf(text, item.start), end: behindBreak(text, lineEnd) };
};

const isClean = (gap: string): boolean => /^[ \t]*,?[ \t]*$/.test(gap);

const removeRun = (text: string, { span, items }: Brackets, first: number, last: number): TextEdit[] => {
  const close = span.end - 1;
  const run = items.slice(first, last + 1);
  const before = items[first - 1];
  const behind = items[last + 1];
  const start = run[0]!.start;
  const end = run[run.length - 1]!.end;
  const lines = run.map((item) => ownLines(text, item, close));
  const trailing = behindComma(text, end, close) !== undefined;
  // The comma before a last item that has none behind it would be left over.
  const comma = behind === undefined && !trailing && before ? behindComma(text, before.end, start) : undefined;
  const leftOver = comma === undefined ? [] : [deletion(comma - 1, comma)];
  if (lines.every((own) => own !== undefined))
    return [...leftOver, ...lines.map((own) => deletion(own.start, own.end))];
  if (behind !== undefined) {
    const own = behindComma(text, end, behind.start) ?? end;
    return [deletion(start, isClean(text.slice(end, behind.start)) ? behind.start : own)];
  }
  if (before === undefined) {
    const all = text.slice(span.start + 1, start) + text.slice(end, close);
    if (/^[\s,]*$/.test(all)) return [deletion(span.start + 1, close)];
  } else if (/^\s*,\s*$/.test(text.slice(before.end, start))) return [deletion(before.end, end)];
  return [...leftOver, deletion(start, behindComma(text, end, close) ?? end)];
};

/** The edits that take out the items at `indices`, with their commas and, where they stand alone, their lines. */
export const removeFromBrackets = (
  text: string,
  brackets: Brackets,
  indices: ReadonlySet<number>,
): readonly TextEdit[] => {
  const edits: TextEdit[] = [];
  for (let first = 0; first < brackets.items.length; first++) {
    if (!indices.has(first)) continue;
    let last = first;
    while (indices.has(last + 1)) last++;
    edits.push(...removeRun(text, brackets, first, last));
    first = last;
  }
  return edits;
};
