import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foldersToSearch, isHugoRoot, questionsForRoot } from '../../../server/src/core/site/index.ts';

/** Is a folder a root, when it holds these files (name to text) and folders? `config/_default` is listed by its names. */
const judge = (
  files: Readonly<Record<string, string>>,
  folders: readonly string[],
  inConfig: readonly string[] = [],
) => {
  const listing = { files: Object.keys(files), folders };
  const questions = questionsForRoot(listing);
  const texts = new Map(questions.read.map((name) => [name, files[name] ?? '']));
  const lists = new Map(questions.list.map((name) => [name, inConfig]));
  return isHugoRoot(listing, texts, lists);
};

describe('isHugoRoot', () => {
  test('hugo.* says so by its name, even broken or empty', () => {
    assert.ok(judge({ 'hugo.toml': 'not = = toml' }, []));
    assert.ok(judge({ 'hugo.yml': '' }, []));
    assert.ok(!judge({ 'Hugo.toml': '' }, []));
  });

  test('config.* must read like Hugo’s', () => {
    assert.ok(judge({ 'config.toml': 'baseURL = "https://example.org/"\ntitle = "x"' }, []));
    assert.ok(judge({ 'config.yaml': 'theme: "t"\ncontentDir: ../content' }, ['static', 'themes']));
    assert.ok(judge({ 'config.yml': 'title: x\nparams: {}' }, ['content', 'layouts']));
    assert.ok(judge({ 'config.json': '{"baseURL": "/", "languageCode": "en"}' }, []));
    assert.ok(!judge({ 'config.json': '{"baseURL": "https://api.example.org"}' }, ['src']));
  });

  test('the configuration of other tools is not Hugo’s', () => {
    const zola = 'base_url = "https://example.org"\ntitle = "x"\ncompile_sass = true\ntheme = "t"\n[extra]\na = 1\n';
    assert.ok(!judge({ 'config.toml': zola }, ['content', 'static', 'themes', 'templates']));
    const cms = 'backend:\n  name: git-gateway\nmedia_folder: static/img\ncollections: []\n';
    assert.ok(!judge({ 'config.yml': cms }, ['content', 'layouts', 'static']));
    assert.ok(!judge({ 'config.yml': 'version: 2.1\njobs:\n  build: {}\n' }, []));
    assert.ok(!judge({ 'config.toml': '[build]\ntarget = "wasm32"\n' }, ['src']));
    assert.ok(!judge({ 'config.json': '{"title": "app", "author": "me"}' }, ['static', 'data']));
  });

  test('little said: the folders decide', () => {
    assert.ok(judge({ 'config.toml': 'title = "x"' }, ['content', 'layouts']));
    assert.ok(!judge({ 'config.toml': 'title = "x"' }, ['content', 'src']));
    assert.ok(!judge({ 'config.json': '{"title": "x"}' }, ['content', 'layouts', 'static']));
    assert.ok(judge({ 'config.toml': 'baseURL = "/"\nlanguageCode = "en"\nplugins = ["search"]' }, []));
  });

  test('a config that cannot be parsed still counts when it names Hugo’s keys next to Hugo’s folders', () => {
    assert.ok(judge({ 'config.toml': 'baseURL = "https://example.org\ntitle = "x"' }, ['content', 'layouts']));
    assert.ok(!judge({ 'config.toml': 'x = [' }, ['content', 'layouts']));
  });

  test('config/_default with a configuration file in it', () => {
    assert.ok(judge({}, ['config', 'content'], ['hugo.toml', 'params.toml']));
    assert.ok(!judge({}, ['config'], ['README.md']));
    assert.ok(!judge({}, ['config']));
  });
});

describe('foldersToSearch', () => {
  test('goes where sites hide, not where a site keeps its files', () => {
    const folders = [
      'src',
      'site',
      'docs',
      'linkerd.io',
      '.git',
      'node_modules',
      'themes',
      'content',
      'exampleSite',
      'config',
      'Public',
    ];
    assert.deepEqual(foldersToSearch({ files: [], folders }), ['src', 'site', 'docs', 'linkerd.io']);
  });

  test('the repository of a theme keeps its site in exampleSite', () => {
    assert.deepEqual(foldersToSearch({ files: ['theme.toml'], folders: ['exampleSite'] }), ['exampleSite']);
  });
});
