// Owns which key or value of finished front matter an offset stands on. Half-typed text is read by `place.ts`.
import { type Span, touches } from '../../text/index.ts';
import type { MapEntry, MapNode, Node } from '../front-matter/node.ts';
import type { Page } from '../page.ts';

export interface NodePlace {
  /** Keys from the root down, as the author means them: `['cover', 'image']`. */
  readonly keys: readonly string[];
  readonly on: 'key' | 'value';
  /** The key, or the value, or the item of a list: what the cursor is on. */
  readonly span: Span;
  /** The entry whose key is the last of `keys`. */
  readonly entry: MapEntry;
  /** On a value: the scalar, or the list or map where the cursor is on none of its items. On a key: its value. */
  readonly node: Node;
}

const inItems = (node: Node, keys: readonly string[], entry: MapEntry, offset: number): NodePlace | undefined => {
  if (!touches(node.span, offset)) return undefined;
  if (node.kind === 'map') return inMap(node, keys, offset);
  if (node.kind === 'list')
    for (const item of node.items) {
      const found = inItems(item, keys, entry, offset);
      if (found) return found;
    }
  return { keys, on: 'value', span: node.span, entry, node };
};

const inMap = (map: MapNode, above: readonly string[], offset: number): NodePlace | undefined => {
  for (const entry of map.entries)
    if (touches(entry.keySpan, offset))
      return { keys: [...above, entry.key], on: 'key', span: entry.keySpan, entry, node: entry.value };
  // The tables of TOML may lie in one another without their values being nested in the text.
  for (const entry of map.entries) {
    const found = inItems(entry.value, [...above, entry.key], entry, offset);
    if (found) return found;
  }
  return undefined;
};

/** What of the front matter a UTF-16 offset touches; undefined on delimiters, comments and outside. */
export const nodeAt = (page: Pick<Page, 'frontMatter'>, offset: number): NodePlace | undefined =>
  page.frontMatter && touches(page.frontMatter.block, offset) ? inMap(page.frontMatter.root, [], offset) : undefined;
