// Owns condensing a page to what other pages may depend on. Every string is a copy; no positions.
import { copy } from './copy.ts';
import { readDate, readDateOf } from './front-matter/dates.ts';
import { type FrontMatter, findEntry, type Node } from './front-matter/node.ts';
import { findLearnt } from './outline-values.ts';
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

/** What Hugo casts to true (hugo-facts §1.4, *bool*); anything else is false. */
const toBoolean = (node: Node, format: FrontMatter['format'], dialect: Dialect): boolean => {
  if (node.kind !== 'scalar') return false;
  if (node.type === 'integer' || node.type === 'float') return Number(node.value.replaceAll('_', '')) !== 0;
  if (node.type === 'boolean') return node.value.toLowerCase() === 'true';
  const isWord = dialect.yesIsTrue && format === 'yaml' && node.style === 'plain';
  return /^(1|t|T|TRUE|true|True)$/.test(node.value) || (isWord && /^(y|Y|yes|Yes|YES|on|On|ON)$/.test(node.value));
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** A date in words that `readDate` knows: as written, unless only its type says that it is one. */
const toDateText = (node: Node): string | undefined => {
  const text = toText(node);
  if (text === undefined || node.kind !== 'scalar' || readDate(text) !== undefined) return text;
  const date = readDateOf(node);
  if (date === undefined || date.year < 0 || date.year > 9999) return text;
  const day = `${String(date.year).padStart(4, '0')}-${pad(date.month)}-${pad(date.day)}`;
  const zone = date.offsetMinutes === 0 ? 'Z' : '';
  return `${day}T${pad(date.hour)}:${pad(date.minute)}:${pad(date.second)}${zone}`;
};

/** `build: {render: never}`; words that Hugo does not know count as `always`, and `false` is the former `never`. */
const toRender = (build: Node): Outline['render'] => {
  const value = build.kind === 'map' ? findEntry(build, 'render')?.value : undefined;
  if (value?.kind !== 'scalar') return undefined;
  const word = value.value.toLowerCase();
  return word === 'link' ? 'link' : word === 'never' || word === 'false' ? 'never' : undefined;
};

/** Reads the outline of a page; without front matter it is that of an untitled page. */
export const toOutline = (
  frontMatter: FrontMatter | undefined,
  calls: readonly ShortcodeCall[],
  dialect: Dialect,
): Outline => {
  const terms: Record<string, readonly string[]> = {};
  const termsBelow: Record<string, readonly string[]> = {};
  const texts: Record<string, string> = {};
  const keys = new Set<string>();
  const otherDates: Record<string, string> = {};
  let aliases: readonly string[] | undefined;
  let draft = false;
  let headless = false;
  let render: Outline['render'];
  for (const { key, value } of frontMatter?.root.entries ?? []) {
    const name = key.toLowerCase();
    if (!keys.has(key)) keys.add(copy(key));
    // In Org, lines with one key are one list (tried on 0.111 to 0.152).
    if (dialect.taxonomies.includes(name))
      terms[name] = frontMatter!.format === 'org' ? [...(terms[name] ?? []), ...toTerms(value)] : toTerms(value);
    else if (name === 'aliases') aliases = toAliases(value);
    else if (name === 'draft') draft = toBoolean(value, frontMatter!.format, dialect);
    else if (name === 'headless') headless = toBoolean(value, frontMatter!.format, dialect);
    else if (name === 'build' || name === '_build') render = toRender(value) ?? render;
    else if (textFields.has(name)) {
      const text = dialect.dateKeys.includes(name) ? toDateText(value) : toText(value);
      if (text !== undefined) texts[textFields.get(name)!] = text;
    } else if (dialect.dateKeys.includes(name)) {
      const text = toDateText(value);
      if (text !== undefined) otherDates[name] = text;
    } else if (name === 'params' && value.kind === 'map') {
      // A taxonomy below params counts as well (hugo-facts §1.4, since 0.123). Which hides the other when both are there depends
      // on the version; whoever renames a term must know of both.
      for (const entry of value.entries) {
        const inner = entry.key.toLowerCase();
        if (dialect.taxonomies.includes(inner)) termsBelow[inner] = toTerms(entry.value);
      }
    }
  }
  for (const [name, below] of Object.entries(termsBelow))
    terms[name] = [...new Set([...(terms[name] ?? []), ...below])];
  const shortcodes = new Set<string>();
  for (const { name } of calls) if (name !== '' && !shortcodes.has(name)) shortcodes.add(copy(name));
  return {
    ...texts,
    ...(aliases && { aliases }),
    draft,
    ...(render !== undefined && { render }),
    ...(headless && { headless }),
    ...(Object.keys(otherDates).length > 0 && { otherDates }),
    terms,
    keys: [...keys],
    ...(frontMatter && findLearnt(frontMatter.root, dialect)),
    shortcodes: [...shortcodes],
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
