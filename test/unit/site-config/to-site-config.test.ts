import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  findThemes,
  parseConfigFile,
  type SiteConfig,
  toMounts,
  toSiteConfig,
} from '../../../server/src/core/site/index.ts';

const config = (toml: string, root?: string): SiteConfig => {
  const { value, problem } = parseConfigFile('hugo.toml', toml);
  assert.ok(value, problem?.message);
  return toSiteConfig(value, root);
};

describe('toSiteConfig', () => {
  test('fills in what Hugo takes for granted', () => {
    const { all, languages, ...rest } = config('');
    assert.deepEqual(all, {});
    assert.deepEqual(languages, [{ key: 'en', weight: 0, disabled: false, staticDirs: [] }]);
    assert.deepEqual(rest, {
      contentDir: 'content',
      staticDirs: ['static'],
      assetDir: 'assets',
      layoutDir: 'layouts',
      archetypeDir: 'archetypes',
      dataDir: 'data',
      i18nDir: 'i18n',
      publishDir: 'public',
      themesDir: 'themes',
      themes: [],
      imports: [],
      mounts: [],
      taxonomies: { category: 'categories', tag: 'tags' },
      multihost: false,
      defaultContentLanguage: 'en',
      defaultContentLanguageInSubdir: false,
      permalinks: {},
      uglyURLs: false,
      canonifyURLs: false,
      relativeURLs: false,
      disablePathToLower: false,
      removePathAccents: false,
      unsafeHTML: false,
      ignoreFiles: [],
    });
  });

  test('folders may lie above the root, have slashes at the end, or be absolute', () => {
    assert.equal(config('contentDir = "../content/"').contentDir, '../content');
    assert.equal(config('contentDir = "./src\\\\content"').contentDir, 'src/content');
    assert.equal(config('contentDir = "/home/me/texts"', '/home/me/blog').contentDir, '../texts');
    assert.equal(config('contentDir = "/home/me/blog/c"', '/home/me/blog').contentDir, 'c');
    assert.equal(config('contentDir = "D:/texts"', 'd:/blog').contentDir, '../texts');
    assert.equal(config('contentDir = "/elsewhere"').contentDir, 'content', 'without the root it cannot be named');
  });

  test('all static folders count and the rightmost comes first', () => {
    assert.deepEqual(config('staticDir = ["static", "s2"]\nstaticDir1 = "s3"').staticDirs, ['s3', 's2', 'static']);
    assert.deepEqual(config('staticDir2 = "more"').staticDirs, ['more', 'static']);
  });

  test('taxonomies replace the usual ones, also by none at all', () => {
    assert.deepEqual(config('[taxonomies]\nauthor = "Authors"').taxonomies, { author: 'authors' });
    assert.deepEqual(config('[taxonomies]').taxonomies, {});
  });

  test('languages by weight, those without one last, disabled ones behind all', () => {
    const { languages, multihost } = config(
      'disableLanguages = ["fr"]\n[languages.de]\n[languages.fr]\nweight = 1\n[languages.en]\nweight = 2\nbaseURL = "https://en.example.org"\n' +
        '[languages.pt-BR]\nweight = 3\ndisabled = true\n[languages.nn]\nweight = 4\ncontentDir = "content/nn"\nlanguageName = "Nynorsk"',
    );
    assert.deepEqual(
      languages.map((language) => language.key),
      ['en', 'nn', 'de', 'fr', 'pt-br'],
    );
    assert.ok(multihost);
    assert.equal(languages[1]?.label, 'Nynorsk');
    assert.equal(languages[1]?.contentDir, 'content/nn');
  });

  test('a language that names the shared content folder has none of its own', () => {
    assert.equal(config('[languages.en]\ncontentDir = "content"').languages[0]?.contentDir, undefined);
  });

  test('modules first, then themes; disabled ones never; replacements lead to the themes folder', () => {
    const { imports, themes } = config(
      'theme = ["left", "right"]\n[module]\nreplacements = "example.org/a -> ../local"\n' +
        '[[module.imports]]\npath = "example.org/a"\n[[module.imports]]\npath = "example.org/b"\ndisable = true\n' +
        '[[module.imports]]\nPath = "example.org/c"\nignoreConfig = true\n[[module.imports.mounts]]\nsource = "x"\ntarget = "static/x"',
    );
    assert.deepEqual(themes, ['left', 'right']);
    assert.deepEqual(
      imports.map(({ path, replaced, ignoreConfig, mounts }) => [path, replaced, ignoreConfig, mounts.length]),
      [
        ['../local', true, false, 0],
        ['example.org/c', false, true, 1],
        ['left', false, false, 0],
        ['right', false, false, 0],
      ],
    );
  });

  test('mounts: language by name or by sites, filters of both kinds, keys in any case', () => {
    const { mounts } = config(
      '[[module.mounts]]\nSource = "./content/en/"\nTarget = "content"\nLang = "en"\n' +
        '[[module.mounts]]\nsource = "content/de"\ntarget = "content"\n[module.mounts.sites.matrix]\nlanguages = ["de"]\n' +
        '[[module.mounts]]\nsource = "docs"\ntarget = "content/docs"\nincludeFiles = ["**.md"]\nexcludeFiles = "draft*"\n' +
        '[[module.mounts]]\nsource = "."\ntarget = "assets/all"\nfiles = ["! x", "**"]\n[[module.mounts]]\ntarget = "content"',
    );
    assert.deepEqual(mounts, [
      { source: 'content/en', target: 'content', files: [], lang: 'en' },
      { source: 'content/de', target: 'content', files: [], lang: 'de' },
      { source: 'docs', target: 'content/docs', files: ['! draft*', '**.md'] },
      { source: '', target: 'assets/all', files: ['! x', '**'] },
    ]);
  });

  test('texts that mean yes are yes', () => {
    assert.ok(config('canonifyURLs = "yes"').canonifyURLs);
    assert.ok(config('relativeURLs = 1').relativeURLs);
    assert.equal(config('uglyURLs = "perhaps"').uglyURLs, false);
    assert.deepEqual(config('[uglyURLs]\nposts = true').uglyURLs, { posts: true });
  });

  test('takes a value of any shape under any key', () => {
    const key = fc.constantFrom(
      ...[
        'theme',
        'module',
        'imports',
        'mounts',
        'source',
        'target',
        'path',
        'languages',
        'en',
        'staticdir',
        'contentdir',
      ],
      ...[
        'taxonomies',
        'tag',
        'permalinks',
        'uglyurls',
        'replacements',
        'sites',
        'matrix',
        'hugoversion',
        'min',
        '_merge',
      ],
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom(null, true, 0, '', 'content', '../a', '/b', 'x -> y', 'static'),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('map'),
      ),
      map: fc.dictionary(key, tie('value'), { maxKeys: 6 }),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, value), (map) => {
        const { value: parsed } = parseConfigFile('hugo.json', JSON.stringify(map));
        const site = toSiteConfig(parsed ?? {}, '/home/me/blog');
        assert.ok(site.languages.length > 0);
        assert.ok(toMounts(site, findThemes(site, new Map()).themes).length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});
