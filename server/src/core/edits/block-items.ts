// Owns the items of a YAML list with a line for each: where their lines are, how one is added and taken out.
import type { ListNode } from '../page/index.ts';
import type { Span, TextEdit } from '../text/index.ts';
import { indentOf, isFirstOnLine, lineStartOf, nextLineOf } from './lines-around.ts';

/** The lines of the item at `index`, from that of its dash, the last line end included; undefined when they cannot be told. */
export const itemLines = (text: string, list: ListNode, index: number): Span | undefined => {
  const item = list.items[index];
  const { start } = list.span;
  if (item === undefined || !isFirstOnLine(text, start)) return undefined;
  const column = start - lineStartOf(text, start);
  for (let at = lineStartOf(text, item.span.start); ; at = lineStartOf(text, at - 1)) {
    const isDash = text.charCodeAt(at + column) === 45 && isFirstOnLine(text, at + column);
    if (isDash) return { start: at, end: nextLineOf(text, item.span.end) };
    if (at <= lineStartOf(text, start)) return undefined;
  }
};

/** The edit that puts a line for each thing `written` before the item at `index`; behind the last when `index` is that of no item. */
export const insertIntoBlock = (
  text: string,
  list: ListNode,
  index: number,
  written: readonly string[],
  lineEnd: string,
): readonly TextEdit[] | undefined => {
  const neighbour = Math.max(0, Math.min(index, list.items.length) - 1);
  const lines = itemLines(text, list, neighbour);
  if (lines === undefined) return undefined;
  const dash = /^-[ \t]*(?=\S)/.exec(text.slice(lines.start + indentOf(text, lines.start).length, lines.end))?.[0];
  const lead = indentOf(text, lines.start) + (dash?.endsWith('-') === false ? dash : '- ');
  // Behind a neighbour rather than before one: the comments above an item are about that item.
  const at = index === 0 ? lines.start : lines.end;
  return [{ span: { start: at, end: at }, newText: written.map((one) => lead + one + lineEnd).join('') }];
};

/** The edits that take out the items at `indices` with their lines; where none is left, the list becomes `[]`. */
export const removeFromBlock = (
  text: string,
  list: ListNode,
  indices: ReadonlySet<number>,
  behindColon: number,
): readonly TextEdit[] | undefined => {
  const edits: TextEdit[] = [];
  for (const index of indices) {
    const lines = itemLines(text, list, index);
    if (lines === undefined) return undefined;
    edits.push({ span: lines, newText: '' });
  }
  if (indices.size === list.items.length)
    edits.unshift({ span: { start: behindColon, end: behindColon }, newText: ' []' });
  return edits;
};
