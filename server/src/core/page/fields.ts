// Owns the front-matter fields that Hugo itself knows (hugo-facts §1.4): rules read the types, completion the values, hover the words.

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'date' | 'boolean' | 'integer' | 'strings' | 'map' | 'maps';
  /** Markdown, one or two sentences. */
  readonly documentation: string;
  /** Other names that Hugo takes for it, lower case. */
  readonly aliases?: readonly string[];
  /** First Hugo version that knows it; undefined: all that matter. */
  readonly since?: string;
  /** Since when not to use it, or one of its other names, any more, and what instead. Markdown. */
  readonly deprecated?: string;
  /** What stands below it. */
  readonly fields?: readonly Field[];
  /** Below it stand names of the author's own, and the fields below each of them. */
  readonly named?: boolean;
  /** The words that mean something there, the usual one first. */
  readonly values?: readonly string[];
  /** What other pages have there is worth remembering: it is a name out of few. */
  readonly shared?: boolean;
}

const buildFields: readonly Field[] = [
  {
    name: 'render',
    type: 'string',
    values: ['always', 'never', 'link'],
    documentation:
      '`always`; `never`: the page has no URL; `link`: it has a URL for links, but is not written. Any other word counts as `always`.',
  },
  {
    name: 'list',
    type: 'string',
    values: ['always', 'never', 'local'],
    documentation:
      '`always`; `never`: the page is in no list; `local`: only in lists of its own section. Any other word counts as `always`.',
  },
  {
    name: 'publishResources',
    type: 'boolean',
    documentation: 'Whether the files of the bundle are published even where no template uses them. Default: `true`.',
  },
];

const sitemapFields: readonly Field[] = [
  {
    name: 'changefreq',
    type: 'string',
    values: ['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'],
    documentation: 'How often the page changes: `always`, `hourly`, `daily`, `weekly`, `monthly`, `yearly` or `never`.',
  },
  { name: 'priority', type: 'string', documentation: 'From `0.0` to `1.0`, against the other pages of the site.' },
  {
    name: 'filename',
    type: 'string',
    documentation: 'The name of the site map’s file. Only useful in the site’s configuration.',
  },
  { name: 'disable', type: 'boolean', since: '0.125.0', documentation: 'Leaves the page out of the site map.' },
];

const resourceFields: readonly Field[] = [
  {
    name: 'src',
    type: 'string',
    documentation:
      'Which files of the bundle are meant: a name or a pattern, such as `images/*.jpg`. Matched in lower case.',
  },
  {
    name: 'name',
    type: 'string',
    documentation: 'The name that templates find the file by. `:counter` is replaced by a number.',
  },
  { name: 'title', type: 'string', documentation: 'The title of the file. `:counter` is replaced by a number.' },
  { name: 'params', type: 'map', documentation: 'Your own values for the file, read in templates as `.Params`.' },
];

const menuFields: readonly Field[] = [
  { name: 'identifier', type: 'string', documentation: 'Names the entry where two of them have the same name.' },
  { name: 'name', type: 'string', documentation: 'The text of the entry, instead of the title of the page.' },
  { name: 'parent', type: 'string', documentation: 'The identifier or name of the entry that this one stands below.' },
  { name: 'pre', type: 'string', documentation: 'Text or HTML before the entry.' },
  { name: 'post', type: 'string', documentation: 'Text or HTML behind the entry.' },
  { name: 'title', type: 'string', documentation: 'The `title` attribute of the link.' },
  { name: 'url', type: 'string', documentation: 'Where the entry leads, instead of to this page.' },
  { name: 'weight', type: 'integer', documentation: 'Position in the menu: smaller numbers first.' },
  { name: 'params', type: 'map', documentation: 'Your own values for the entry, read in templates as `.Params`.' },
];

const targetFields: readonly Field[] = [
  {
    name: 'path',
    type: 'string',
    documentation: 'Which pages below are meant: a pattern for their path, such as `/posts/**`.',
  },
  {
    name: 'kind',
    type: 'string',
    values: ['page', 'section', 'taxonomy', 'term', 'home'],
    documentation: 'Which kind of page below is meant: `page`, `section`, `taxonomy`, `term` or `home`.',
  },
  { name: 'lang', type: 'string', documentation: 'Which language is meant: a key or a pattern, such as `{en,de}`.' },
  {
    name: 'environment',
    type: 'string',
    values: ['production', 'development', 'staging'],
    documentation: 'Which environment is meant, such as `production`.',
  },
];

const list: readonly Field[] = [
  { name: 'title', type: 'string', documentation: 'The title of the page.' },
  { name: 'date', type: 'date', documentation: 'When the page was written. Pages are sorted by it, newest first.' },
  { name: 'draft', type: 'boolean', documentation: 'A draft is built only with `--buildDrafts`.' },
  {
    name: 'description',
    type: 'string',
    documentation: 'What the page is about, for search engines and link previews.',
  },
  {
    name: 'summary',
    type: 'string',
    documentation: 'Shown in lists instead of the first words of the page. Read as Markdown.',
  },
  { name: 'slug', type: 'string', documentation: 'The last part of the URL, instead of the file name.' },
  {
    name: 'url',
    type: 'string',
    documentation:
      'The whole URL path. With a leading `/` from the root of the site. Since 0.131 it may hold tokens such as `:year`.',
  },
  { name: 'aliases', type: 'strings', documentation: 'Former URLs of this page; each redirects to it.' },
  {
    name: 'weight',
    type: 'integer',
    documentation: 'Position in lists: smaller numbers first, pages without a weight last.',
  },
  { name: 'linkTitle', type: 'string', documentation: 'A shorter title for links and menus.' },
  { name: 'lastmod', type: 'date', aliases: ['modified'], documentation: 'When the page was last changed.' },
  {
    name: 'publishDate',
    type: 'date',
    aliases: ['pubdate', 'published'],
    documentation: 'The page is not built before this time unless `--buildFuture` is given.',
  },
  {
    name: 'expiryDate',
    type: 'date',
    aliases: ['unpublishdate'],
    documentation: 'The page is not built after this time unless `--buildExpired` is given.',
  },
  {
    name: 'keywords',
    type: 'strings',
    shared: true,
    documentation: 'Keywords for the `<meta>` tag and for related content.',
  },
  {
    name: 'images',
    type: 'strings',
    documentation: 'Images for link previews (Open Graph, Twitter cards), read by Hugo’s own templates for them.',
  },
  {
    name: 'videos',
    type: 'strings',
    documentation: 'Videos for link previews, read by Hugo’s own Open Graph template.',
  },
  {
    name: 'audio',
    type: 'strings',
    documentation: 'Sound files for link previews, read by Hugo’s own Open Graph template.',
  },
  {
    name: 'type',
    type: 'string',
    shared: true,
    documentation: 'The content type, instead of the name of the section; decides which template is used.',
  },
  { name: 'layout', type: 'string', shared: true, documentation: 'The name of the template to use.' },
  {
    name: 'outputs',
    type: 'strings',
    shared: true,
    documentation: 'The output formats of this page, such as `html` and `rss`.',
  },
  {
    name: 'menus',
    type: 'maps',
    shared: true,
    aliases: ['menu'],
    documentation: 'The menus this page is listed in: a name, a list of names, or entries by the name of their menu.',
    fields: menuFields,
    named: true,
  },
  { name: 'params', type: 'map', since: '0.123.0', documentation: 'Your own values, read in templates as `.Params`.' },
  { name: 'cascade', type: 'maps', documentation: 'Values handed down to all pages below this one.' },
  {
    name: 'resources',
    type: 'maps',
    documentation: 'Names and titles for the files of this bundle.',
    fields: resourceFields,
  },
  {
    name: 'build',
    type: 'map',
    aliases: ['_build'],
    since: '0.123.0',
    documentation: 'Whether the page is rendered (`render`) and listed (`list`).',
    deprecated:
      'The name `_build` is for Hugo before 0.123. It is deprecated since 0.145, and newer versions stop the build at it.',
    fields: buildFields,
  },
  {
    name: 'headless',
    type: 'boolean',
    documentation:
      'The bundle is neither rendered nor listed, only used by other pages. `build` says the same in finer steps.',
  },
  {
    name: 'isCJKLanguage',
    type: 'boolean',
    documentation: 'The text is Chinese, Japanese or Korean: words are counted by character.',
  },
  {
    name: 'markup',
    type: 'string',
    values: ['markdown', 'asciidocext', 'html', 'org', 'pandoc', 'rst'],
    documentation: 'The markup language of the text, instead of that of the file extension.',
  },
  { name: 'sitemap', type: 'map', documentation: 'Values for this page in the site map.', fields: sitemapFields },
  {
    name: 'translationKey',
    type: 'string',
    documentation: 'Pages in several languages with the same key are translations of each other.',
  },
  {
    name: 'sites',
    type: 'map',
    since: '0.153.0',
    documentation: 'The languages, roles and versions of the site that this page belongs to.',
  },
];

/** What stands below `cascade`: whom it is for, and the fields of those pages. */
const cascadeFields: readonly Field[] = [
  {
    name: 'target',
    type: 'map',
    aliases: ['_target'],
    since: '0.123.0',
    documentation: 'Which of the pages below are meant. All of them, where it is missing.',
    deprecated: 'The name `_target` is for Hugo before 0.123.',
    fields: targetFields,
  },
  ...list,
];

/** The fields by lower-cased name, the common ones first. */
export const fields: ReadonlyMap<string, Field> = new Map(list.map((field) => [field.name.toLowerCase(), field]));

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
    found = known.find((field) => isNamed(field, keys[i]!.toLowerCase()));
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
