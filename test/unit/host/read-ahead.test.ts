// Reading many files where the way to them is long: in order, some at once, and one that refuses takes nothing away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileSystem } from '../../../server/src/host/file-system.ts';
import { makeMemoryFileSystem } from '../../../server/src/host/memory-file-system.ts';
import { readAhead } from '../../../server/src/host/read-ahead.ts';

const root = 'file:///ida/blog';
const names = Array.from({ length: 10 }, (_, at) => `${at}.md`);
const disk = makeMemoryFileSystem(Object.fromEntries(names.map((name) => [`${root}/${name}`, `text of ${name}`])));

/** The last file answers first; notes how many were asked and not answered yet. */
const slow = (atOnce?: number): { readonly fs: FileSystem; readonly most: () => number } => {
  const waiting: (() => void)[] = [];
  let most = 0;
  const fs: FileSystem = {
    ...disk,
    ...(atOnce !== undefined && { atOnce }),
    async read(uri) {
      if (uri.endsWith('/3.md')) throw new Error('Nobody may read it');
      const answered = new Promise<void>((resolve) => waiting.push(resolve));
      most = Math.max(most, waiting.length);
      setImmediate(() => waiting.pop()?.());
      await answered;
      return disk.read(uri);
    },
  };
  return { fs, most: () => most };
};

const readAll = async (fs: FileSystem): Promise<{ read: string[]; refused: string[] }> => {
  const read: string[] = [];
  const refused: string[] = [];
  const texts = readAhead(fs, root, [...names, 'gone.md'], (path) => refused.push(path));
  for await (const [path, text] of texts) read.push(`${path}: ${text}`);
  return { read, refused };
};

const expected = [
  ...names.map((name) => `${name}: ${name === '3.md' ? undefined : `text of ${name}`}`),
  'gone.md: undefined',
];

test('one after the other, where nothing else is said', async () => {
  const { fs, most } = slow();
  assert.deepEqual(await readAll(fs), { read: expected, refused: ['3.md'] });
  assert.equal(most(), 1);
});

test('as many as the file system takes at once, and never more; in order whoever answers first', async () => {
  const { fs, most } = slow(4);
  assert.deepEqual(await readAll(fs), { read: expected, refused: ['3.md'] });
  assert(most() > 1 && most() <= 4, String(most()));
});
