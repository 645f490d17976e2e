// Owns what Hugo of a version makes of the value in one of its fields: a value, nothing, or a build that fails (hugo-facts §1.4). Knows no words for it.
import { type FieldContext, type FieldReading, fails, ignored, isNull, lost, reads } from './field-reading.ts';
import { castBoolean, castInteger, castText, castTexts, readScalar } from './field-scalar.ts';
import {
  readBuild,
  readCascade,
  readMenus,
  readParams,
  readResources,
  readSitemap,
  readSites,
} from './field-structures.ts';
import { type ParsedDate, readDateOf } from './front-matter/dates.ts';
import type { Node, ScalarNode } from './front-matter/node.ts';

type Reader = (node: Node, context: FieldContext) => FieldReading;

const readText: Reader = (node, { format, since }) => {
  const text = castText(node, format, since);
  return text === undefined ? lost(node, 'text', '') : reads(text);
};

const readBoolean: Reader = (node, { format, since }) => {
  const value = castBoolean(node, format, since);
  if (value !== undefined) return reads(value);
  const zero = node.kind === 'scalar' && readScalar(node, format, since).text === '0';
  return zero || isEmptyText(node) ? reads(false) : lost(node, 'boolean', false);
};

const readInteger: Reader = (node, { format, since }) => {
  const value = castInteger(node, format, since);
  if (value !== undefined) return reads(value);
  return isEmptyText(node) ? reads(0) : lost(node, 'number', 0);
};

const readTexts: Reader = (node, { format, since }) => {
  const { texts, culprit } = castTexts(node, format, since);
  return culprit ? lost(culprit, culprit === node ? 'texts' : 'text', texts) : reads(texts);
};

const isEmptyText = (node: Node): boolean => node.kind === 'scalar' && node.type === 'string' && node.value === '';

const HOST = /^https?:\/\//;

/** Tokens of a permalink that `url` may hold since 0.131; others stop the build, or Hugo itself. */
const TOKENS =
  /^(year|month|monthname|day|weekday|weekdayname|yearday|section|sections(\[[^\]]*\])?|title|slug|slugorfilename|filename|slugorcontentbasename|contentbasename|sectionslugs?(\[[^\]]*\])?)$/;

const readUrl: Reader = (node, context) => {
  const reading = readText(node, context);
  if (reading.kind !== 'reads' || typeof reading.value !== 'string') return reading;
  if (HOST.test(reading.value)) return fails(node, 'host');
  if (/[\x00-\x1f\x7f]/.test(reading.value)) return fails(node, 'url-control');
  if (!context.since('0.131.0')) return reading;
  const unknown = [...reading.value.matchAll(/(?<!\\):(\w+(?:\[[^\]]*\])?)/g)].some(
    ([, token]) => !TOKENS.test(token!),
  );
  return unknown ? fails(node, 'url-token') : reading;
};

const readSlug: Reader = (node, context) => {
  const reading = readText(node, context);
  return reading.kind === 'reads' ? reads(String(reading.value).replace(/^-+|-+$/g, '')) : reading;
};

const readAliases: Reader = (node, context) => {
  const reading = readTexts(node, context);
  if (!Array.isArray(reading.kind === 'fails' || reading.kind === 'ignored' ? undefined : reading.value))
    return reading;
  const items = node.kind === 'list' ? node.items : [node];
  const find = (test: (text: string) => boolean): Node | undefined =>
    items.find((item) => castTexts(item, context.format, context.since).texts.some(test));
  const remote = reading.kind === 'reads' ? find((text) => HOST.test(text)) : undefined;
  if (remote) return fails(remote, 'host');
  const root = reading.kind === 'reads' ? find((text) => /^\/+$/.test(text)) : undefined;
  return root ? fails(root, 'root-alias') : reading;
};

const readOutputs: Reader = (node, context) => {
  const { outputs } = context;
  const reading = readTexts(node, context);
  if ((reading.kind !== 'reads' && reading.kind !== 'lost') || outputs === undefined) return reading;
  const names = reading.value as readonly string[];
  const at = names.findIndex((name) => !outputs.has(name.toLowerCase()));
  return at < 0 ? reading : fails(node.kind === 'list' ? node.items[at]! : node, 'unknown-output');
};

/** Names of markup languages (hugo-facts §1.4); the media types of them are taken as well. */
const MARKUPS = /^(text\/)?(md|mdown|markdown|goldmark|html?|asciidocext|asciidoc|adoc|ad|org|pandoc|pdc|rst|rest)$/;

const readMarkup: Reader = (node, context) => {
  const reading = readText(node, context);
  if (reading.kind !== 'reads' || reading.value === '' || !context.since('0.123.0')) return reading;
  return MARKUPS.test(String(reading.value).toLowerCase()) ? reading : fails(node, 'unknown-markup');
};

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** As Go prints it in RFC 3339. */
const toRfc3339 = (date: ParsedDate): string => {
  const offset = date.offsetMinutes ?? 0;
  const zone =
    offset === 0
      ? 'Z'
      : `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
  return `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}T${pad(date.hour)}:${pad(date.minute)}:${pad(date.second)}${zone}`;
};

/** Every number of JSON is a float to Hugo, and a local time of TOML has no day. */
const isDateLike = (node: Node, { format }: FieldContext): node is ScalarNode =>
  node.kind === 'scalar' &&
  node.type !== 'boolean' &&
  node.type !== 'float' &&
  !(node.type === 'integer' && format === 'json') &&
  !(node.type === 'date' && /^\d\d:/.test(node.value));

const readDate: Reader = (node, context) => {
  if (isNull(node) || isEmptyText(node)) return reads('');
  const date = isDateLike(node, context) ? readDateOf(node) : undefined;
  if (date) return reads(toRfc3339(date));
  return context.since('0.136.0') ? fails(node, { wanted: 'date' }) : lost(node, 'date', '');
};

/** Before 0.136 the opposite of `draft`, if it can be taken for a boolean; a date in any version. */
const readPublished: Reader = (node, context) => {
  if (context.since('0.136.0')) return readDate(node, context);
  const date = readDate(node, context);
  if (date.kind === 'reads' && date.value !== '') return date;
  const value = castBoolean(node, context.format, context.since);
  return value === undefined ? date : reads(value);
};

/** Without the names of taxonomies, which the site knows. */
const readTerms: Reader = (node, { format, since }) => {
  if (node.kind === 'map') return lost(node, 'texts', []);
  const items = node.kind === 'list' ? node.items : [node];
  const culprit = items.find((item) => item.kind !== 'scalar');
  // Hugo of these versions panics at the folder without a name (tried on 0.147 and 0.152; not on 0.111 and 0.168).
  const open = items.find((item) => /\/$/.test(castText(item, format, since) ?? ''));
  if (open && since('0.123.0') && !since('0.153.0')) return fails(open, 'term-slash');
  const terms = items.map((item) => castText(item, format, since) ?? '').filter((term) => term !== '');
  return culprit ? lost(culprit, 'text', since('0.147.0') ? [] : terms) : reads(terms);
};

const readTermWeight: Reader = (node, context) => {
  const value = castInteger(node, context.format, context.since);
  if (value !== undefined) return reads(value);
  return context.since('0.123.0') ? lost(node, 'number', 0) : fails(node, { wanted: 'number' });
};

/** Hugo of these versions lets a page say of which kind it is (tried on 0.147 and 0.152; not on 0.111 and 0.168). */
const readKind: Reader = (node, context) => {
  if (!context.since('0.123.0') || context.since('0.153.0')) return ignored;
  const reading = readText(node, context);
  if (reading.kind !== 'reads' || reading.value === '') return reading;
  return /^(page|home|section|taxonomy|term|404|sitemap|robotstxt|rss)$/.test(String(reading.value).toLowerCase())
    ? reading
    : fails(node, 'unknown-kind');
};

const readers: Readonly<Record<string, Reader>> = {
  title: readText,
  linktitle: readText,
  description: readText,
  summary: readText,
  slug: readSlug,
  url: readUrl,
  aliases: readAliases,
  weight: readInteger,
  type: readText,
  layout: readText,
  markup: readMarkup,
  outputs: readOutputs,
  menus: readMenus,
  menu: readMenus,
  build: (node, context) => (context.since('0.123.0') ? readBuild(node, context) : ignored),
  _build: (node, context) =>
    // Deprecated in 0.145; fifteen minor versions later that is an error.
    context.since('0.160.0') ? fails(node, { replacedBy: 'build' }) : readBuild(node, context),
  headless: readBoolean,
  resources: readResources,
  cascade: readCascade,
  sitemap: readSitemap,
  params: readParams,
  translationkey: readText,
  iscjklanguage: readBoolean,
  sites: readSites,
  kind: readKind,
  keywords: readTexts,
  draft: readBoolean,
  date: readDate,
  publishdate: readDate,
  pubdate: readDate,
  published: readPublished,
  lastmod: readDate,
  modified: readDate,
  expirydate: readDate,
  unpublishdate: readDate,
};

/**
 * What Hugo makes of `node` as the value of the field `name` (any letter case); undefined: Hugo has no such field. In a
 * site with `[frontmatter]` of its own other keys may hold dates: that is not known here.
 */
export const readField = (name: string, node: Node, context: FieldContext): FieldReading | undefined => {
  const key = name.toLowerCase();
  if (context.taxonomies.includes(key)) return readTerms(node, context);
  const weighs = key.endsWith('_weight') && context.taxonomies.includes(key.slice(0, -'_weight'.length));
  return (weighs ? readTermWeight : readers[key])?.(node, context);
};
