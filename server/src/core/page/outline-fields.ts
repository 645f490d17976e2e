// Owns what an outline holds of front-matter keys, as Hugo casts their values. Knows no page: a cascade has such keys too.
import { copy } from './copy.ts';
import { readDate, readDateOf } from './front-matter/dates.ts';
import { entriesOf, type FrontMatter, findEntry, type MapEntry, type Node } from './front-matter/node.ts';
import type { Dialect, Outline, OutlineFields } from './page.ts';

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

/** `published`, which may be a date as well: true and false only where Hugo can cast it to one of them. */
const toPublished = (node: Node, format: FrontMatter['format'], dialect: Dialect): boolean | undefined => {
  if (node.kind !== 'scalar' || node.type === 'date') return undefined;
  // An empty value casts to false.
  if (toBoolean(node, format, dialect)) return true;
  if (node.type !== 'string') return false;
  const isWord = dialect.yesIsTrue && format === 'yaml' && node.style === 'plain';
  const says =
    /^(0|f|F|FALSE|false|False)$/.test(node.value) || (isWord && /^(n|N|no|No|NO|off|Off|OFF)$/.test(node.value));
  return says ? false : undefined;
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

/** Front-matter fields kept as text, by lower-cased name. */
const textFields: ReadonlyMap<
  string,
  'title' | 'linkTitle' | 'url' | 'slug' | 'type' | 'markup' | 'date' | 'publishDate' | 'lastmod' | 'expiryDate'
> = new Map([
  ['title', 'title'],
  ['linktitle', 'linkTitle'],
  ['url', 'url'],
  ['slug', 'slug'],
  ['type', 'type'],
  ['markup', 'markup'],
  ['date', 'date'],
  ['publishdate', 'publishDate'],
  ['lastmod', 'lastmod'],
  ['expirydate', 'expiryDate'],
]);

/** What an outline holds of these keys; of a key given twice the last wins. All strings are copies. */
export const readOutlineFields = (
  entries: readonly MapEntry[],
  format: FrontMatter['format'],
  dialect: Dialect,
): OutlineFields => {
  const terms: Record<string, readonly string[]> = {};
  const termsBelow: Record<string, readonly string[]> = {};
  const otherDates: Record<string, string> = {};
  const fields: { -readonly [K in keyof OutlineFields]: OutlineFields[K] } = {};
  let render: Outline['render'];
  let published: boolean | undefined;
  for (const { key, value } of entries) {
    const name = key.toLowerCase();
    // In Org, lines with one key are one list (tried on 0.111 to 0.152).
    if (dialect.taxonomies.includes(name))
      terms[name] = format === 'org' ? [...(terms[name] ?? []), ...toTerms(value)] : toTerms(value);
    else if (name === 'aliases') fields.aliases = toAliases(value);
    else if (name === 'draft') fields.draft = toBoolean(value, format, dialect);
    else if (name === 'headless') {
      if (toBoolean(value, format, dialect)) fields.headless = true;
      else delete fields.headless;
    } else if (name === 'build' || name === '_build') render = toRender(value) ?? render;
    else if (textFields.has(name)) {
      const text = dialect.dateKeys.includes(name) ? toDateText(value) : toText(value);
      if (text !== undefined) fields[textFields.get(name)!] = text;
    } else if (name === 'params' && value.kind === 'map') {
      // A taxonomy below params counts as well (hugo-facts §1.4, since 0.123). Which hides the other when both are there depends
      // on the version; whoever renames a term must know of both.
      for (const entry of entriesOf(value)) {
        const inner = entry.key.toLowerCase();
        if (dialect.taxonomies.includes(inner)) termsBelow[inner] = toTerms(entry.value);
      }
    }
    if (name === 'published') published = toPublished(value, format, dialect);
    if (!textFields.has(name) && dialect.dateKeys.includes(name)) {
      const text = toDateText(value);
      if (text !== undefined) otherDates[name] = text;
    }
  }
  for (const [name, below] of Object.entries(termsBelow))
    terms[name] = [...new Set([...(terms[name] ?? []), ...below])];
  if (render !== undefined) fields.render = render;
  if (published !== undefined) fields.published = published;
  if (Object.keys(otherDates).length > 0) fields.otherDates = otherDates;
  if (Object.keys(terms).length > 0) fields.terms = terms;
  return fields;
};
