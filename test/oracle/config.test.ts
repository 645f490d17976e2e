// Real Hugo is the judge of configuration: `hugo config`, `hugo config mounts` and builds of generated sites against ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, describe, test } from 'node:test';
import {
  type Component,
  embeddedShortcodes,
  locate,
  type Mount,
  parseConfigFile,
  type Site,
} from '../../server/src/core/site/index.ts';
import { defaultSettings } from '../../server/src/host/settings.ts';
import { siteFromFiles } from '../support/site-from-files.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');
const versions = readdirSync(binaries)
  .filter((name) => /^hugo-\d/.test(name))
  .map((name) => name.slice('hugo-'.length));
if (versions.length === 0) throw new Error(`there is no hugo-<version> in ${binaries}`);

type Files = Readonly<Record<string, string>>;

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The files on disk, in a folder of their own; `site` is the Hugo root. */
const write = (files: Files): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hugo-author-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'site', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, 'site');
};

const hugo = (version: string, root: string, ...args: readonly string[]): string =>
  execFileSync(join(binaries, `hugo-${version}`), [...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, HUGO_CACHEDIR: join(root, '..', 'cache') },
  });

const ours = (version: string, files: Files): Promise<Site> =>
  siteFromFiles(new Map(Object.entries(files)), { ...defaultSettings, hugoVersion: version });

const kinds =
  "disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', '404', 'section']\nignoreErrors = ['error-disable-taxonomy']\n";

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

    test('values: folders, taxonomies, languages, switches', async () => {
      const files = {
        'hugo.toml':
          "theme = 't'\ntitle = 'Root'\nbaseURL = 'https://example.org/sub/'\ncanonifyURLs = true\n[params]\nOwner = 'me'\n[taxonomies]\nauthor = 'authors'\n" +
          '[languages.en]\nweight = 2\n[languages.nb-NO]\nweight = 1\n',
        'config/_default/params.yaml': 'owner: you\nColour: red\n',
        'config/production/hugo.json': '{"Title": "Production", "publishDir": "out", "timeZone": "Europe/Oslo"}',
        'themes/t/config.toml':
          "publishDir = 'no'\n[params]\nOwner = 'no'\nExtra = 'yes'\n[taxonomies]\nseries = 'series'\n",
        'content/a.md': '',
      };
      const root = write(files);
      const told = hugo(version, root, 'config').replace(/^(WARN|INFO).*$/gm, '');
      const { config } = await ours(version, files);
      // Older ones print `key: value`, newer ones TOML.
      const value = (key: string): string =>
        (new RegExp(`^${key}\\s*[:=]\\s*(.*)$`, 'm').exec(told)?.[1] ?? '').replace(/^["']|["']$/g, '');
      assert.equal(config.title, value('title'));
      assert.equal(config.baseURL, value('baseurl'));
      assert.equal(String(config.canonifyURLs), value('canonifyurls'));
      assert.equal(config.publishDir, value('publishdir'));
      assert.equal(config.timeZone, value('timezone'));
      assert.deepEqual(config.taxonomies, { author: 'authors' });
      assert.match(told, /author"?\s*[:=]\s*['"]?authors|map\[author:authors\]/);
      assert.doesNotMatch(told, /categories|series/);
      assert.deepEqual(config.all.params, { owner: 'you', colour: 'red', extra: 'yes' });
      assert.match(told, /extra\s*=\s*'yes'|extra:yes/);
      assert.match(told, /owner\s*=\s*'you'|owner:you/);
      assert.match(told, /colour\s*=\s*'red'|colour:red/);
      assert.deepEqual(
        config.languages.map(({ key }) => key),
        ['nb-no', 'en'],
      );
    });

    test('which files are refused', () => {
      const texts: readonly (readonly [name: string, text: string])[] = [
        ['config.yaml', ''],
        ['config.yaml', 'title: a: b\n'],
        ['config.yaml', 'title: @a\n'],
        ['config.yaml', 'params:\n\ta: 1\n'],
        ['config.yaml', 'params: {a: [1,\n\t2\n]\n}\n'],
        ['config.yaml', 'ignoreFiles: [\n"x"\n]\ntitle: b\n'],
        ['config.yaml', '- a\n'],
        ['config.yaml', 'title: a\ntitle: b\n'],
        ['config.yaml', 'title: "a\\d"\n'],
        ['config.yaml', 'title: *a\n'],
        ['config.yaml', "title: 'it's'\n"],
        ['config.yaml', 'title: a\n---\ntitle: b\n'],
        ['config.toml', ''],
        ['config.toml', 'title = yes\n'],
        ['config.toml', 'title = "a\ntitle = "b"\n'],
        ['config.toml', 'title = "a"\ntitle = "b"\n'],
        ['config.toml', '[params]\na = 1\n[params]\nb = 1\n'],
        ['config.toml', 'params = { a = 1,\n b = 2, }\n'],
        ['config.toml', '[params]\na = 2024-01-02T03:04\n'],
        ['config.json', ''],
        ['config.json', '{"title": "a",}'],
        ['config.json', '{"title": "a", "title": "b"}'],
        ['config.json', '{"title": "a" // no\n}'],
      ];
      for (const [name, text] of texts) {
        const root = write({ [name]: text });
        let accepted = true;
        try {
          hugo(version, root, 'config');
        } catch {
          accepted = false;
        }
        const { problem } = parseConfigFile(name, text, { number: version, why: 'test' });
        assert.equal(problem === undefined, accepted, `${JSON.stringify(text)} in ${name}: ${problem?.message}`);
      }
    });

    test('which shortcodes take inner text', async () => {
      const bodies: readonly string[] = [
        '{{ .Inner }}',
        '{{ $.InnerDeindent }}',
        '{{ $c := . }}{{ $c.Inner }}',
        '{{ (printf "%s" .Inner) | safeHTML }}',
        '{{ with .Parent }}{{ .Inner }}{{ end }}',
        '{{ if false }}{{ else }}{{ .Inner }}{{ end }}',
        '{{ define "d" }}{{ .Inner }}{{ end }}{{ template "d" . }}',
        '{{/* .Inner */}}',
        '{{ "{{ .Inner }}" }}',
        '{{ `.Inner` }}',
        '{{ .Get "Inner" }}',
        '.Inner',
        '{{ range .Params }}{{ . }}{{ end }}',
      ];
      const files: Files = {
        'hugo.toml': kinds,
        'layouts/_default/single.html': '{{ .Content }}',
        ...Object.fromEntries(bodies.map((body, i) => [`layouts/shortcodes/s${i}.html`, body])),
      };
      const { shortcodes } = await ours(version, files);
      for (const [i, body] of bodies.entries()) {
        const root = write({ ...files, 'content/p.md': `---\ntitle: p\n---\n{{< s${i} >}}x{{< /s${i} >}}\n` });
        let closes = true;
        try {
          hugo(version, root, '--destination', '../out');
        } catch {
          closes = false;
        }
        assert.equal(shortcodes.get(`s${i}`)?.takesInner, closes, body);
      }
    });

    test('which shortcodes come with Hugo, and which of them take inner text', () => {
      const ofHugo = { number: version, why: 'test' };
      const here = new Map(embeddedShortcodes(ofHugo).map((template) => [template.name, template]));
      const anywhere = ['0.111.3', '0.147.9', '0.168.0'].flatMap((number) =>
        embeddedShortcodes({ number, why: 'test' }),
      );
      for (const name of new Set(anywhere.map((template) => template.name))) {
        const root = write({ 'hugo.toml': kinds, 'content/p.md': `---\ntitle: p\n---\n{{< ${name} >}}\n` });
        let told = '';
        try {
          hugo(version, root, '--destination', '../out');
        } catch (error) {
          told =
            error instanceof Error && 'stderr' in error && 'stdout' in error ? `${error.stderr}${error.stdout}` : '';
        }
        assert.equal(here.has(name), !/template for shortcode .* not found/.test(told), `${name}: ${told}`);
        if (here.has(name)) assert.equal(here.get(name)?.takesInner, /must be closed or self-closed/.test(told), name);
      }
    });
  });
