// Owns the fields that stand below another one of Hugo’s: below `build`, `sitemap`, `resources`, `menus` and `target`.
import * as l10n from '@vscode/l10n';
import type { Field } from './field.ts';

export const buildFields: readonly Field[] = [
  {
    name: 'render',
    type: 'string',
    values: ['always', 'never', 'link'],
    documentation: () =>
      l10n.t(
        '`always`; `never`: the page has no URL; `link`: it has a URL for links, but is not written. Any other word counts as `always`.',
      ),
  },
  {
    name: 'list',
    type: 'string',
    values: ['always', 'never', 'local'],
    documentation: () =>
      l10n.t(
        '`always`; `never`: the page is in no list; `local`: only in lists of its own section. Any other word counts as `always`.',
      ),
  },
  {
    name: 'publishResources',
    type: 'boolean',
    documentation: () =>
      l10n.t('Whether the files of the bundle are published even where no template uses them. Default: `true`.'),
  },
];

export const sitemapFields: readonly Field[] = [
  {
    name: 'changefreq',
    type: 'string',
    values: ['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'],
    documentation: () =>
      l10n.t('How often the page changes: `always`, `hourly`, `daily`, `weekly`, `monthly`, `yearly` or `never`.'),
  },
  {
    name: 'priority',
    type: 'string',
    documentation: () => l10n.t('From `0.0` to `1.0`, against the other pages of the site.'),
  },
  {
    name: 'filename',
    type: 'string',
    documentation: () => l10n.t('The name of the site map’s file. Only useful in the site’s configuration.'),
  },
  {
    name: 'disable',
    type: 'boolean',
    since: '0.125.0',
    documentation: () => l10n.t('Leaves the page out of the site map.'),
  },
];

export const resourceFields: readonly Field[] = [
  {
    name: 'src',
    type: 'string',
    documentation: () =>
      l10n.t(
        'Which files of the bundle are meant: a name or a pattern, such as `images/*.jpg`. Matched in lower case.',
      ),
  },
  {
    name: 'name',
    type: 'string',
    documentation: () => l10n.t('The name that templates find the file by. `:counter` is replaced by a number.'),
  },
  {
    name: 'title',
    type: 'string',
    documentation: () => l10n.t('The title of the file. `:counter` is replaced by a number.'),
  },
  {
    name: 'params',
    type: 'map',
    documentation: () => l10n.t('Your own values for the file, read in templates as `.Params`.'),
  },
];

export const menuFields: readonly Field[] = [
  {
    name: 'identifier',
    type: 'string',
    documentation: () => l10n.t('Names the entry where two of them have the same name.'),
  },
  {
    name: 'name',
    type: 'string',
    documentation: () => l10n.t('The text of the entry, instead of the title of the page.'),
  },
  {
    name: 'parent',
    type: 'string',
    documentation: () => l10n.t('The identifier or name of the entry that this one stands below.'),
  },
  { name: 'pre', type: 'string', documentation: () => l10n.t('Text or HTML before the entry.') },
  { name: 'post', type: 'string', documentation: () => l10n.t('Text or HTML behind the entry.') },
  { name: 'title', type: 'string', documentation: () => l10n.t('The `title` attribute of the link.') },
  { name: 'url', type: 'string', documentation: () => l10n.t('Where the entry leads, instead of to this page.') },
  { name: 'weight', type: 'integer', documentation: () => l10n.t('Position in the menu: smaller numbers first.') },
  {
    name: 'params',
    type: 'map',
    documentation: () => l10n.t('Your own values for the entry, read in templates as `.Params`.'),
  },
];

export const targetFields: readonly Field[] = [
  {
    name: 'path',
    type: 'string',
    documentation: () => l10n.t('Which pages below are meant: a pattern for their path, such as `/posts/**`.'),
  },
  {
    name: 'kind',
    type: 'string',
    values: ['page', 'section', 'taxonomy', 'term', 'home'],
    documentation: () => l10n.t('Which kind of page below is meant: `page`, `section`, `taxonomy`, `term` or `home`.'),
  },
  {
    name: 'lang',
    type: 'string',
    documentation: () => l10n.t('Which language is meant: a key or a pattern, such as `{en,de}`.'),
  },
  {
    name: 'environment',
    type: 'string',
    values: ['production', 'development', 'staging'],
    documentation: () => l10n.t('Which environment is meant, such as `production`.'),
  },
];
