// The command reads each page once from the disk, though it needs it twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembering } from '../../../server/src/cli/remembering-file-system.ts';
import { makeMemoryFileSystem } from '../../../server/src/host/memory-file-system.ts';

test('a page is read once for two readings and then forgotten; nothing else is kept', async () => {
  const disk = makeMemoryFileSystem({ 'file:///a.md': 'one', 'file:///hugo.toml': 'x = 1' });
  const fs = remembering(disk);
  assert.equal(await fs.read('file:///a.md'), 'one');
  disk.put('file:///a.md', 'two');
  assert.equal(await fs.read('file:///a.md'), 'one');
  assert.equal(await fs.read('file:///a.md'), 'two');
  assert.equal(await fs.read('file:///hugo.toml'), 'x = 1');
  disk.put('file:///hugo.toml', 'x = 2');
  assert.equal(await fs.read('file:///hugo.toml'), 'x = 2');
  assert.equal(await fs.read('file:///none.md'), undefined);
  assert.equal((await fs.list('file:///'))?.length, 2);
});
