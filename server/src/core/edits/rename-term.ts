// Owns giving a term of a taxonomy another name in one post, in all the ways a post can carry it.
import { findEntry, type MapEntry, type MapNode, type Node, type ScalarNode } from '../page/index.ts';
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

const changeEntry = (text: string, entry: MapEntry, isMatch: IsMatch, newName: string, habits: Habits): Change => {
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
  const removed = gone.size === 0 ? [] : removeItems(text, entry, value, gone);
  return { value: { kind: 'items', items }, edits: removed && [...edits, ...removed] };
};

type FindMaps = (root: MapNode) => readonly Node[];

const withParams = (map: MapNode): readonly Node[] => [map, findEntry(map, 'params')?.value ?? []].flat();

/** The maps that `cascade` hands down to other pages: one, or a list of them (tried on 0.111 to 0.168). */
const cascaded: FindMaps = (root) => {
  const value = findEntry(root, 'cascade')?.value;
  const maps = value?.kind === 'list' ? value.items : value ? [value] : [];
  return maps.flatMap((map) => (map.kind === 'map' ? withParams(map) : []));
};

const changeMaps = (
  post: Post,
  findMaps: FindMaps,
  taxonomy: string,
  isMatch: IsMatch,
  newName: string,
): readonly TextEdit[] | undefined => {
  const frontMatter = editedFrontMatter(post);
  if (frontMatter === undefined) return hasNoFrontMatter(post) ? [] : undefined;
  const { root, format } = frontMatter;
  const habits = habitsOf(post.text, root, format);
  const maps = new Set(findMaps(root));
  const edits: TextEdit[] = [];
  let refused = false;
  const changed = (node: Node): Wanted => {
    if (node.kind === 'list') return { kind: 'items', items: node.items.map(changed) };
    return node.kind === 'map' ? changedMap(node) : node;
  };
  const changedMap = (map: MapNode): Wanted => ({
    kind: 'entries',
    entries: map.entries.map((entry) => {
      const { key, value } = entry;
      if (!maps.has(map) || key.toLowerCase() !== taxonomy.toLowerCase()) return { key, value: changed(value) };
      const change = changeEntry(post.text, entry, isMatch, newName, habits);
      if (change.edits === undefined) refused = true;
      else edits.push(...change.edits);
      return { key, value: change.value };
    }),
  });
  const wanted = changedMap(root);
  if (refused) return undefined;
  return edits.length === 0 ? [] : firstSafe(post, wanted, [edits]);
};

type Rename = (post: Post, taxonomy: string, isMatch: IsMatch, newName: string) => readonly TextEdit[] | undefined;

const renameIn =
  (findMaps: FindMaps): Rename =>
  (post, ...wish) =>
    post.frontMatter?.format === 'org' ? renameOrgTerm(post, ...wish) : changeMaps(post, findMaps, ...wish);

/**
 * The edits that replace every term of `taxonomy` (plural, any letter case) whose spelling `isMatch` accepts by `newName`:
 * in a list or as the single value, at the root, below `params` (hugo-facts §1.4) and in what `cascade` hands down. Where the
 * list has the new name already, in any spelling of it, the item goes. None when nothing matches; undefined when that cannot
 * be done safely.
 */
export const renameTerm: Rename = renameIn((root) => [...withParams(root), ...cascaded(root)]);

/** The same without what `cascade` hands down: the terms of this page alone. */
export const renameOwnTerm: Rename = renameIn(withParams);

/** The same only in what `cascade` hands down: all that there are terms in, in a configuration. */
export const renameCascadedTerm: Rename = (post, ...wish) => changeMaps(post, cascaded, ...wish);
