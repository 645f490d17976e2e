// Where Hugo roots are found, and where not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRoots, findRootsAbove, isRoot } from '../../../server/src/host/discover.ts';
import { makeMemoryFileSystem } from '../../../server/src/host/memory-file-system.ts';

const disk = (...paths: readonly string[]) =>
  makeMemoryFileSystem(Object.fromEntries(paths.map((path) => [`file:///w/${path}`, ''])));

const silent = (error: unknown): never => {
  throw error;
};

const rootsIn = async (folder: string, ...paths: readonly string[]): Promise<readonly string[]> =>
  (await findRoots(disk(...paths), `file:///w${folder}`, silent)).map((uri) => uri.replace(/^file:\/\/\/w\/?/, ''));

test('in the folder, below it, several of them', async () => {
  assert.deepEqual(await rootsIn('', 'hugo.toml', 'content/a.md'), ['']);
  assert.deepEqual(await rootsIn('', 'README.md', 'site/hugo.yaml', 'docs/web/config/_default/hugo.toml'), [
    'site',
    'docs/web',
  ]);
  assert.deepEqual(await rootsIn('', 'a/b/c/d/e/f/hugo.toml'), []);
});

test('not in what is no site: packages, themes, output, hidden folders', async () => {
  const strangers = [
    'node_modules/x/hugo.toml',
    '.cache/hugo.toml',
    'site/hugo.toml',
    'site/themes/t/hugo.toml',
    'site/public/hugo.toml',
  ];
  assert.deepEqual(await rootsIn('', ...strangers), ['site']);
});

test('above the folder', async () => {
  assert.deepEqual(await rootsIn('/content/posts', 'hugo.toml', 'content/posts/a.md'), ['']);
  const elsewhere = disk('.git/HEAD', 'src/hugo.toml', 'words/a.md');
  assert.deepEqual(await findRootsAbove(elsewhere, 'file:///w/words', silent), ['file:///w/src']);
  assert.deepEqual(await findRootsAbove(disk('words/a.md'), 'file:///w/words', silent), []);
});

test('one that is there no longer', async () => {
  const fs = disk('hugo.toml');
  assert.equal(await isRoot(fs, 'file:///w', silent), true);
  fs.remove('file:///w/hugo.toml');
  assert.equal(await isRoot(fs, 'file:///w', silent), false);
});

test('a folder that cannot be read is told and passed over', async () => {
  const fs = disk('site/hugo.toml', 'locked/hugo.toml');
  const told: unknown[] = [];
  const guarded = {
    ...fs,
    list: async (uri: string) => {
      if (uri.endsWith('locked')) throw new Error('no');
      return fs.list(uri);
    },
  };
  assert.deepEqual(await findRoots(guarded, 'file:///w', (error) => told.push(error)), ['file:///w/site']);
  assert.equal(told.length, 1);
});
