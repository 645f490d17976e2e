// Checks where a translation goes, by file name or by content folder, and what it begins with.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTranslations, makeTranslation } from '../../../server/src/core/authoring/index.ts';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const find = async (files: Readonly<Record<string, string>>, path: string): Promise<readonly string[]> => {
  const site = await siteFromFiles(new Map(Object.entries(files)));
  return findTranslations(site, parsePage(path, files[path]!, site.dialect)).map(
    ({ label, path: to, exists }) => `${label}: ${exists ? 'open' : 'new'} ${to}`,
  );
};

test('by file name, where the languages share their folders; what is there comes last', async () => {
  const files = {
    'hugo.toml':
      '[languages.en]\n[languages.de]\nlanguageName = "Deutsch"\n[languages.fr]\n[languages.it]\ndisabled = true\n',
    'content/posts/a.md': '',
    'content/posts/a.de.md': '',
    'content/posts/b/index.md': '',
    'content/posts/c.fr.md': '',
  };
  assert.deepEqual(await find(files, 'content/posts/a.md'), [
    'fr: new content/posts/a.fr.md',
    'Deutsch: open content/posts/a.de.md',
  ]);
  assert.deepEqual(await find(files, 'content/posts/b/index.md'), [
    'Deutsch: new content/posts/b/index.de.md',
    'fr: new content/posts/b/index.fr.md',
  ]);
  assert.ok((await find(files, 'content/posts/c.fr.md')).includes('en: new content/posts/c.md'));
});

test('in the folder of the language, where each has its own', async () => {
  const files = {
    'hugo.toml': '[languages.en]\ncontentDir = "content/en"\n[languages.de]\ncontentDir = "content/de"\n',
    'content/en/posts/a/index.md': '',
    'content/en/about.md': '',
    'content/de/about.md': '',
  };
  assert.deepEqual(await find(files, 'content/en/posts/a/index.md'), ['de: new content/de/posts/a/index.md']);
  assert.deepEqual(await find(files, 'content/de/about.md'), ['en: open content/en/about.md']);
});

test('a key that leads out of the folder is no language to translate to', async () => {
  const keys = ['x/../../../../evil', '..', 'a\\\\b', 'a.b', ''].map((key) => `[languages."${key}"]\n`);
  const files = { 'hugo.toml': `[languages.en]\n[languages.pt-br]\n${keys.join('')}`, 'content/a.md': '' };
  assert.deepEqual(await find(files, 'content/a.md'), ['pt-br: new content/a.pt-br.md']);
});

test('a site of one language has none', async () => {
  assert.deepEqual(await find({ 'hugo.toml': '', 'content/a.md': '' }, 'content/a.md'), []);
});

test('it begins with the front matter as it is written, as a draft and without an address of its own', async () => {
  const site = await siteFromFiles(new Map());
  const make = (text: string): string | undefined =>
    makeTranslation(site, parsePage('content/a.md', text, site.dialect), 'content/a.de.md');
  assert.equal(
    make('---\n# mine\ntitle: "A" # b\naliases: [/old/]\ndate: 2024-01-01\nurl: /x/\ntags: [a]\n---\n\nBody.\n'),
    '---\n# mine\ntitle: "A" # b\ndate: 2024-01-01\ndraft: true\ntags: [a]\n---\n\n',
  );
  assert.equal(make('+++\ntitle = "A"\n+++\nBody.\n'), '+++\ntitle = "A"\ndraft = true\n+++\n\n');
  assert.equal(make('---\ntitle: "A\n---\nBody.\n'), undefined);
});
