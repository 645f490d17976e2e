// Owns the values that an edit can set, and what the tree must hold after it. Knows no text.
import type { MapEntry, MapNode, Node } from '../page/index.ts';

/** A date as text, in a layout Hugo reads: where the file has its dates bare, so is this one. */
export interface DateValue {
  readonly date: string;
}

/** What a key can be set to. A string is a string also where it looks like a number; a date wants `{ date }`. */
export type FrontMatterValue = string | boolean | number | DateValue | readonly string[];

/** A tree that is hoped for: nodes that are there already, and values that an edit shall write. */
export type Wanted =
  | Node
  | { readonly kind: 'value'; readonly value: FrontMatterValue }
  | { readonly kind: 'items'; readonly items: readonly Wanted[] }
  | { readonly kind: 'entries'; readonly entries: readonly WantedEntry[] };

export interface WantedEntry {
  readonly key: string;
  readonly value: Wanted;
}

const isList = (value: FrontMatterValue): value is readonly string[] => Array.isArray(value);

const holds = (value: FrontMatterValue, node: Node): boolean => {
  if (isList(value))
    return (
      node.kind === 'list' &&
      node.items.length === value.length &&
      value.every((item, i) => holds(item, node.items[i]!))
    );
  if (node.kind !== 'scalar') return false;
  if (typeof value === 'string') return node.type === 'string' && node.value === value;
  if (typeof value === 'boolean') return node.type === 'boolean' && node.value === String(value);
  if (typeof value === 'number')
    return (node.type === 'integer' || node.type === 'float') && Number(node.value) === value;
  return (node.type === 'date' || node.type === 'string') && node.value === value.date;
};

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/** Is `node` what was wanted? Maps in any order of their keys, repeats of one key in theirs. */
export const isWanted = (wanted: Wanted, node: Node): boolean => {
  switch (wanted.kind) {
    case 'value':
      return holds(wanted.value, node);
    case 'scalar':
      // Nothing is nothing, however it is written.
      return (
        node.kind === 'scalar' && node.type === wanted.type && (node.type === 'null' || node.value === wanted.value)
      );
    case 'list':
    case 'items':
      return (
        node.kind === 'list' &&
        node.items.length === wanted.items.length &&
        wanted.items.every((item, i) => isWanted(item, node.items[i]!))
      );
    default: {
      if (node.kind !== 'map' || node.entries.length !== wanted.entries.length) return false;
      const found = [...node.entries].sort(byKey);
      return [...wanted.entries]
        .sort(byKey)
        .every(({ key, value }, i) => found[i]!.key === key && isWanted(value, found[i]!.value));
    }
  }
};

/** The tree with one entry changed by identity: undefined takes it out. */
export const withEntry = (map: MapNode, entry: MapEntry, change: WantedEntry | undefined): Wanted => {
  const entries: WantedEntry[] = [];
  for (const one of map.entries) {
    if (one === entry) {
      if (change) entries.push(change);
    } else if (one.value.kind === 'map') entries.push({ key: one.key, value: withEntry(one.value, entry, change) });
    else entries.push(one);
  }
  return { kind: 'entries', entries };
};

/** The tree with an entry put into `container`, which is one of its maps by identity, or a value that holds nothing yet. */
export const withNewEntry = (node: Node, container: Node, entry: WantedEntry): Wanted => {
  if (node === container) return { kind: 'entries', entries: [...(node.kind === 'map' ? node.entries : []), entry] };
  if (node.kind !== 'map') return node;
  return {
    kind: 'entries',
    entries: node.entries.map(({ key, value }) => ({ key, value: withNewEntry(value, container, entry) })),
  };
};
