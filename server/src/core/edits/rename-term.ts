// Owns giving a term of a taxonomy another name in one post, in all the ways a post can carry it.
import {
  entriesOf,
  findEntry,
  type ListNode,
  type MapEntry,
  type MapNode,
  type Node,
  type ScalarNode,
} from '../page/index.ts';
import type { TextEdit } from '../text/index.ts';
import { firstSafe } from './first-safe.ts';
import { type Habits, habitsOf } from './habits.ts';
import { removeItems } from './list-parts.ts';
import { editedFrontMatter, hasNoFrontMatter, type Post } from './post.ts';
import { renameOrgTerm } from './rename-org-term.ts';
import { replaceScalar } from './replace-value.ts';
import { findKept, type IsMatch, isTerm } from './terms-of-list.ts';
import type { Wanted } from './value.ts';

interface Change {
  readonly value: Wanted;
  readonly edits: readonly TextEdit[] | undefined;
}

const changeEntry = (
  text: string,
  entry: MapEntry,
  list: ListPlace | undefined,
  isMatch: IsMatch,
  newName: string,
  habits: Habits,
): Change => {
  const { value } = entry;
  const renamed: Wanted = { kind: 'value', value: newName };
  if (value.kind !== 'list') {
    if (!isTerm(value) || !isMatch(value.value)) return { value, edits: [] };
    return { value: renamed, edits: replaceScalar(text, value, newName, habits, false) };
  }
  const matches = (node: Node): node is ScalarNode => isTerm(node) && isMatch(node.value);
  const kept = findKept(value.items, isMatch, newName);
  const gone = new Set<number>();
  const edits: TextEdit[] = [];
  value.items.forEach((node, i) => {
    if (!matches(node)) return;
    if (i !== kept) gone.add(i);
    else edits.push(...replaceScalar(text, node, newName, habits, value.flow));
  });
  const items = value.items.flatMap((node, i): Wanted[] =>
    gone.has(i) ? [] : i === kept && matches(node) ? [renamed] : [node],
  );
  const removed = gone.size === 0 ? [] : list && removeItems(text, list.entry, list.value, gone);
  return { value: { kind: 'items', items }, edits: removed && [...edits, ...removed] };
};

/** Where a list stands in the text. An alias of it has the same items. */
interface ListPlace {
  readonly entry: MapEntry;
  readonly value: ListNode;
}

/** Every list that is the value of a key, by its items: the first is the list itself, what follows are aliases of it. */
const listsIn = (root: MapNode): ReadonlyMap<readonly Node[], ListPlace> => {
  const lists = new Map<readonly Node[], ListPlace>();
  const visited = new Set<readonly MapEntry[]>();
  const visit = (node: Node): void => {
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind !== 'map' || visited.has(node.entries)) return;
    visited.add(node.entries);
    for (const entry of node.entries) {
      const { value } = entry;
      if (value.kind === 'list' && !lists.has(value.items)) lists.set(value.items, { entry, value });
      visit(value);
    }
  };
  visit(root);
  return lists;
};

type FindMaps = (root: MapNode) => readonly Node[];

const withParams = (map: MapNode): readonly Node[] => [map, findEntry(map, 'params')?.value ?? []].flat();

/** The maps that `cascade` hands down to other pages: one, or a list of them (tried on 0.111 to 0.168). */
const cascaded: FindMaps = (root) => {
  const value = findEntry(root, 'cascade')?.value;
  const maps = value?.kind === 'list' ? value.items : value ? [value] : [];
  return maps.flatMap((map) => (map.kind === 'map' ? withParams(map) : []));
};

/** Keys of other taxonomies: what stands there must not change along. */
const isOther = (key: string, taxonomy: string, others: readonly string[]): boolean =>
  key.toLowerCase() !== taxonomy.toLowerCase() && others.includes(key.toLowerCase());

const changeMaps = (
  post: Post,
  findMaps: FindMaps,
  taxonomy: string,
  isMatch: IsMatch,
  newName: string,
  taxonomies: readonly string[] = [],
): readonly TextEdit[] | undefined => {
  const frontMatter = editedFrontMatter(post);
  if (frontMatter === undefined) return hasNoFrontMatter(post) ? [] : undefined;
  const { root, format } = frontMatter;
  const habits = habitsOf(post.text, root, format);
  const lists = listsIn(root);
  // What is named by an alias, or merged in, stands once in the text, and so it is changed once.
  const entries = new Map<MapEntry, Wanted>();
  const items = new Map<readonly Node[], Wanted>();
  const edits: TextEdit[] = [];
  for (const map of new Set(findMaps(root)))
    for (const entry of map.kind === 'map' ? entriesOf(map) : []) {
      const { key, value } = entry;
      const isDone = entries.has(entry) || (value.kind === 'list' && items.has(value.items));
      if (isDone || key.toLowerCase() !== taxonomy.toLowerCase()) continue;
      const place = value.kind === 'list' ? lists.get(value.items) : undefined;
      const change = changeEntry(post.text, entry, place, isMatch, newName, habits);
      if (change.edits === undefined) return undefined;
      edits.push(...change.edits);
      if (value.kind === 'list') items.set(value.items, change.value);
      else entries.set(entry, change.value);
    }
  if (edits.length === 0) return [];
  const changed = (node: Node): Wanted => {
    if (node.kind === 'list') return items.get(node.items) ?? { kind: 'items', items: node.items.map(changed) };
    return node.kind === 'map' ? changedMap(node) : node;
  };
  const changedMap = (map: MapNode): Wanted => ({
    kind: 'entries',
    entries: map.entries.map((entry) => {
      const { key, value } = entry;
      return { key, value: isOther(key, taxonomy, taxonomies) ? value : (entries.get(entry) ?? changed(value)) };
    }),
  });
  return firstSafe(post, changedMap(root), [edits]);
};

type Rename = (
  post: Post,
  taxonomy: string,
  isMatch: IsMatch,
  newName: string,
  taxonomies?: readonly string[],
) => readonly TextEdit[] | undefined;

const renameIn =
  (findMaps: FindMaps): Rename =>
  (post, ...wish) =>
    post.frontMatter?.format === 'org'
      ? renameOrgTerm(post, wish[0], wish[1], wish[2])
      : changeMaps(post, findMaps, ...wish);

/**
 * The edits that replace every term of `taxonomy` (plural, any letter case) whose spelling `isMatch` accepts by `newName`:
 * in a list or as the single value, at the root, below `params` (hugo-facts §1.4) and in what `cascade` hands down. Where the
 * list has the new name already, in any spelling of it, the item goes. A list that is named by an alias, or merged in, is
 * changed where it stands. None when nothing matches; undefined when that cannot be done safely, also where a term of another
 * one of `taxonomies` would change along.
 */
export const renameTerm: Rename = renameIn((root) => [...withParams(root), ...cascaded(root)]);

/** The same without what `cascade` hands down: the terms of this page alone. */
export const renameOwnTerm: Rename = renameIn(withParams);

/** The same only in what `cascade` hands down: all that there are terms in, in a configuration. */
export const renameCascadedTerm: Rename = (post, ...wish) => changeMaps(post, cascaded, ...wish);
