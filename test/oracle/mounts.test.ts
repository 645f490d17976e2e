// Real Hugo is the judge of mounts: `hugo config mounts`, and which of several files a build takes.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { type Component, locate, type Mount } from '../../server/src/core/site/index.ts';
import { type Files, hugo, kinds, ours, versions, write } from './config-sites.ts';

const mount = (source: string, target: string, more = ''): string =>
  `[[module.mounts]]\nsource = '${source}'\ntarget = '${target}'\n${more}\n`;

/** A file of the same name in each folder of a component, holding the folder's name: so it shows which one wins. */
const inStatic = (...places: readonly string[]): Files => inEach('f.txt', places);
const inAssets = (...places: readonly string[]): Files => inEach('f.css', places);
const inContent = (...places: readonly string[]): Files => inEach('f.md', places);
const inEach = (name: string, places: readonly string[]): Files =>
  Object.fromEntries(places.map((place) => [`${place}/${name}`, `${place}\n`]));

const sites: Readonly<Record<string, Files>> = {
  plain: { 'hugo.toml': kinds, ...inStatic('static'), ...inContent('content'), ...inAssets('assets') },
  'a root file in YAML with every folder elsewhere': {
    'config.yml':
      "contentDir: ../texts\nstaticDir: [s1, s2]\nassetDir: a\nlayoutDir: l\ndisableKinds: [taxonomy, term, RSS, sitemap, '404', section]\nignoreErrors: [error-disable-taxonomy]\n",
    ...inContent('../texts'),
    ...inStatic('s1', 's2'),
    ...inAssets('a'),
  },
  'mounts twice over': {
    'hugo.toml': kinds + ['content', 'static', 'assets'].map((c) => mount(`x/${c}`, c) + mount(`y/${c}`, c)).join(''),
    ...inContent('x/content', 'y/content', 'content'),
    ...inStatic('x/static', 'y/static', 'static'),
    ...inAssets('x/assets', 'y/assets', 'assets'),
  },
  'a mount below another and a single file': {
    'hugo.toml':
      kinds + mount('static', 'static') + mount('more', 'static/more') + mount('LICENSE', 'static/license.txt'),
    LICENSE: 'free\n',
    ...inStatic('static', 'more'),
  },
  'languages with folders of their own': {
    'hugo.toml': `${kinds}defaultContentLanguage = 'en'\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\ncontentDir = 'content-fr'\n[languages.de]\nweight = 3\ncontentDir = 'content-de'\n`,
    ...inContent('content', 'content-fr', 'content-de'),
    ...inStatic('static'),
  },
  'static folders of a language': {
    'hugo.toml': `${kinds}defaultContentLanguage = 'en'\nstaticDir = ['s1', 's2']\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\nstaticDir = ['s1', 's3']\n`,
    ...inStatic('s1', 's2', 's3'),
  },
  'two themes, one with a theme and mounts of its own': {
    'hugo.toml': `${kinds}theme = ['left', 'right']\n`,
    'themes/left/hugo.toml': `theme = 'below'\n${mount('files', 'static')}`,
    ...inStatic('themes/left/files', 'themes/right/static', 'themes/below/static'),
    ...inAssets('themes/right/assets'),
  },
  'modules before themes, one under another path': {
    'hugo.toml': `${kinds}theme = 'last'\n[module]\n[[module.imports]]\npath = 'first'\n[[module.imports.mounts]]\nsource = 'files'\ntarget = 'static'\n[[module.imports]]\npath = 'never'\ndisable = true\n`,
    ...inStatic('themes/first/files', 'themes/first/static', 'themes/last/static', 'themes/never/static'),
  },
  'a configuration in folders': {
    'config/_default/hugo.toml': kinds,
    'config/_default/module.toml': "[[mounts]]\nsource = 'pages'\ntarget = 'content'\n",
    'config/production/hugo.yaml': 'staticDir: files\n',
    'config/development/hugo.yaml': 'staticDir: never\n',
    ...inContent('pages'),
    ...inStatic('files', 'static'),
  },
};

interface TheirMount {
  readonly source: string;
  readonly target: string;
  readonly lang?: string;
  readonly sites?: { readonly matrix: { readonly languages: readonly string[] | null } };
}

/** `hugo config mounts` prints one JSON object for the project and one for each theme, one behind the other. */
const theirMounts = (version: string, root: string): readonly string[] =>
  hugo(version, root, 'config', 'mounts')
    .split(/(?<=^\})\s*(?=^\{)/m)
    .map((json) => JSON.parse(json.slice(json.indexOf('{'))) as { dir: string; mounts?: readonly TheirMount[] })
    .flatMap(({ dir, mounts = [] }) =>
      mounts.map(({ source, target, lang, sites }) => {
        const path = relative(root, join(dir, source)).replaceAll('\\', '/');
        return { path, target, lang: lang || sites?.matrix.languages?.join() || '' };
      }),
    )
    .filter(({ path }) => existsSync(join(root, path)))
    .map(({ path, target, lang }) => `${path} -> ${target}${lang === '' || lang === 'en' ? '' : ` (${lang})`}`)
    .sort();

const show = ({ source, component, target, language }: Mount): string =>
  `${source} -> ${[component, target].filter(Boolean).join('/')}${language === undefined || language === 'en' ? '' : ` (${language})`}`;

for (const version of versions)
  describe(`Hugo ${version}`, () => {
    for (const [name, files] of Object.entries(sites))
      test(`mounts: ${name}`, async () => {
        const root = write(files);
        const { mounts } = await ours(version, files);
        const existing = mounts.filter(({ source }) => existsSync(join(root, source)));
        assert.deepEqual(existing.map(show).sort(), theirMounts(version, root));
      });

    for (const [name, files] of Object.entries(sites))
      test(`which file wins: ${name}`, async () => {
        const layouts = files['config.yml'] === undefined ? 'layouts' : 'l';
        const all = {
          ...files,
          [`${layouts}/index.html`]: '{{ with resources.Get "f.css" }}{{ .Content }}{{ end }}',
          [`${layouts}/_default/single.html`]: '{{ .RawContent }}',
        };
        const root = write(all);
        hugo(version, root, '--destination', '../out');
        const { mounts } = await ours(version, all);
        const winner = (component: Component, file: string): string => {
          const path = locate(mounts, component, file).find((candidate) => existsSync(join(root, candidate)));
          return path === undefined ? '' : readFileSync(join(root, path), 'utf8').trim();
        };
        const out = (file: string): string => {
          const path = join(root, '../out', file);
          return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
        };
        assert.equal(winner('static', 'f.txt'), out('f.txt'));
        assert.equal(winner('assets', 'f.css'), out('index.html'));
        assert.equal(winner('content', 'f.md'), out('f/index.html'));
      });
  });
