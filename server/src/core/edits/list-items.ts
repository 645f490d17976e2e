// Owns adding one item to a list of the front matter and taking one out.
import { findEntry, type MapEntry, type ScalarNode } from '../page/index.ts';
import type { TextEdit } from '../text/index.ts';
import { firstSafe } from './first-safe.ts';
import { type Habits, habitsOf, usualQuote } from './habits.ts';
import { insertItems, removeItems } from './list-parts.ts';
import { editedFrontMatter, hasNoFrontMatter, type Post } from './post.ts';
import { type SetKeyOptions, setKey } from './set-key.ts';
import { type Wanted, withEntry } from './value.ts';
import { writeScalar, writeString } from './write-value.ts';
import { canBePlain } from './yaml-quoting.ts';

const itemsOf = (entry: MapEntry, items: readonly Wanted[]): { readonly key: string; readonly value: Wanted } => ({
  key: entry.key,
  value: { kind: 'items', items },
});

/** Brackets around a value that stands alone, with a second item beside it. */
const wrap = (text: string, node: ScalarNode, item: string, first: boolean, habits: Habits): readonly TextEdit[] => {
  const quote = habits.format === 'yaml' ? usualQuote([node], habits.quote) : habits.quote;
  const written = writeScalar(item, { ...habits, quote }, true);
  const before = first ? `[${written}, ` : '[';
  const behind = first ? ']' : `, ${written}]`;
  const bare = node.style === 'plain' && node.type === 'string' && !canBePlain(node.value, true);
  if (bare || node.style === 'block' || /[\r\n]/.test(text.slice(node.span.start, node.span.end))) {
    const own = writeString(node.value, habits.format, { ...habits, flow: true });
    return [{ span: node.span, newText: `${before}${own}${behind}` }];
  }
  const { start, end } = node.span;
  return [
    { span: { start, end: start }, newText: before },
    { span: { start: end, end }, newText: behind },
  ];
};

/**
 * The edits that add `item` to the list at `keyPath`: before the item at index `at`, or at the end. Quoted as its
 * neighbours are, where it needs no other quotes. A single value becomes a list of two (`tags: go` → `tags: [go, x]`); a
 * key without value, or none at all, gets a list of one. Undefined when that cannot be done safely; a map is in the way.
 */
export const addListItem = (
  post: Post,
  keyPath: readonly string[],
  item: string,
  at?: number,
  options: SetKeyOptions = {},
): readonly TextEdit[] | undefined => {
  if (hasNoFrontMatter(post)) return setKey(post, keyPath, [item], options);
  const frontMatter = editedFrontMatter(post);
  if (frontMatter === undefined) return undefined;
  const { text } = post;
  const { root, format } = frontMatter;
  const entry = findEntry(root, ...keyPath);
  const node = entry?.value;
  const isEmpty = node?.kind === 'scalar' && (node.type === 'null' || node.value === '');
  if (entry === undefined || node === undefined || isEmpty) return setKey(post, keyPath, [item], options);
  if (node.kind === 'map') return undefined;
  const habits = habitsOf(text, root, format);
  const old = node.kind === 'list' ? node.items : [node];
  const index = Math.max(0, Math.min(at ?? old.length, old.length));
  const items: Wanted[] = [...old];
  items.splice(index, 0, { kind: 'value', value: item });
  const edits =
    node.kind === 'list' ? insertItems(text, node, index, [item], habits) : wrap(text, node, item, index === 0, habits);
  return firstSafe(post, withEntry(root, entry, itemsOf(entry, items)), [edits]);
};

/**
 * The edits that take the item at `index` out of the list at `keyPath`, with its comma or line; a comment on that line is
 * about the item and goes as well. A list that is left empty stays as `[]`. None when there is no such item; undefined
 * when that cannot be done safely.
 */
export const removeListItem = (
  post: Post,
  keyPath: readonly string[],
  index: number,
): readonly TextEdit[] | undefined => {
  const frontMatter = editedFrontMatter(post);
  if (frontMatter === undefined) return hasNoFrontMatter(post) ? [] : undefined;
  const entry = findEntry(frontMatter.root, ...keyPath);
  if (entry === undefined) return [];
  const { value } = entry;
  if (value.kind !== 'list') return undefined;
  if (value.items[index] === undefined) return [];
  const wanted = withEntry(
    frontMatter.root,
    entry,
    itemsOf(
      entry,
      value.items.filter((_, i) => i !== index),
    ),
  );
  const inTables = frontMatter.format === 'toml' && !value.flow;
  return inTables ? undefined : firstSafe(post, wanted, [removeItems(post.text, entry, value, new Set([index]))]);
};
