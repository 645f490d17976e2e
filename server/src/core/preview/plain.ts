// Owns plain values of located front matter. Stands in until the page package gives plain values itself.
import type { Node } from '../page/index.ts';

/** The value of a node without its places: a string, a list or a map. */
export const toPlain = (node: Node): unknown => {
  if (node.kind === 'list') return node.items.map(toPlain);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, toPlain(value)]));
  return node.type === 'null' ? undefined : node.value;
};
