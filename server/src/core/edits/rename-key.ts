// Owns giving a key another name; its value stays where and as it is.
import { findEntry, type MapEntry, type MapNode } from '../page/index.ts';
import type { TextEdit } from '../text/index.ts';
import { firstSafe } from './first-safe.ts';
import { editedFrontMatter, hasNoFrontMatter, type Post } from './post.ts';
import type { Wanted } from './value.ts';
import { writeKey } from './write-value.ts';
import { escapeDouble } from './yaml-quoting.ts';

const renamed = (map: MapNode, entry: MapEntry, key: string): Wanted => ({
  kind: 'entries',
  entries: map.entries.map((one) =>
    one === entry
      ? { key, value: one.value }
      : { key: one.key, value: one.value.kind === 'map' ? renamed(one.value, entry, key) : one.value },
  ),
});

/**
 * The edit that renames the last key of `keyPath` to `newKey`; none when it is not there or named so already. Quotes stay
 * where they are. Undefined when `newKey` is there beside it (but for letter case), and for TOML tables, whose name stands
 * in other headers and keys too.
 */
export const renameKey = (post: Post, keyPath: readonly string[], newKey: string): readonly TextEdit[] | undefined => {
  const frontMatter = editedFrontMatter(post);
  if (frontMatter === undefined) return hasNoFrontMatter(post) ? [] : undefined;
  const { root, format } = frontMatter;
  const entry = findEntry(root, ...keyPath);
  if (entry === undefined || entry.key === newKey) return [];
  const parent = keyPath.length === 1 ? root : findEntry(root, ...keyPath.slice(0, -1))?.value;
  if (parent?.kind !== 'map') return undefined;
  if (parent.entries.some((one) => one !== entry && one.key.toLowerCase() === newKey.toLowerCase())) return undefined;
  const { start, end } = entry.keySpan;
  const quoted = /^(["']).*\1$/.test(post.text.slice(start, end));
  const wanted = renamed(root, entry, newKey);
  const inner: TextEdit = { span: { start: start + 1, end: end - 1 }, newText: newKey };
  const whole: TextEdit = { span: entry.keySpan, newText: writeKey(newKey, format) };
  const escaped: TextEdit = { span: entry.keySpan, newText: `"${escapeDouble(newKey)}"` };
  return firstSafe(post, wanted, [quoted ? [inner] : [whole], [escaped]]);
};
