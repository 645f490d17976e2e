// Owns front matter as plain values, whatever its format, and the way back from a value to its place. Knows no text.
import type { MapEntry, MapNode, Node, ScalarNode } from './node.ts';

/** As JSON has it. A date is a text, as the author wrote it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** How a key is to be called, since letter case means nothing to Hugo. */
export type SpellKey = (key: string) => string;

const toNumber = (written: string): number => {
  if (/inf/i.test(written)) return written.startsWith('-') ? -Infinity : Infinity;
  return Number(written.replaceAll('_', ''));
};

const toScalar = ({ type, value }: ScalarNode): Plain => {
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return /^(?:true|yes|on|y)$/i.test(value);
    case 'integer':
    case 'float':
      return toNumber(value);
    default:
      return value;
  }
};

/** The value of a node. Of a key given twice the last counts, as in Hugo. */
export const toPlain = (node: Node, spell: SpellKey): Plain => {
  if (node.kind === 'scalar') return toScalar(node);
  if (node.kind === 'list') return node.items.map((item) => toPlain(item, spell));
  // A key of the author's may be called “__proto__”.
  const map: Record<string, Plain> = Object.create(null);
  for (const { key, value } of node.entries) map[spell(key)] = toPlain(value, spell);
  return map;
};

/** Where the value at a path of keys and positions stands, and the entry it belongs to; undefined when there is none. */
export const findPlainPlace = (
  root: MapNode,
  path: readonly string[],
  spell: SpellKey,
): { readonly node: Node; readonly entry?: MapEntry } | undefined => {
  let node: Node = root;
  let entry: MapEntry | undefined;
  for (const part of path) {
    if (node.kind === 'scalar') return undefined;
    if (node.kind === 'list') {
      const item: Node | undefined = node.items[Number(part)];
      if (!item) return undefined;
      node = item;
      continue;
    }
    entry = [...node.entries].reverse().find(({ key }) => spell(key) === part);
    if (!entry) return undefined;
    node = entry.value;
  }
  return entry ? { node, entry } : { node };
};
