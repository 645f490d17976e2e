// Owns adding and taking out items of any list: brackets in three formats, lines with dashes in YAML.
import type { ListNode, MapEntry, Node } from '../page/index.ts';
import type { TextEdit } from '../text/index.ts';
import { insertIntoBlock, removeFromBlock } from './block-items.ts';
import { insertIntoBrackets, removeFromBrackets } from './flow-items.ts';
import { type Habits, usualQuote } from './habits.ts';
import { writeScalar } from './write-value.ts';

/** The edits that put strings before the item at `index`, quoted as their neighbours. Undefined for `[[tables]]` of TOML. */
export const insertItems = (
  text: string,
  list: ListNode,
  index: number,
  items: readonly string[],
  habits: Habits,
): readonly TextEdit[] | undefined => {
  const quote = habits.format === 'yaml' ? usualQuote(list.items, habits.quote) : habits.quote;
  const written = items.map((item) => writeScalar(item, { ...habits, quote }, list.flow));
  if (!list.flow)
    return habits.format === 'yaml' ? insertIntoBlock(text, list, index, written, habits.lineEnd) : undefined;
  const brackets = { span: list.span, items: list.items.map(({ span }) => span) };
  return insertIntoBrackets(text, brackets, index, written, habits.lineEnd);
};

/** The edits that take out the items at `indices`; undefined where their lines cannot be told. */
export const removeItems = (
  text: string,
  entry: MapEntry,
  list: ListNode,
  indices: ReadonlySet<number>,
): readonly TextEdit[] | undefined => {
  if (list.flow)
    return removeFromBrackets(text, { span: list.span, items: list.items.map(({ span }) => span) }, indices);
  const behindColon = text.indexOf(':', entry.keySpan.end) + 1;
  return behindColon > 0 ? removeFromBlock(text, list, indices, behindColon) : undefined;
};

/** Does anything but blanks, dashes, commas and brackets stand around the items from `start` to `end`? Comments, then. */
export const hasComment = (text: string, start: number, end: number, items: readonly Node[]): boolean => {
  let at = start;
  let gaps = '';
  for (const { span } of items) {
    gaps += text.slice(at, span.start);
    at = span.end;
  }
  return !/^[\s,[\]-]*$/.test(gaps + text.slice(at, end));
};
