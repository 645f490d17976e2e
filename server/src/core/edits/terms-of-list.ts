// Owns which items of a list are terms, and which one stays when several become the same. Writes nothing.
import type { Node, ScalarNode } from '../page/index.ts';
import { termKey } from '../site/index.ts';

/** Is this one of the spellings that shall go? */
export type IsMatch = (spelling: string) => boolean;

/** What Hugo takes for a term: every scalar but null and the empty string (hugo-facts §2). */
export const isTerm = (node: Node): node is ScalarNode =>
  node.kind === 'scalar' && node.type !== 'null' && node.value !== '';

/**
 * The index of the item that stands for `newName` in the end: the one that is right already, else the new name in the
 * author's other spelling, else the first that matches; -1 when there is none.
 */
export const findKept = (items: readonly Node[], isMatch: IsMatch, newName: string): number => {
  const wanted = termKey(newName);
  const right = items.findIndex((node) => isTerm(node) && node.value === newName);
  if (right >= 0) return right;
  const other = items.findIndex((node) => isTerm(node) && !isMatch(node.value) && termKey(node.value) === wanted);
  return other >= 0 ? other : items.findIndex((node) => isTerm(node) && isMatch(node.value));
};
