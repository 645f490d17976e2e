// Owns condensing a page to what other pages may depend on. Every string is a copy; no positions.
import { copy } from './copy.ts';
import type { FrontMatter, Node } from './front-matter/node.ts';
import type { Dialect, Outline } from './page.ts';
import type { ShortcodeCall } from './shortcodes/call.ts';

/** What Hugo makes of a value where it wants a string: scalars as written, null as nothing, lists and maps as nothing (hugo-facts §1.4). */
const toText = (node: Node): string | undefined =>
  node.kind === 'scalar' && node.type !== 'null' ? copy(node.value) : undefined;

/** Terms of a taxonomy: a scalar is one term, of a list each scalar; empty ones are skipped (hugo-facts §2). */
const toTerms = (node: Node): readonly string[] => {
  const scalars = node.kind === 'list' ? node.items : [node];
  return scalars.map(toText).filter((term) => term !== undefined && term !== '') as string[];
};

const toAliases = (node: Node): readonly string[] => toTerms(node);

/** Reads the outline of a page; without front matter it is that of an untitled page. */
export const toOutline = (
  frontMatter: FrontMatter | undefined,
  calls: readonly ShortcodeCall[],
  dialect: Dialect,
): Outline => {
  const terms: Record<string, readonly string[]> = {};
  const texts: Record<string, string> = {};
  const keys: string[] = [];
  let aliases: readonly string[] | undefined;
  let draft = false;
  for (const { key, value } of frontMatter?.root.entries ?? []) {
    const name = key.toLowerCase();
    if (!keys.includes(key)) keys.push(copy(key));
    if (dialect.taxonomies.includes(name)) terms[name] = toTerms(value);
    else if (name === 'aliases') aliases = toAliases(value);
    else if (name === 'draft')
      draft = value.kind === 'scalar' && value.type === 'boolean' && value.value.toLowerCase() === 'true';
    else if (textFields.has(name)) {
      const text = toText(value);
      if (text !== undefined) texts[textFields.get(name)!] = text;
    } else if (name === 'params' && value.kind === 'map') {
      // A taxonomy below params counts as well (hugo-facts §1.4, since 0.123).
      for (const entry of value.entries) {
        const inner = entry.key.toLowerCase();
        if (dialect.taxonomies.includes(inner)) terms[inner] ??= toTerms(entry.value);
      }
    }
  }
  const shortcodes: string[] = [];
  for (const { name } of calls) if (name !== '' && !shortcodes.includes(name)) shortcodes.push(copy(name));
  return {
    ...texts,
    ...(aliases && { aliases }),
    draft,
    terms,
    keys,
    shortcodes,
    ...(frontMatter && { format: frontMatter.format }),
  };
};

/** Front-matter fields kept as text, by lower-cased name. */
const textFields: ReadonlyMap<
  string,
  'title' | 'linkTitle' | 'url' | 'slug' | 'date' | 'publishDate' | 'lastmod' | 'expiryDate'
> = new Map([
  ['title', 'title'],
  ['linktitle', 'linkTitle'],
  ['url', 'url'],
  ['slug', 'slug'],
  ['date', 'date'],
  ['publishdate', 'publishDate'],
  ['lastmod', 'lastmod'],
  ['expirydate', 'expiryDate'],
]);
