// Owns condensing a page to what other pages may depend on. Every string is a copy; no positions.
import { readCascades } from './cascade.ts';
import { copy } from './copy.ts';
import { entriesOf, type FrontMatter, findEntry } from './front-matter/node.ts';
import { readOutlineFields } from './outline-fields.ts';
import { findLearnt } from './outline-values.ts';
import type { Dialect, Outline } from './page.ts';
import type { ShortcodeCall } from './shortcodes/call.ts';
import { findNamedShortcodes } from './shortcodes/named-shortcodes.ts';

/** Reads the outline of a page; without front matter it is that of an untitled page. `head` is its text before the body. */
export const toOutline = (
  frontMatter: FrontMatter | undefined,
  head: string,
  calls: readonly ShortcodeCall[],
  dialect: Dialect,
): Outline => {
  const keys = new Set<string>();
  const entries = frontMatter ? entriesOf(frontMatter.root) : [];
  for (const { key } of entries) if (!keys.has(key)) keys.add(copy(key));
  const shortcodes = new Set<string>();
  for (const { name } of calls) if (name !== '' && !shortcodes.has(name)) shortcodes.add(copy(name));
  const fieldShortcodes = findNamedShortcodes(head);
  const handed = frontMatter && findEntry(frontMatter.root, 'cascade')?.value;
  const cascade = handed && readCascades(handed, frontMatter.format, dialect);
  return {
    draft: false,
    terms: {},
    ...(frontMatter && readOutlineFields(entries, frontMatter.format, dialect)),
    keys: [...keys],
    ...(frontMatter && findLearnt(frontMatter.root, dialect)),
    shortcodes: [...shortcodes],
    ...(fieldShortcodes.length > 0 && { fieldShortcodes }),
    ...(frontMatter && { format: frontMatter.format }),
    ...(cascade && cascade.length > 0 && { cascade }),
  };
};
