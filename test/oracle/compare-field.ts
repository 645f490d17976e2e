// Owns whether what a template saw is what we say of a field. Knows no Hugo binary.
import { posix } from 'node:path';
import type { FieldReading, FieldValue } from '../../server/src/core/page/index.ts';
import type { FieldCase } from './field-cases.ts';
import type { Seen } from './hugo-fields.ts';

const NO_DATE = '0001-01-01T00:00:00Z';
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
const dateOf = (value: FieldValue): FieldValue => (value === '' ? NO_DATE : value);

type Comparison = (value: FieldValue, seen: Seen, one: FieldCase) => boolean;

const text =
  (key: 'title' | 'description' | 'slug' | 'layout'): Comparison =>
  (value, seen) =>
    seen[key] === value;

const date =
  (key: 'date' | 'publishDate' | 'lastmod' | 'expiryDate'): Comparison =>
  (value, seen) =>
    seen[key] === dateOf(value);

const menus: Comparison = (value, seen) =>
  same(
    sorted(seen.menus.map((entry) => entry.split('|', 1)[0]!.toLowerCase())),
    sorted((value as string[]).map((name) => name.toLowerCase())),
  );

const build: Comparison = (value, seen) => {
  const [render, list] = String(value).split(' ');
  return (seen.url === '') === (render === 'never') && seen.listed === (list === 'always');
};

/** By field in lower case: is `value` what the template saw? */
const comparisons: Readonly<Record<string, Comparison>> = {
  title: text('title'),
  description: text('description'),
  slug: text('slug'),
  layout: text('layout'),
  linktitle: (value, { linkTitle, title }) => linkTitle === (value === '' ? title : value),
  summary: (value, { summary }) => summary.includes('一二三') === (value === '' || /^\s*$/.test(String(value))),
  url: (value, seen, { id }) => (seen.url === `/posts/${id}/`) === (value === ''),
  aliases: (value, { aliases }) => {
    const written = value as readonly string[];
    return (
      same(aliases ?? [], written) ||
      same(
        aliases ?? [],
        written.map((alias) => posix.resolve('/posts', alias)),
      )
    );
  },
  weight: (value, { weight }) => weight === value,
  type: (value, { type }) => type === (value === '' ? 'posts' : value),
  markup: () => true,
  outputs: (value, { outputs }) => {
    const names = (value as readonly string[]).map((name) => name.toLowerCase());
    return same(
      outputs.map((name) => name.toLowerCase()),
      names.length > 0 ? names : ['html'],
    );
  },
  menus,
  menu: menus,
  build,
  _build: build,
  headless: (value, { url }) => (url === '') === value,
  resources: (value, { resources }) => (value as readonly string[]).length > 0 || same(resources, ['a.png|a.png']),
  cascade: (value, { below }) => (value as readonly string[]).includes('a') === !['<nil>', ''].includes(below),
  sitemap: () => true,
  params: () => true,
  sites: () => true,
  translationkey: (value, { translationKey }, { id }) =>
    value === '' ? translationKey.includes(id) : translationKey.endsWith(String(value)),
  iscjklanguage: (value, { words }) => words === (value ? 4 : 2),
  keywords: (value, { keywords }) => same(keywords ?? [], value),
  draft: (value, { draft }) => draft === value,
  published: (value, seen) => (typeof value === 'boolean' ? seen.draft !== value : seen.date === dateOf(value)),
  date: date('date'),
  publishdate: date('publishDate'),
  pubdate: date('publishDate'),
  lastmod: date('lastmod'),
  modified: date('lastmod'),
  expirydate: date('expiryDate'),
  unpublishdate: date('expiryDate'),
  tags_weight: (value, { termWeights }) => termWeights[0] === value,
};

/** What Hugo has where the field counts for nothing. */
const withoutField = (field: string): FieldValue | undefined => (field === 'build' ? 'always always' : undefined);

/** Undefined when a page that was built shows what we say; otherwise in a few words what differs. */
export const compareField = (one: FieldCase, reading: FieldReading | undefined, seen: Seen): string | undefined => {
  if (reading === undefined) return undefined;
  if (reading.kind === 'fails') return 'Hugo builds it';
  const value = reading.kind === 'ignored' ? withoutField(one.field) : reading.value;
  const compare = comparisons[one.field.toLowerCase()];
  if (value === undefined || compare === undefined || compare(value, seen, one)) return undefined;
  return `we say ${reading.kind} ${JSON.stringify(value)}, a template saw ${JSON.stringify(seen)}`;
};
