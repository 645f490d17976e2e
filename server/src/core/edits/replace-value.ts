// Owns writing another value where one stands: in its quotes, list style and place. Knows no key but the one it is given.
import type { ListNode, MapEntry, Node, ScalarNode } from '../page/index.ts';
import type { TextEdit } from '../text/index.ts';
import { type Habits, usualQuote } from './habits.ts';
import { behindBreak, indentOf, lineEndOf } from './lines-around.ts';
import { hasComment, insertItems, removeItems } from './list-parts.ts';
import type { DateValue, FrontMatterValue } from './value.ts';
import { writeFlowList, writeScalar, writeString } from './write-value.ts';
import { canBePlain, canBeSingle, escapeDouble, escapeSingle } from './yaml-quoting.ts';

type Scalar = string | boolean | number | DateValue;

/** What stands between the quotes that are there; undefined when they cannot hold it. */
const toInner = (value: string, node: ScalarNode, { format }: Habits): string | undefined => {
  if (node.span.end - node.inner.end !== 1) return undefined;
  if (node.style === 'double') return escapeDouble(value);
  return node.style === 'single' && canBeSingle(value, format) ? escapeSingle(value) : undefined;
};

const writeOver = (value: Scalar, node: ScalarNode, habits: Habits, flow: boolean): string => {
  if (typeof value === 'object' && node.style === 'plain' && node.type !== 'null') {
    return writeScalar(value, { ...habits, bareDates: true }, flow);
  }
  // A plain neighbour is the better model than the rest of the file.
  const plain = typeof value === 'string' && node.style === 'plain' && node.type === 'string';
  return plain && canBePlain(value, flow) && habits.format === 'yaml' ? value : writeScalar(value, habits, flow);
};

/** The edit that makes a scalar say `value`. */
export const replaceScalar = (
  text: string,
  node: ScalarNode,
  value: Scalar,
  habits: Habits,
  flow: boolean,
): readonly TextEdit[] => {
  const { start, end } = node.span;
  const asText = typeof value === 'string' ? value : typeof value === 'object' ? value.date : undefined;
  if (asText !== undefined && node.type === 'string' && node.value === asText) return [];
  const inner = asText === undefined ? undefined : toInner(asText, node, habits);
  if (inner !== undefined) return [{ span: node.inner, newText: inner }];
  const written = writeOver(value, node, habits, flow);
  if (start < end) return [{ span: node.span, newText: written }];
  const before = /[:=-]/.test(text.charAt(start - 1)) ? ' ' : '';
  const behind = /[\s\]},]|^$/.test(text.charAt(end)) ? '' : ' ';
  return [{ span: node.span, newText: before + written + behind }];
};

const isSame = (node: Node | undefined, value: string | undefined): boolean =>
  node?.kind === 'scalar' && node.type === 'string' && node.value === value;

const replaceItems = (
  text: string,
  entry: MapEntry,
  list: ListNode,
  wanted: readonly string[],
  habits: Habits,
): readonly TextEdit[] | undefined => {
  const { items } = list;
  const shorter = Math.min(items.length, wanted.length);
  let head = 0;
  while (head < shorter && isSame(items[head], wanted[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(items[items.length - 1 - tail], wanted[wanted.length - 1 - tail])) tail++;
  const old = items.slice(head, items.length - tail);
  const fresh = wanted.slice(head, wanted.length - tail);
  const both = Math.min(old.length, fresh.length);
  const edits: TextEdit[] = [];
  for (let i = 0; i < both; i++) {
    const item = old[i]!;
    if (item.kind !== 'scalar') return undefined;
    edits.push(...replaceScalar(text, item, fresh[i]!, habits, list.flow));
  }
  const gone = new Set(old.slice(both).map((_, i) => head + both + i));
  const removed = gone.size === 0 ? [] : removeItems(text, entry, list, gone);
  const added = fresh.length === both ? [] : insertItems(text, list, head + both, fresh.slice(both), habits);
  return removed && added && [...edits, ...removed, ...added];
};

/** A value for a key that stands alone so far: behind the colon, or a line for each item below it. */
const writeBlockListBelow = (text: string, entry: MapEntry, items: readonly string[], habits: Habits): TextEdit => {
  const at = lineEndOf(text, entry.value.span.end);
  const indent = indentOf(text, entry.keySpan.start) + habits.dashIndent;
  const lines = items.map((item) => `${habits.lineEnd}${indent}- ${writeScalar(item, habits)}`).join('');
  return { span: { start: at, end: at }, newText: lines };
};

const isScalars = (list: ListNode): boolean => list.items.every(({ kind }) => kind === 'scalar');

/** Ways to give a key that is there another value, best first. None for a map, nor for a list of lists or maps. */
export function* replaceValue(
  text: string,
  entry: MapEntry,
  value: FrontMatterValue,
  habits: Habits,
): Generator<readonly TextEdit[] | undefined> {
  const node = entry.value;
  if (node.kind === 'map') return;
  const isListWanted = typeof value === 'object' && !('date' in value);
  if (node.kind === 'list') {
    if (!isScalars(node)) return;
    if (isListWanted) {
      yield replaceItems(text, entry, node, value, {
        ...habits,
        ...(habits.format === 'yaml' && { quote: usualQuote(node.items, habits.quote) }),
      });
      if (node.flow && !hasComment(text, node.span.start, node.span.end, node.items))
        yield [{ span: node.span, newText: writeFlowList(value, habits) }];
      return;
    }
    // Of a list in lines, from behind the colon on.
    const { end } = node.span;
    const start = node.flow ? node.span.start : text.indexOf(':', entry.keySpan.end) + 1;
    if ((!node.flow && habits.format !== 'yaml') || hasComment(text, start, end, node.items)) return;
    yield [{ span: { start, end }, newText: `${node.flow ? '' : ' '}${writeScalar(value, habits)}` }];
    return;
  }
  if (!isListWanted) {
    yield replaceScalar(text, node, value, habits, false);
    if (typeof value === 'string')
      yield [{ span: node.span, newText: writeString(value, habits.format, { quote: '"', strongQuote: '"' }) }];
    return;
  }
  const absent = node.span.start === node.span.end;
  if (absent && habits.format === 'yaml' && habits.blockLists && value.length > 0)
    yield [writeBlockListBelow(text, entry, value, habits)];
  const written = writeFlowList(value, habits);
  const { start, end } = node.span;
  const before = absent && /[:=]/.test(text.charAt(start - 1)) ? ' ' : '';
  const behind = absent && end < behindBreak(text, end) ? '' : absent ? ' ' : '';
  yield [{ span: node.span, newText: before + written + behind }];
}
