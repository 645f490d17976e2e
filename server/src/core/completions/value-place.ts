// Owns what completers of values ask of their place: which key it belongs to, what stands beside it. Knows no values.

import type { ValueFrame } from '../page/index.ts';
import { findEntry, type Node, type Page, type Place } from '../page/index.ts';

export type ValuePlace = Extract<Place, { kind: 'front-matter-value' }>;

/** The keys from the root in lower case, without `cascade` and `params`: under those a page has its keys as at the root. */
export const ownPathOf = ({ keys }: ValuePlace): readonly string[] => {
  const path = keys.map((key) => key.toLowerCase());
  const below = path.length > 1 && path[0] === 'cascade' ? path.slice(1) : path;
  return below.length > 1 && below[0] === 'params' ? below.slice(1) : below;
};

/** The other items of the list that the cursor is in. */
export const itemsBeside = (page: Page, { keys, span }: ValuePlace): readonly string[] => {
  const value: Node | undefined = page.frontMatter && findEntry(page.frontMatter.root, ...keys)?.value;
  return (value?.kind === 'list' ? value.items : []).flatMap((item) =>
    item.kind === 'scalar' && !(item.span.start <= span.start && span.start <= item.span.end) ? [item.value] : [],
  );
};

/** The text that puts true, a number or a date into the frame; undefined within quotes, where it would be a text. */
export const frameBare = (written: string, { quote, before, behind }: ValueFrame): string | undefined =>
  quote === '' ? `${before}${written}${behind}` : undefined;
