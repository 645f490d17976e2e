// Owns moving a YAML list between brackets and lines; the items stay as they are written.
import { findEntry, type ListNode, type MapEntry, type ScalarNode } from '../page/index.ts';
import type { TextEdit } from '../text/index.ts';
import { firstSafe } from './first-safe.ts';
import { type Habits, habitsOf } from './habits.ts';
import { indentOf, isFirstOnLine, lineEndOf } from './lines-around.ts';
import { hasComment } from './list-parts.ts';
import { editedFrontMatter, type Post } from './post.ts';
import { writeString } from './write-value.ts';
import { canBePlain } from './yaml-quoting.ts';

const scalarsOf = (list: ListNode): readonly ScalarNode[] | undefined => {
  const scalars = list.items.filter((item) => item.kind === 'scalar');
  return scalars.length === list.items.length && scalars.length > 0 ? scalars : undefined;
};

const writeItem = (text: string, node: ScalarNode, flow: boolean, habits: Habits): string => {
  const written = text.slice(node.span.start, node.span.end);
  const asWritten =
    node.style === 'plain' ? node.type !== 'string' || canBePlain(node.value, flow) : node.style !== 'block';
  return asWritten && !/[\r\n]/.test(written) ? written || '~' : writeString(node.value, 'yaml', { ...habits, flow });
};

const toFlow = (text: string, entry: MapEntry, list: ListNode, habits: Habits): readonly TextEdit[] | undefined => {
  const items = scalarsOf(list);
  const start = text.indexOf(':', entry.keySpan.end) + 1;
  const { end } = list.span;
  if (items === undefined || hasComment(text, start, end, items)) return undefined;
  return [
    { span: { start, end }, newText: ` [${items.map((item) => writeItem(text, item, true, habits)).join(', ')}]` },
  ];
};

const toBlock = (text: string, entry: MapEntry, list: ListNode, habits: Habits): readonly TextEdit[] | undefined => {
  const items = scalarsOf(list);
  const { start, end } = list.span;
  if (items === undefined || hasComment(text, start + 1, end - 1, items)) return undefined;
  if (!isFirstOnLine(text, entry.keySpan.start)) return undefined;
  const indent = indentOf(text, entry.keySpan.start) + habits.dashIndent;
  const lines = items.map((item) => `${habits.lineEnd}${indent}- ${writeItem(text, item, false, habits)}`).join('');
  const behindColon = text.indexOf(':', entry.keySpan.end) + 1;
  const lineEnd = lineEndOf(text, end);
  if (text.slice(end, lineEnd).trim() === '') return [{ span: { start: behindColon, end: lineEnd }, newText: lines }];
  // A comment behind the bracket stays on the line of the key.
  return [
    { span: { start: behindColon, end }, newText: '' },
    { span: { start: lineEnd, end: lineEnd }, newText: lines },
  ];
};

/**
 * The edits that write the YAML list at `keyPath` in brackets (`flow`) or with a line for each item (`block`); none when it
 * is so already or not there. Undefined for other formats, for lists that are empty or hold lists or maps, and where a
 * comment would be lost.
 */
export const moveList = (
  post: Post,
  keyPath: readonly string[],
  to: 'flow' | 'block',
): readonly TextEdit[] | undefined => {
  const frontMatter = editedFrontMatter(post);
  const entry = frontMatter && findEntry(frontMatter.root, ...keyPath);
  if (frontMatter?.format !== 'yaml') return undefined;
  if (entry === undefined) return [];
  const { text } = post;
  const list = entry.value;
  if (list.kind !== 'list') return undefined;
  if (list.flow === (to === 'flow')) return [];
  const habits = habitsOf(text, frontMatter.root, 'yaml');
  return firstSafe(post, frontMatter.root, [
    to === 'flow' ? toFlow(text, entry, list, habits) : toBlock(text, entry, list, habits),
  ]);
};
