// Posts found by title: what fits better comes first, among equals the newest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPosts } from '../../../server/src/core/navigation/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const post = (title: string, date: string): string => `---\ntitle: "${title}"\ndate: ${date}\n---\n`;

const files = new Map([
  ['content/a.md', post('A cubed mango', '2020-01-01')],
  ['content/b.md', post('Notes on Go', '2021-01-01')],
  ['content/c.md', post('Go for it', '2022-01-01')],
  ['content/d.md', post('Good news', '2023-01-01')],
  ['content/e.md', post('Get it done, Otto', '2024-01-01')],
  ['content/untitled/index.md', 'Text.\n'],
]);

const titles = async (query: string, limit = 200): Promise<readonly string[]> =>
  findPosts(await siteFromFiles(files), query, limit).map(({ title }) => title);

test('prefix, start of a word, anywhere, letters in order', async () => {
  assert.deepEqual(await titles('go'), ['Good news', 'Go for it', 'Notes on Go', 'A cubed mango', 'Get it done, Otto']);
});

test('several words may stand apart', async () => {
  assert.deepEqual(await titles('  IT   for'), ['Go for it']);
});

test('nothing typed finds all, the newest first; a post without a title is called as its folder', async () => {
  const all = await titles('');
  assert.equal(all[0], 'Get it done, Otto');
  assert.equal(all.at(-1), 'untitled');
  assert.deepEqual(await titles('', 2), all.slice(0, 2));
});

test('nothing fits', async () => {
  assert.deepEqual(await titles('xyz'), []);
});
