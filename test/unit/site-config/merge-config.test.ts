import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeThemeConfig } from '../../../server/src/core/site/config/merge-config.ts';
import { mergeConfig, parseConfigFile, selectConfigFiles, toSiteConfig } from '../../../server/src/core/site/index.ts';

const of = (number: string) => ({ number, why: 'test' });

const merged = (files: Readonly<Record<string, string>>, hugo?: { number: string; why: string }) =>
  mergeConfig(
    selectConfigFiles(Object.keys(files)).map((name) => {
      const { value } = parseConfigFile(name, files[name]!);
      assert.ok(value, name);
      return { name, value };
    }),
    hugo,
  );

const toml = (text: string) => {
  const { value } = parseConfigFile('hugo.toml', text);
  assert.ok(value);
  return value;
};

describe('selectConfigFiles', () => {
  test('one root file: hugo before config, then toml, yaml, yml, json', () => {
    assert.deepEqual(selectConfigFiles(['config.toml', 'hugo.json', 'hugo.yaml']), ['hugo.yaml']);
    assert.deepEqual(selectConfigFiles(['config.json', 'config.yml', 'Hugo.toml']), ['config.yml']);
  });

  test('then the folders, the environment last, at any depth, in the order of names; nothing right in config/', () => {
    assert.deepEqual(
      selectConfigFiles([
        'config/production/params.toml',
        'config/development/params.toml',
        'config/_default/params.toml',
        'config/_default/a/menus.en.yaml',
        'config/_default/hugo.toml',
        'config/_default/README.md',
        'config/hugo.toml',
        'hugo.toml',
      ]),
      [
        'hugo.toml',
        'config/_default/a/menus.en.yaml',
        'config/_default/hugo.toml',
        'config/_default/params.toml',
        'config/production/params.toml',
      ],
    );
  });

  test('another environment reads another folder', () => {
    assert.deepEqual(selectConfigFiles(['config/_default/hugo.toml', 'config/production/hugo.toml'], 'staging'), [
      'config/_default/hugo.toml',
    ]);
  });
});

describe('mergeConfig', () => {
  test('later files win key by key; lists are replaced', () => {
    const map = merged({
      'hugo.toml': 'title = "root"\ncontentDir = "c"\n[params]\na = 1\nlist = [1, 2]\n',
      'config/_default/hugo.yaml': 'title: default\nparams:\n  b: 2\n  list: [3]\n',
      'config/production/params.toml': 'B = 3\n',
    });
    assert.deepEqual(map, { title: 'default', contentdir: 'c', params: { a: 1, b: 3, list: [3] } });
  });

  test('the name of a split file is the key of what it holds', () => {
    const map = merged({
      'config/_default/menu.toml': '[[main]]\nname = "a"\n',
      'config/_default/menus.en.toml': '[[main]]\nname = "b"\n',
      'config/_default/params.fr.toml': 'x = 1\n',
      'config/_default/languages.zh-CN.toml': 'weight = 3\n',
      'config/_default/languages.toml': '[en]\nweight = 1\n',
      'config/_default/taxonomies.toml': 'tag = "tags"\n',
    });
    assert.deepEqual(map, {
      menus: { main: [{ name: 'a' }] },
      languages: {
        en: { weight: 1, menus: { main: [{ name: 'b' }] } },
        'zh-cn': { weight: 3 },
        fr: { params: { x: 1 } },
      },
      taxonomies: { tag: 'tags' },
    });
  });

  test('a split file may repeat its own key from 0.162 on', () => {
    const files = { 'config/_default/params.toml': '[params]\na = 1\n' };
    assert.deepEqual(merged(files, of('0.162.0')), { params: { a: 1 } });
    assert.deepEqual(merged(files, of('0.161.0')), { params: { params: { a: 1 } } });
  });

  test('older names of keys still count', () => {
    assert.deepEqual(merged({ 'config.toml': '[indexes]\ntag = "tags"\n[languages.en.menu]\nx = 1\n' }), {
      taxonomies: { tag: 'tags' },
      languages: { en: { menus: { x: 1 } } },
    });
  });
});

describe('mergeThemeConfig', () => {
  const theme = toml(
    'title = "theme"\ncontentDir = "t"\n[params]\na = 1\n[params.deep]\nx = 1\ny = 2\n[taxonomies]\nseries = "series"\n' +
      '[menus]\nmain = [{name = "t"}]\nfoot = [{name = "f"}]\n[mediaTypes."text/x"]\nsuffixes = ["x"]\n[markup.goldmark.renderer]\nunsafe = true\n',
  );

  test('params to any depth, menus and media types by name, nothing else', () => {
    const map = mergeThemeConfig(
      toml('[params.deep]\nx = 9\n[menus]\nmain = [{name = "p"}]\n[markup]\nx = 1\n'),
      theme,
    );
    assert.deepEqual(map, {
      params: { deep: { x: 9, y: 2 }, a: 1 },
      menus: { main: [{ name: 'p' }], foot: [{ name: 'f' }] },
      mediatypes: { 'text/x': { suffixes: ['x'] } },
      markup: { x: 1 },
    });
  });

  test('_merge of the project decides otherwise', () => {
    const map = mergeThemeConfig(
      toml('[taxonomies]\n_merge = "deep"\ntag = "tags"\n[params]\n_merge = "none"\n'),
      theme,
    );
    assert.deepEqual(toSiteConfig(map).taxonomies, { tag: 'tags', series: 'series' });
    assert.deepEqual(Object.keys(map.params as object), ['_merge']);
  });

  test('_merge at the root lets everything through', () => {
    const config = toSiteConfig(mergeThemeConfig(toml('_merge = "deep"\n'), theme));
    assert.equal(config.title, 'theme');
    assert.equal(config.contentDir, 't');
    assert.ok(config.unsafeHTML);
  });
});
