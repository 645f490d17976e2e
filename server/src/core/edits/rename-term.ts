// Owns giving a term of a taxonomy another name in one post, in all the ways a post can carry it.
import { findEntry, type MapEntry, type MapNode, type Node, type ScalarNode } from '../page/index.ts';
import { termKey } from '../site/index.ts';
import type { TextEdit } from '../text/index.ts';
import { firstSafe } from './first-safe.ts';
import { type Habits, habitsOf } from './habits.ts';
import { removeItems } from './list-parts.ts';
import { editedFrontMatter, hasNoFrontMatter, type Post } from './post.ts';
import { replaceScalar } from './replace-value.ts';
import type { Wanted } from './value.ts';

type IsMatch = (spelling: string) => boolean;

/** What Hugo takes for a term: every scalar but null and the empty string (hugo-facts §2). */
const isTerm = (node: Node): node is ScalarNode => node.kind === 'scalar' && node.type !== 'null' && node.value !== '';

interface Change {
  readonly value: Wanted;
  readonly edits: readonly TextEdit[] | undefined;
}

const changeEntry = (text: string, entry: MapEntry, isMatch: IsMatch, newName: string, habits: Habits): Change => {
  const { value } = entry;
  const renamed: Wanted = { kind: 'value', value: newName };
  if (value.kind !== 'list') {
    if (!isTerm(value) || !isMatch(value.value)) return { value, edits: [] };
    return { value: renamed, edits: replaceScalar(text, value, newName, habits, false) };
  }
  const wanted = termKey(newName);
  const matches = (node: Node): boolean => isTerm(node) && isMatch(node.value);
  // One of them stays: the one that is right already, or stands for the new name in the author's other spelling.
  const right = value.items.findIndex((node) => isTerm(node) && node.value === newName);
  const other = value.items.findIndex((node) => isTerm(node) && !matches(node) && termKey(node.value) === wanted);
  const kept = right >= 0 ? right : other >= 0 ? other : value.items.findIndex(matches);
  const gone = new Set<number>();
  const edits: TextEdit[] = [];
  value.items.forEach((node, i) => {
    if (!matches(node)) return;
    if (i !== kept) gone.add(i);
    else edits.push(...replaceScalar(text, node as ScalarNode, newName, habits, value.flow));
  });
  const items = value.items.flatMap((node, i): Wanted[] =>
    gone.has(i) ? [] : i === kept && matches(node) ? [renamed] : [node],
  );
  const removed = gone.size === 0 ? [] : removeItems(text, entry, value, gone);
  return { value: { kind: 'items', items }, edits: removed && [...edits, ...removed] };
};

/**
 * The edits that replace every term of `taxonomy` (plural, any letter case) whose spelling `isMatch` accepts by `newName`:
 * in a list or as the single value, at the root and below `params` (hugo-facts §1.4). Where the list has the new name
 * already, in any spelling of it, the item goes. None when nothing matches; undefined when that cannot be done safely.
 */
export const renameTerm = (
  post: Post,
  taxonomy: string,
  isMatch: IsMatch,
  newName: string,
): readonly TextEdit[] | undefined => {
  const frontMatter = editedFrontMatter(post);
  if (frontMatter === undefined) return hasNoFrontMatter(post) ? [] : undefined;
  const { root, format } = frontMatter;
  const habits = habitsOf(post.text, root, format);
  const edits: TextEdit[] = [];
  let refused = false;
  const params = findEntry(root, 'params')?.value;
  const changed = (map: MapNode): Wanted => ({
    kind: 'entries',
    entries: map.entries.map((entry) => {
      if (entry.value === params && params.kind === 'map') return { key: entry.key, value: changed(params) };
      if (entry.key.toLowerCase() !== taxonomy.toLowerCase()) return entry;
      const change = changeEntry(post.text, entry, isMatch, newName, habits);
      if (change.edits === undefined) refused = true;
      else edits.push(...change.edits);
      return { key: entry.key, value: change.value };
    }),
  });
  const wanted = changed(root);
  if (refused) return undefined;
  return edits.length === 0 ? [] : firstSafe(post, wanted, [edits]);
};
