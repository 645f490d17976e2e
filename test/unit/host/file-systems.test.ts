// Both disks, the real one and the one in memory, keep the one promise: absence is a value, failure throws.
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeMemoryFileSystem } from '../../../server/src/host/memory-file-system.ts';
import { nodeFileSystem } from '../../../server/src/host/node-file-system.ts';
import { toUri, toUriOfPath } from '../../../server/src/host/uris.ts';
import { walk } from '../../../server/src/host/walk.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const files = { 'a.md': '\ufeffété', 'b c/d%20.md': 'x', 'b c/e/f.txt': '' };

test('reading and listing are alike', async (t) => {
  const { path } = makeTempFolder(t, files);
  const root = toUriOfPath(path);
  const memory = makeMemoryFileSystem(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [toUri(root, name), text])),
  );
  for (const fs of [nodeFileSystem, memory]) {
    for (const [name, text] of Object.entries(files)) assert.equal(await fs.read(toUri(root, name)), text);
    assert.equal(await fs.read(toUri(root, 'nothing.md')), undefined);
    assert.equal(await fs.read(toUri(root, 'a.md/below.md')), undefined);
    assert.equal(await fs.list(toUri(root, 'nothing')), undefined);
    assert.equal(await fs.list(toUri(root, 'a.md')), undefined);
    const entries = await fs.list(toUri(root, 'b c'));
    assert.deepEqual(entries?.map(({ name, isDirectory }) => `${name} ${isDirectory}`).sort(), [
      'd%20.md false',
      'e true',
    ]);
  }
});

test('the beginning of a file is read without the rest', async (t) => {
  const bytes = new Uint8Array([0xff, 0xd8, 0, 1, 2]);
  const { path } = makeTempFolder(t, { 'a/x.jpg': bytes, 'empty.png': '' });
  const root = toUriOfPath(path);
  const memory = makeMemoryFileSystem({ [toUri(root, 'a/x.jpg')]: bytes, [toUri(root, 'empty.png')]: '' });
  for (const fs of [nodeFileSystem, memory]) {
    const read = async (name: string, most: number): Promise<string | undefined> => {
      const start = await fs.readStart(toUri(root, name), most);
      return start && `${[...start.bytes].join(' ')} of ${start.size}`;
    };
    assert.equal(await read('a/x.jpg', 2), '255 216 of 5');
    assert.equal(await read('a/x.jpg', 100), '255 216 0 1 2 of 5');
    assert.equal(await read('empty.png', 100), ' of 0');
    assert.equal(await read('nothing.png', 100), undefined);
    assert.equal(await read('a/x.jpg/below.png', 100), undefined);
    assert.equal(await read('a', 100), undefined);
  }
});

test('a folder where a file was expected is a failure; bytes that are no UTF-8 are not', async (t) => {
  const { path } = makeTempFolder(t, { 'folder/x': '', 'bad.md': new Uint8Array([0x61, 0xff, 0x62]) });
  const root = toUriOfPath(path);
  await assert.rejects(nodeFileSystem.read(toUri(root, 'folder')));
  assert.equal(await nodeFileSystem.read(toUri(root, 'bad.md')), 'a\ufffdb');
});

test('links: to files, to folders, in circles, to nowhere', async (t) => {
  const { path } = makeTempFolder(t, { 'site/real/x.md': '', 'other/deep/y.md': '' });
  symlinkSync('real/x.md', join(path, 'site/file-link.md'));
  symlinkSync('../other', join(path, 'site/folder-link'));
  symlinkSync('../../site', join(path, 'other/deep/back'));
  symlinkSync('..', join(path, 'site/real/up'));
  symlinkSync('nowhere', join(path, 'site/dangling'));
  symlinkSync('self', join(path, 'site/self'));
  const found: string[] = [];
  for await (const { files: names, linked } of walk(nodeFileSystem, toUriOfPath(path), 'site'))
    found.push(...names.map((name) => (linked ? `${name} (linked)` : name)));
  assert.deepEqual(found.sort(), ['site/file-link.md', 'site/folder-link/deep/y.md (linked)', 'site/real/x.md']);
});
