// Owns the front-matter fields that Hugo itself knows (hugo-facts §1.4). A later rule reads the types, hover the words.

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'date' | 'boolean' | 'integer' | 'strings' | 'map' | 'maps';
  /** Markdown, one or two sentences. */
  readonly documentation: string;
  /** First Hugo version that knows it; undefined: all that matter. */
  readonly since?: string;
}

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
  { name: 'url', type: 'string', documentation: 'The whole URL path. With a leading `/` from the root of the site.' },
  { name: 'aliases', type: 'strings', documentation: 'Former URLs of this page; each redirects to it.' },
  {
    name: 'weight',
    type: 'integer',
    documentation: 'Position in lists: smaller numbers first, pages without a weight last.',
  },
  { name: 'linkTitle', type: 'string', documentation: 'A shorter title for links and menus.' },
  { name: 'lastmod', type: 'date', documentation: 'When the page was last changed.' },
  {
    name: 'publishDate',
    type: 'date',
    documentation: 'The page is not built before this time unless `--buildFuture` is given.',
  },
  {
    name: 'expiryDate',
    type: 'date',
    documentation: 'The page is not built after this time unless `--buildExpired` is given.',
  },
  { name: 'keywords', type: 'strings', documentation: 'Keywords for the `<meta>` tag and for related content.' },
  { name: 'images', type: 'strings', documentation: 'Images for link previews (Open Graph, Twitter cards).' },
  {
    name: 'type',
    type: 'string',
    documentation: 'The content type, instead of the name of the section; decides which template is used.',
  },
  { name: 'layout', type: 'string', documentation: 'The name of the template to use.' },
  { name: 'outputs', type: 'strings', documentation: 'The output formats of this page, such as `html` and `rss`.' },
  { name: 'menus', type: 'maps', documentation: 'The menus this page is listed in.' },
  { name: 'params', type: 'map', since: '0.123.0', documentation: 'Your own values, read in templates as `.Params`.' },
  { name: 'cascade', type: 'maps', documentation: 'Values handed down to all pages below this one.' },
  { name: 'resources', type: 'maps', documentation: 'Names and titles for the files of this bundle.' },
  {
    name: 'build',
    type: 'map',
    since: '0.123.0',
    documentation: 'Whether the page is rendered (`render`) and listed (`list`).',
  },
  {
    name: 'headless',
    type: 'boolean',
    documentation: 'The bundle is neither rendered nor listed, only used by other pages.',
  },
  {
    name: 'isCJKLanguage',
    type: 'boolean',
    documentation: 'The text is Chinese, Japanese or Korean: words are counted by character.',
  },
  {
    name: 'markup',
    type: 'string',
    documentation: 'The markup language of the text, instead of that of the file extension.',
  },
  { name: 'sitemap', type: 'map', documentation: 'Values for this page in the site map.' },
  {
    name: 'translationKey',
    type: 'string',
    documentation: 'Pages in several languages with the same key are translations of each other.',
  },
];

/** The fields by lower-cased name, the common ones first. */
export const fields: ReadonlyMap<string, Field> = new Map(list.map((field) => [field.name.toLowerCase(), field]));
