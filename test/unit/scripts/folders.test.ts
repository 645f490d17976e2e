// Owns the proof that the cache never holds a half-made folder and temporary folders go.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { cached, temporaryFolder } from '../../../scripts/lib/folders.mjs';

const isWhole = (folder: string) => existsSync(join(folder, 'done'));
const make = async (folder: string) => writeFileSync(join(folder, 'done'), '');

const before = process.env.HUGO_AUTHOR_CACHE;
let cache: { path: string; remove: () => void };
beforeEach(() => {
  cache = temporaryFolder('cache-test');
  process.env.HUGO_AUTHOR_CACHE = cache.path;
});
afterEach(() => {
  cache.remove();
  if (before === undefined) delete process.env.HUGO_AUTHOR_CACHE;
  else process.env.HUGO_AUTHOR_CACHE = before;
});

test('a folder is made once', async () => {
  let made = 0;
  const counted = async (folder: string) => {
    made += 1;
    await make(folder);
  };
  const first = await cached('thing', isWhole, counted);
  assert.equal(await cached('thing', isWhole, counted), first);
  assert.equal(made, 1);
});

test('what could not be made leaves nothing behind', async () => {
  const failing = async (folder: string) => {
    writeFileSync(join(folder, 'half'), '');
    throw new Error('the network is gone');
  };
  await assert.rejects(cached('thing', isWhole, failing), /the network is gone/);
  assert.deepEqual(readdirSync(cache.path), []);
});

test('a folder that is not whole is made anew', async () => {
  await assert.rejects(
    cached('thing', isWhole, async () => undefined),
    /not whole/,
  );
  assert.ok(isWhole(await cached('thing', isWhole, make)));
});

test('a temporary folder goes when it is removed', () => {
  const folder = temporaryFolder('test');
  writeFileSync(join(folder.path, 'file'), '');
  folder.remove();
  assert.equal(existsSync(folder.path), false);
});
