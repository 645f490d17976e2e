// Owns the front-matter fields that Hugo itself knows (hugo-facts §1.4): rules read the types, completion the values, hover the words.
import * as l10n from '@vscode/l10n';
import type { Field } from './field.ts';
import { buildFields, menuFields, resourceFields, sitemapFields, targetFields } from './fields-below.ts';

const list: readonly Field[] = [
  { name: 'title', type: 'string', documentation: () => l10n.t('The title of the page.') },
  {
    name: 'date',
    type: 'date',
    documentation: () => l10n.t('When the page was written. Pages are sorted by it, newest first.'),
  },
  { name: 'draft', type: 'boolean', documentation: () => l10n.t('A draft is built only with `--buildDrafts`.') },
  {
    name: 'description',
    type: 'string',
    documentation: () => l10n.t('What the page is about, for search engines and link previews.'),
  },
  {
    name: 'summary',
    type: 'string',
    documentation: () => l10n.t('Shown in lists instead of the first words of the page. Read as Markdown.'),
  },
  { name: 'slug', type: 'string', documentation: () => l10n.t('The last part of the URL, instead of the file name.') },
  {
    name: 'url',
    type: 'string',
    documentation: () =>
      l10n.t(
        'The whole URL path. With a leading `/` from the root of the site. Since 0.131 it may hold tokens such as `:year`.',
      ),
  },
  { name: 'aliases', type: 'strings', documentation: () => l10n.t('Former URLs of this page; each redirects to it.') },
  {
    name: 'weight',
    type: 'integer',
    documentation: () => l10n.t('Position in lists: smaller numbers first, pages without a weight last.'),
  },
  { name: 'linkTitle', type: 'string', documentation: () => l10n.t('A shorter title for links and menus.') },
  {
    name: 'lastmod',
    type: 'date',
    aliases: ['modified'],
    documentation: () => l10n.t('When the page was last changed.'),
  },
  {
    name: 'publishDate',
    type: 'date',
    aliases: ['pubdate', 'published'],
    documentation: () => l10n.t('The page is not built before this time unless `--buildFuture` is given.'),
  },
  {
    name: 'expiryDate',
    type: 'date',
    aliases: ['unpublishdate'],
    documentation: () => l10n.t('The page is not built after this time unless `--buildExpired` is given.'),
  },
  {
    name: 'keywords',
    type: 'strings',
    shared: true,
    documentation: () => l10n.t('Keywords for the `<meta>` tag and for related content.'),
  },
  {
    name: 'images',
    type: 'strings',
    documentation: () =>
      l10n.t('Images for link previews (Open Graph, Twitter cards), read by Hugo’s own templates for them.'),
  },
  {
    name: 'videos',
    type: 'strings',
    documentation: () => l10n.t('Videos for link previews, read by Hugo’s own Open Graph template.'),
  },
  {
    name: 'audio',
    type: 'strings',
    documentation: () => l10n.t('Sound files for link previews, read by Hugo’s own Open Graph template.'),
  },
  {
    name: 'type',
    type: 'string',
    shared: true,
    documentation: () =>
      l10n.t('The content type, instead of the name of the section; decides which template is used.'),
  },
  { name: 'layout', type: 'string', shared: true, documentation: () => l10n.t('The name of the template to use.') },
  {
    name: 'outputs',
    type: 'strings',
    shared: true,
    documentation: () => l10n.t('The output formats of this page, such as `html` and `rss`.'),
  },
  {
    name: 'menus',
    type: 'maps',
    shared: true,
    aliases: ['menu'],
    documentation: () =>
      l10n.t('The menus this page is listed in: a name, a list of names, or entries by the name of their menu.'),
    fields: menuFields,
    named: true,
  },
  {
    name: 'params',
    type: 'map',
    since: '0.123.0',
    documentation: () => l10n.t('Your own values, read in templates as `.Params`.'),
  },
  { name: 'cascade', type: 'maps', documentation: () => l10n.t('Values handed down to all pages below this one.') },
  {
    name: 'resources',
    type: 'maps',
    documentation: () => l10n.t('Names and titles for the files of this bundle.'),
    fields: resourceFields,
  },
  {
    name: 'build',
    type: 'map',
    aliases: ['_build'],
    since: '0.123.0',
    documentation: () => l10n.t('Whether the page is rendered (`render`) and listed (`list`).'),
    deprecated: () =>
      l10n.t(
        'The name `_build` is for Hugo before 0.123. It is deprecated since 0.145, and newer versions stop the build at it.',
      ),
    fields: buildFields,
  },
  {
    name: 'headless',
    type: 'boolean',
    documentation: () =>
      l10n.t(
        'The bundle is neither rendered nor listed, only used by other pages. `build` says the same in finer steps.',
      ),
  },
  {
    name: 'isCJKLanguage',
    type: 'boolean',
    documentation: () => l10n.t('The text is Chinese, Japanese or Korean: words are counted by character.'),
  },
  {
    name: 'markup',
    type: 'string',
    values: ['markdown', 'asciidocext', 'html', 'org', 'pandoc', 'rst'],
    documentation: () => l10n.t('The markup language of the text, instead of that of the file extension.'),
  },
  {
    name: 'sitemap',
    type: 'map',
    documentation: () => l10n.t('Values for this page in the site map.'),
    fields: sitemapFields,
  },
  {
    name: 'translationKey',
    type: 'string',
    documentation: () => l10n.t('Pages in several languages with the same key are translations of each other.'),
  },
  {
    name: 'sites',
    type: 'map',
    since: '0.153.0',
    documentation: () => l10n.t('The languages, roles and versions of the site that this page belongs to.'),
  },
];

/** What stands below `cascade`: whom it is for, and the fields of those pages. */
const cascadeFields: readonly Field[] = [
  {
    name: 'target',
    type: 'map',
    aliases: ['_target'],
    since: '0.123.0',
    documentation: () => l10n.t('Which of the pages below are meant. All of them, where it is missing.'),
    deprecated: () => l10n.t('The name `_target` is for Hugo before 0.123.'),
    fields: targetFields,
  },
  ...list,
];

/** The fields by lower-cased name, the common ones first. */
export const fields: ReadonlyMap<string, Field> = new Map(list.map((field) => [field.name.toLowerCase(), field]));

/** The same with their other names: nearly every question is about the first level. */
const byAnyName: ReadonlyMap<string, Field> = new Map(
  [...list]
    .reverse()
    .flatMap((field) =>
      [...(field.aliases ?? []), field.name.toLowerCase()].map((name): [string, Field] => [name, field]),
    ),
);

const isNamed = (field: Field, name: string): boolean =>
  field.name.toLowerCase() === name || field.aliases?.includes(name) === true;

/**
 * The field that a key path means, from the root down and without regard to letter case: `['pubDate']`, `['build', 'render']`,
 * `['menus', 'main', 'weight']`. What stands below `cascade` are the fields of the pages below. Undefined for what is
 * not Hugo's own.
 */
export const findField = (keys: readonly string[]): Field | undefined => {
  let known: readonly Field[] = list;
  let found: Field | undefined;
  for (let i = 0; i < keys.length; i++) {
    const name = keys[i]!.toLowerCase();
    found = known === list ? byAnyName.get(name) : known.find((field) => isNamed(field, name));
    if (found === undefined || i === keys.length - 1) return found;
    known = fieldsOf(found);
    if (found.named) i++;
    if (i >= keys.length - 1) return undefined;
  }
  return found;
};

const fieldsOf = (field: Field): readonly Field[] => (field.name === 'cascade' ? cascadeFields : (field.fields ?? []));

/**
 * The fields that stand below a key path: Hugo's own at the root, `['build']` → render, list …; none below `['menus']`,
 * where names of the author's own stand, but below `['menus', 'main']`.
 */
export const findFieldsBelow = (keys: readonly string[]): readonly Field[] => {
  if (keys.length === 0) return list;
  const field = findField(keys);
  if (field) return field.named ? [] : fieldsOf(field);
  const above = findField(keys.slice(0, -1));
  return above?.named ? fieldsOf(above) : [];
};
