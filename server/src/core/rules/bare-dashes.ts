// Owns finding the dashes of YAML lists that have nothing behind them and so take in the keys below. Says nothing about them.
import type { MapEntry, MapNode, Node, Page } from '../page/index.ts';
import { isAtLeast, type Site } from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';

export interface BareDash {
  /** The dash itself. */
  readonly span: Span;
  /** The empty item. */
  readonly item: Node;
  /** What Hugo takes for a part of the item. */
  readonly keys: readonly MapEntry[];
}

/** Where the line of an offset begins. */
export const lineStartOf = (text: string, offset: number): number => {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
};

/** Every map of the front matter, the root first. */
function* mapsIn(node: Node): Generator<MapNode> {
  if (node.kind === 'list') for (const item of node.items) yield* mapsIn(item);
  if (node.kind !== 'map') return;
  yield node;
  for (const { value } of node.entries) yield* mapsIn(value);
}

/** The dash that ends a block list with nothing behind it, and its item. */
const findDash = (text: string, { value }: MapEntry): Pick<BareDash, 'span' | 'item'> | undefined => {
  if (value.kind !== 'list' || value.flow) return undefined;
  const last = value.items.at(-1);
  if (last?.kind !== 'scalar' || last.type !== 'null' || last.span.end > last.span.start) return undefined;
  const before = text.slice(lineStartOf(text, last.span.start), last.span.start);
  const dash = /^[ ]*(?=-[ \t]*$)/.exec(before);
  if (!dash) return undefined;
  const start = last.span.start - before.length + dash[0].length;
  return { span: spanOf(start, start + 1), item: last };
};

/**
 * The dashes below which keys stand in the very column of the dash: from 0.152 on Hugo takes these keys for the item (tried on
 * four Hugos). Before, the item is empty, and there is nothing to find.
 */
export function* findBareDashes({ text, frontMatter }: Page, { hugo }: Pick<Site, 'hugo'>): Generator<BareDash> {
  if (frontMatter?.format !== 'yaml' || !isAtLeast(hugo, '0.152.0')) return;
  const columnOf = (offset: number): number => offset - lineStartOf(text, offset);
  for (const { entries } of mapsIn(frontMatter.root))
    for (const [i, entry] of entries.entries()) {
      const next = entries[i + 1];
      const dash = next && findDash(text, entry);
      if (dash && columnOf(dash.span.start) === columnOf(next!.keySpan.start))
        yield { ...dash, keys: entries.slice(i + 1) };
    }
}
