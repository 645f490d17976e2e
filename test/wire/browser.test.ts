// The server where there is no Node: the file that is packed, in a worker's world, over messages, on files that only its client can read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Hover } from 'vscode-languageserver';
import type { FileSystem } from '../../server/src/host/file-system.ts';
import { makeMemoryFileSystem } from '../../server/src/host/memory-file-system.ts';
import { type NewPostResult, newPostRequest, type PreviewFacts, previewRequest } from '../../server/src/protocol.ts';
import { answerFiles } from '../support/answer-files.ts';
import { serveInBrowser } from '../support/browser-server.ts';
import { png } from '../support/picture-bytes.ts';
import { startWire, type Wire, type WireOptions } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const root = 'vscode-vfs://github/ida/blog';
const inBrowser: WireOptions = { root, serve: serveInBrowser(), initializationOptions: { readsFiles: true } };

const l10nFolder = join(import.meta.dirname ?? __dirname, '../../l10n');

const findings = async (wire: Wire): Promise<readonly string[]> => {
  await wire.ready();
  await wire.open(trip);
  return wire.findings(trip);
};

test('a post is checked and completed, on a disk that nobody but the client can read', async () => {
  const asked = new Set<string>();
  const wire = await startWire(blog, { ...inBrowser, serve: serveInBrowser({ asked: (uri) => asked.add(uri) }) });
  assert.deepEqual(await findings(wire), ['image-missing: lake-1.png']);
  const labels = (await wire.complete(trip, 'kubernetes, ')).map(({ label }) => label);
  assert(labels.includes('go'), labels.join(', '));
  await wire.edit(trip, 'lake-1', 'lake-2');
  assert.deepEqual(await wire.findings(trip), []);
  assert(asked.has(wire.uri('content/posts/a.md')));
  for (const uri of asked) assert(uri.startsWith('vscode-vfs://github/'), uri);
  await wire.stop();
});

test('a file that comes is heard of by the client’s watcher, which looks where the site lies', async () => {
  const wire = await startWire(blog, inBrowser);
  assert.deepEqual(await findings(wire), ['image-missing: lake-1.png']);
  const bases = wire.watchers().map(({ globPattern }) => (typeof globPattern === 'string' ? '' : globPattern.baseUri));
  assert(bases.length > 0);
  assert.deepEqual([...new Set(bases)], [root]);
  const lake = 'content/posts/trip/lake-1.png';
  await wire.changed([lake], () => wire.disk.put(wire.uri(lake), 'png'));
  await wire.settled();
  assert.deepEqual(await wire.findings(trip), []);
  await wire.stop();
});

test('the size of a picture is told: bytes come through as they are', async () => {
  const wire = await startWire(blog, inBrowser);
  wire.disk.put(wire.uri('content/posts/trip/lake-2.png'), png(1200, 800));
  await wire.ready();
  await wire.open(trip);
  await wire.edit(trip, 'lake-1', 'lake-2');
  const found = await wire.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: wire.uri(trip) },
    position: wire.range(trip, 'lake-2').start,
  });
  assert.match(JSON.stringify(found?.contents), /1,?200 × 800/);
  await wire.stop();
});

test('what the preview and a new post need, though there is no Buffer', async () => {
  const archetype = '---\ntitle: "{{ .Name }}"\nmood: calm\n---\n';
  const wire = await startWire({ ...blog, 'archetypes/posts.md': archetype }, inBrowser);
  await wire.ready();
  await wire.open(trip);
  const facts = await wire.connection.sendRequest<PreviewFacts>(previewRequest, { uri: wire.uri(trip) });
  assert.deepEqual(facts.images, { 'lake-1.png?width=600px': null });
  const request = { root: wire.root, section: 'posts', title: 'A Day Out' };
  const post = await wire.connection.sendRequest<NewPostResult>(newPostRequest, request);
  assert.equal(post.uri, wire.uri('content/posts/a-day-out.md'));
  assert.match(post.text, /^mood: calm$/m);
  await wire.stop();
});

test('it speaks the language whose texts the client brings, and names the version that the client names', async () => {
  const translation = JSON.parse(readFileSync(join(l10nFolder, 'bundle.l10n.de.json'), 'utf8'));
  const initializationOptions = { readsFiles: true, version: '7.8.9', translation };
  const wire = await startWire(blog, { ...inBrowser, initializationOptions, locale: 'de' });
  assert.equal(wire.server.serverInfo?.version, '7.8.9');
  await wire.ready();
  await wire.open(trip);
  const [found] = await wire.diagnostics(trip);
  assert.match(String(found?.message), /^Kein Bild „lake-1\.png“/);
  await wire.stop();
});

test('told to exit, it ends its worker: nobody else does', async () => {
  let close = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const wire = await startWire(blog, { ...inBrowser, serve: serveInBrowser({ closed: close }) });
  await wire.ready();
  await wire.connection.sendRequest('shutdown');
  await wire.connection.sendNotification('exit');
  await closed;
  wire.connection.dispose();
});

test('a file that the client may not read is a remark, and the rest of the site is there', async () => {
  const refused = (disk: FileSystem): FileSystem => ({
    ...disk,
    read: async (uri) => (uri.endsWith('/b.md') ? assert.fail('No permission for b.md') : disk.read(uri)),
  });
  const wire = await startWire(blog, { ...inBrowser, serve: (disk) => serveInBrowser()(refused(disk)) });
  assert.deepEqual(await findings(wire), ['image-missing: lake-1.png']);
  assert.equal(wire.status()?.sites[0]?.state, 'ready');
  await wire.stop();
});

test('a link to a folder that leads in a circle is followed once', async () => {
  const around = (disk: FileSystem): FileSystem => ({
    ...disk,
    async list(uri) {
      const entries = await disk.list(uri.replaceAll('/loop', ''));
      if (!uri.replaceAll('/loop', '').endsWith('/content/posts')) return entries;
      return [...(entries ?? []), { name: 'loop', isDirectory: true, isSymbolicLink: true }];
    },
    read: (uri) => disk.read(uri.replaceAll('/loop', '')),
  });
  const files = { ...blog, 'netlify.toml': '[build.environment]\nHUGO_VERSION = "0.111.3"\n' };
  const asked: string[] = [];
  const serve = serveInBrowser({ asked: (uri) => asked.push(uri) });
  const wire = await startWire(files, { ...inBrowser, serve: (disk) => serve(around(disk)) });
  assert.deepEqual(await findings(wire), ['image-missing: lake-1.png']);
  assert(!asked.some((uri) => uri.includes('/loop/loop')), asked.join('\n'));
  await wire.stop();
});

test('on a machine: a folder that is on no disk is read through the client, and what is on the disk is not', async () => {
  const disk = makeMemoryFileSystem(
    Object.fromEntries(Object.entries(blog).map(([path, text]) => [`${root}/${path}`, text])),
  );
  const asked = new Set<string>();
  const initializationOptions = { readsFiles: true };
  const answers = answerFiles(disk, (uri) => asked.add(uri));
  const wire = await startWire(blog, { root, disk: { fs: disk, root }, initializationOptions, answers });
  assert.deepEqual(await findings(wire), ['image-missing: lake-1.png']);
  assert(asked.size > 0);
  await wire.stop();
  asked.clear();
  const onDisk = await startWire(blog, { initializationOptions, answers });
  assert.deepEqual(await findings(onDisk), ['image-missing: lake-1.png']);
  assert.deepEqual([...asked], []);
  await onDisk.stop();
});
