// Owns moving a list between one line and a line for each item; the items stay as they are written.
import { findEntry, type ListNode, type MapEntry, type MapNode, type ScalarNode } from '../page/index.ts';
import type { TextEdit } from '../text/index.ts';
import { bracketHabitsOf, isOnLines, isOnOneLine } from './bracket-habits.ts';
import { firstSafe } from './first-safe.ts';
import { type Habits, habitsOf } from './habits.ts';
import { indentOf, isFirstOnLine, lineEndOf } from './lines-around.ts';
import { hasComment } from './list-parts.ts';
import { type EditedFormat, editedFrontMatter, type Post } from './post.ts';
import { putOnLines, putOnOneLine } from './respace-brackets.ts';
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

/** How a list stands: `flow` on one line, `block` with a line for each item; in YAML brackets are `flow` on any lines. */
export const styleOfList = ({ text, frontMatter }: Post, list: ListNode): 'flow' | 'block' => {
  if (!list.flow) return 'block';
  return frontMatter?.format === 'yaml' || isOnOneLine(text, list) ? 'flow' : 'block';
};

/** The list of TOML or JSON, which has brackets in either style. */
const moveInBrackets = (
  { text }: Post,
  root: MapNode,
  format: EditedFormat,
  entry: MapEntry,
  list: ListNode,
  to: 'flow' | 'block',
): readonly TextEdit[] | undefined => {
  if (!list.flow || scalarsOf(list) === undefined) return undefined;
  const habits = bracketHabitsOf(text, root, format, list);
  return to === 'flow'
    ? putOnOneLine(text, list, habits)
    : putOnLines(text, entry, list, habits, habitsOf(text, root, format).lineEnd);
};

/**
 * The edits that write the list at `keyPath` on one line in brackets (`flow`) or with a line for each item (`block`: dashes
 * in YAML, brackets in TOML and JSON); none when it is so already or not there. Undefined for `[[tables]]` of TOML, for lists
 * that are empty or hold lists or maps, and where a comment would be lost.
 */
export const moveList = (
  post: Post,
  keyPath: readonly string[],
  to: 'flow' | 'block',
): readonly TextEdit[] | undefined => {
  const frontMatter = editedFrontMatter(post);
  if (frontMatter === undefined) return undefined;
  const { root, format } = frontMatter;
  const entry = findEntry(root, ...keyPath);
  if (entry === undefined) return [];
  const { text } = post;
  const list = entry.value;
  if (list.kind !== 'list') return undefined;
  if (format !== 'yaml') {
    if (list.flow && (to === 'flow' ? isOnOneLine(text, list) : isOnLines(text, list))) return [];
    return firstSafe(post, root, [moveInBrackets(post, root, format, entry, list, to)]);
  }
  if (list.flow === (to === 'flow')) return [];
  const habits = habitsOf(text, root, format);
  return firstSafe(post, root, [
    to === 'flow' ? toFlow(text, entry, list, habits) : toBlock(text, entry, list, habits),
  ]);
};
