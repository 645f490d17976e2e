import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Component,
  findThemes,
  type HugoVersion,
  isInMount,
  locate,
  type Mount,
  parseConfigFile,
  toGlobPattern,
  toMounts,
  toSiteConfig,
  toThemeFolder,
  toVirtualPath,
} from '../../../server/src/core/site/index.ts';

const config = (toml: string) => toSiteConfig(parseConfigFile('hugo.toml', toml).value ?? {});

/** Mounts of a project whose themes are given by the text of their hugo.toml. */
const mounts = (toml: string, themes: Readonly<Record<string, string>> = {}, hugo?: HugoVersion): readonly Mount[] => {
  const known = new Map(
    Object.entries(themes).map(([folder, text]) => [
      folder,
      toThemeFolder(['hugo.toml'], new Map([['hugo.toml', text]])),
    ]),
  );
  return toMounts(config(toml), findThemes(config(toml), known).themes, hugo);
};

const show = (all: readonly Mount[], component: Component): readonly string[] =>
  all
    .filter((mount) => mount.component === component)
    .map(({ source, target, language }) => `${source} -> ${target || '.'}${language ? ` (${language})` : ''}`);

const mount = (source: string, target: string, more = '') =>
  `[[module.mounts]]\nsource = "${source}"\ntarget = "${target}"\n${more}\n`;

describe('toMounts', () => {
  test('a configured mount takes the place of its component’s usual folder', () => {
    const all = mounts(`contentDir = "c"\n${mount('s2', 'static')}`);
    assert.deepEqual(show(all, 'static'), ['s2 -> .']);
    assert.deepEqual(show(all, 'content'), ['c -> .']);
  });

  test('the first mount wins for content, the last for static files; layouts changed in 0.146', () => {
    const twice = ['content', 'static', 'assets', 'layouts'].map((c) => mount('a', c) + mount('b', c)).join('');
    const first = ['a -> .', 'b -> .'];
    const last = ['b -> .', 'a -> .'];
    const all = mounts(twice);
    assert.deepEqual(show(all, 'content'), first);
    assert.deepEqual(show(all, 'layouts'), first);
    assert.deepEqual(show(all, 'static'), last);
    assert.deepEqual(show(all, 'assets'), last);
    assert.deepEqual(show(mounts(twice, {}, { number: '0.145.0', why: 'test' }), 'layouts'), last);
  });

  test('languages with a content folder of their own; the shared one only where a language uses it', () => {
    const both =
      '[languages.en]\ncontentDir = "content/en"\nweight = 1\n[languages.de]\ncontentDir = "content/de"\nweight = 2\n';
    assert.deepEqual(show(mounts(both), 'content'), ['content/en -> . (en)', 'content/de -> . (de)']);
    assert.deepEqual(show(mounts(`${both}[languages.fr]\nweight = 3\n`), 'content'), [
      'content/en -> . (en)',
      'content/de -> . (de)',
      'content -> .',
    ]);
    assert.deepEqual(show(mounts(`disableLanguages = ["de"]\n${both}`), 'content'), ['content/en -> . (en)']);
  });

  test('static folders of languages, since 0.123 or where each language is a site', () => {
    const toml = 'staticDir = ["static", "more"]\n[languages.en]\n[languages.fr]\nstaticDir = ["static", "fr"]\n';
    assert.deepEqual(show(mounts(toml), 'static'), ['fr -> .', 'more -> .', 'static -> .']);
    assert.deepEqual(show(mounts(toml, {}, { number: '0.111.3', why: 'test' }), 'static'), [
      'more -> .',
      'static -> .',
    ]);
    assert.deepEqual(show(mounts(`${toml}baseURL = "https://fr.example.org"`), 'static'), [
      'fr -> . (fr)',
      'static -> . (fr)',
      'more -> . (en)',
      'static -> . (en)',
    ]);
  });

  test('themes lie below the project from left to right, with their own mounts and themes', () => {
    const all = mounts('theme = ["left", "right"]', {
      'themes/left': `theme = "below"\n${mount('files', 'static/left')}${mount('node_modules/x', 'assets/x')}`,
      'themes/right': '',
      'themes/below': '',
    });
    assert.deepEqual(show(all, 'static'), [
      'static -> .',
      'themes/left/files -> left',
      'themes/below/static -> .',
      'themes/right/static -> .',
    ]);
    assert.deepEqual(
      show(all, 'assets').filter((line) => line.includes('node_modules')),
      ['node_modules/x -> x', 'themes/left/node_modules/x -> x'],
    );
    assert.equal(all.find(({ source }) => source === 'themes/left/files')?.theme, 'left');
  });

  test('mounts of an import replace those of the module; noMounts brings none', () => {
    const toml =
      '[[module.imports]]\npath = "a"\n[[module.imports.mounts]]\nsource = "s"\ntarget = "static"\n' +
      '[[module.imports]]\npath = "b"\nnoMounts = true\n';
    const all = mounts(toml, { 'themes/a': mount('x', 'static'), 'themes/b': '' });
    assert.deepEqual(show(all, 'static'), ['static -> .', 'themes/a/s -> .']);
  });
});

describe('findThemes', () => {
  test('asks for what it does not know, and tells what is nowhere', () => {
    const site = config('theme = ["here", "gone"]\n[[module.imports]]\npath = "github.com/me/mod/v2"');
    const first = findThemes(site, new Map());
    assert.deepEqual(first.wanted, ['themes/github.com/me/mod/v2', 'themes/here', 'themes/gone']);
    const here = toThemeFolder(['layouts'], new Map());
    const known = new Map([
      ['themes/github.com/me/mod/v2', undefined],
      ['themes/here', here],
      ['themes/gone', undefined],
    ]);
    assert.deepEqual(findThemes(site, known).wanted, ['themes/mod']);
    const done = findThemes(site, new Map([...known, ['themes/mod', undefined]]));
    assert.deepEqual(done.wanted, []);
    assert.deepEqual(done.absent, ['github.com/me/mod/v2', 'gone']);
    assert.deepEqual(
      done.themes.map(({ name, folder }) => [name, folder]),
      [['here', 'themes/here']],
    );
  });

  test('a vendored or replaced module is taken from there', () => {
    const site = config('[[module.imports]]\npath = "example.org/a"\n[[module.imports]]\npath = "example.org/b"');
    const local = { vendored: ['example.org/a'], folders: new Map([['example.org/b', '../b']]) };
    assert.deepEqual(findThemes(site, new Map(), local).wanted, ['_vendor/example.org/a', '../b']);
  });

  test('a submodule that was never fetched is not there', () => {
    assert.equal(toThemeFolder([], new Map()), undefined);
    assert.equal(toThemeFolder(['.git'], new Map()), undefined);
  });

  test('themes that ask for each other end', () => {
    const a = toThemeFolder(['hugo.toml'], new Map([['hugo.toml', 'theme = "b"']]));
    const b = toThemeFolder(['hugo.toml'], new Map([['hugo.toml', 'theme = "a"']]));
    const found = findThemes(
      config('theme = "a"'),
      new Map([
        ['themes/a', a],
        ['themes/b', b],
      ]),
    );
    assert.deepEqual(
      found.themes.map(({ name }) => name),
      ['a', 'b'],
    );
  });
});

describe('where a file appears', () => {
  const all = mounts(
    `${mount('content', 'content')}${mount('docs', 'content/handbook', 'files = ["! drafts/**", "**.md"]')}` +
      `${mount('static', 'static')}${mount('README.md', 'content/readme.md')}`,
  );

  test('toVirtualPath', () => {
    const at = (path: string) => {
      const place = toVirtualPath(all, path);
      return place && `${place.component}:${place.path}`;
    };
    assert.equal(at('content/posts/a.md'), 'content:posts/a.md');
    assert.equal(at('docs/en/a.md'), 'content:handbook/en/a.md');
    assert.equal(at('docs/drafts/a.md'), undefined);
    assert.equal(at('docs/a.txt'), undefined);
    assert.equal(at('README.md'), 'content:readme.md');
    assert.equal(at('contents/a.md'), undefined);
  });

  test('locate', () => {
    assert.deepEqual(locate(all, 'content', 'handbook/a.md'), ['content/handbook/a.md', 'docs/a.md']);
    assert.deepEqual(locate(all, 'content', 'handbook/a.png'), ['content/handbook/a.png']);
    assert.deepEqual(locate(all, 'content', 'readme.md'), ['content/readme.md', 'README.md']);
    assert.deepEqual(locate(all, 'static', 'a.png'), ['static/a.png']);
    assert.deepEqual(locate(all, 'data', 'x.toml'), ['data/x.toml']);
  });

  test('a folder inside another mount belongs to the more special one', () => {
    const nested = mounts('[languages.en]\n[languages.fr]\ncontentDir = "content/fr"');
    assert.equal(toVirtualPath(nested, 'content/fr/a.md')?.path, 'a.md');
    assert.equal(toVirtualPath(nested, 'content/fr/a.md')?.mount.language, 'fr');
    assert.equal(toVirtualPath(nested, 'content/a.md')?.mount.language, undefined);
  });

  test('the first filter that matches decides; only exclusions let the rest in', () => {
    const filtered = (files: string) => mounts(mount('a', 'content', `files = ${files}`))[0]!;
    assert.ok(isInMount(filtered('["! b.md"]'), 'a.md'));
    assert.ok(!isInMount(filtered('["! b.md"]'), 'B.md'), 'without regard to case');
    assert.ok(!isInMount(filtered('["*.md"]'), 'x/a.md'));
    assert.ok(isInMount(filtered('["**.md"]'), 'x/a.md'));
  });
});

describe('toGlobPattern', () => {
  const matches = (glob: string, ...paths: string[]) => paths.filter((path) => toGlobPattern(glob).test(path));

  test('reads globs as Hugo does', () => {
    const paths = ['a.md', 'x/a.md', 'x/y/a.md', 'x/b.png', 'x/b.jpg'];
    assert.deepEqual(matches('*.md', ...paths), ['a.md']);
    assert.deepEqual(matches('**.md', ...paths), ['a.md', 'x/a.md', 'x/y/a.md']);
    assert.deepEqual(matches('x/*', ...paths), ['x/a.md', 'x/b.png', 'x/b.jpg']);
    assert.deepEqual(matches('**/b.{png,jpg}', ...paths), ['x/b.png', 'x/b.jpg']);
    assert.deepEqual(matches('x/[!b]*', ...paths), ['x/a.md']);
    assert.deepEqual(matches('x/[a-b].???', ...paths), ['x/b.png', 'x/b.jpg']);
    assert.deepEqual(matches('a\\*b', 'a*b', 'axb'), ['a*b']);
  });

  test('unfinished ones match as they stand', () => {
    for (const glob of ['[', '{a', '[b-a]', 'a\\', '(x', 'é[']) assert.doesNotThrow(() => toGlobPattern(glob), glob);
    assert.deepEqual(matches('{a', '{a'), ['{a']);
  });
});
