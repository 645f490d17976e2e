// Links to headings over the wire: of a page that is not open they are read when a link leads into it, of an open one as it is typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LocationLink } from 'vscode-languageserver';
import type { FileSystem } from '../../server/src/host/file-system.ts';
import { makeMemoryFileSystem } from '../../server/src/host/memory-file-system.ts';
import { pushClient, startWire } from '../support/wire-client.ts';

const a = 'content/posts/a.md';
const b = 'content/posts/b.md';
const files: Readonly<Record<string, string>> = {
  'hugo.toml': 'title = "Wire"\n',
  [a]: '---\ntitle: A\n---\nSee [it](/posts/b/#day-tow) and [more](/posts/b/#night).\n',
  [b]: '---\ntitle: B\n---\n\n## Day one\n\n## Day two\n',
};

/** Something to wait for that the test itself lets happen. */
const gate = (): { readonly opened: Promise<void>; readonly open: () => void } => {
  const waiting: (() => void)[] = [];
  const opened = new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
  return { opened, open: () => waiting[0]?.() };
};

test('a heading that a closed page does not have is a hint, with the one that was meant', async () => {
  const wire = await startWire(files);
  await wire.ready();
  await wire.open(a);
  assert.deepEqual(await wire.findings(a), ['fragment-missing: day-tow', 'fragment-missing: night']);
  const [found] = await wire.diagnostics(a);
  assert.equal(found?.severity, 4);
  const [fix] = await wire.codeActions(a, wire.range(a, 'day-tow'));
  assert.equal(fix?.title, 'Change to “#day-two”');
  await wire.stop();
});

test('what is typed into the other page, or written to its file, is known at the next question', async () => {
  const wire = await startWire(files);
  await wire.ready();
  await wire.open(a);
  await wire.open(b);
  const before = await wire.pull(a);
  assert.equal(before.resultId, undefined);
  await wire.edit(b, 'Day one', 'Night');
  assert.deepEqual(await wire.findings(a), ['fragment-missing: day-tow']);
  await wire.close(b);
  await wire.changed([b], () => wire.disk.put(wire.uri(b), '---\ntitle: B\n---\n\n## Day tow\n'));
  assert.deepEqual(await wire.findings(a), ['fragment-missing: night']);
  await wire.stop();
});

test('a client that cannot ask hears of it once the other page has been read', async () => {
  const wire = await startWire(files, { capabilities: pushClient });
  await wire.ready();
  await wire.open(a);
  await wire.until('the hints came', () => wire.pushed(a)?.diagnostics.length === 2);
  await wire.stop();
});

test('the headings of a closed page are offered behind the sign, and definition leads to one', async () => {
  const wire = await startWire(files);
  await wire.ready();
  await wire.open(a);
  const items = await wire.complete(a, '/posts/b/#');
  assert.deepEqual(
    items.map(({ label }) => label),
    ['Day one', 'Day two'],
  );
  await wire.edit(a, 'day-tow', 'day-two');
  const [link] = await wire.connection.sendRequest<LocationLink[]>('textDocument/definition', {
    textDocument: { uri: wire.uri(a) },
    position: wire.range(a, 'day-two').start,
  });
  assert.equal(link?.targetUri, wire.uri(b));
  await wire.open(b);
  assert.deepEqual(link?.targetRange, wire.range(b, 'Day two'));
  await wire.stop();
});

test('what was read of a file while it was written is not kept', async () => {
  const disk = makeMemoryFileSystem(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///blog/${path}`, text])),
  );
  const isHeld = gate();
  const release = gate();
  let holdsNext = false;
  const read: FileSystem['read'] = async (uri) => {
    const text = await disk.read(uri);
    if (!holdsNext || !uri.endsWith('/b.md')) return text;
    holdsNext = false;
    isHeld.open();
    await release.opened;
    return text;
  };
  const wire = await startWire({}, { disk: { fs: { ...disk, read }, root: 'file:///blog' } });
  await wire.ready();
  await wire.open(a, files[a]);
  holdsNext = true;
  const asked = wire.findings(a);
  await isHeld.opened;
  disk.put(`file:///blog/${b}`, '---\ntitle: Other\n---\n\n## Night\n');
  await wire.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: wire.uri(b), type: 2 }],
  });
  await wire.settled();
  release.open();
  assert.deepEqual(await asked, ['fragment-missing: day-tow']);
  assert.deepEqual(await wire.findings(a), ['fragment-missing: day-tow']);
  await wire.stop();
});

test('a page of contents beside the open page that it leads into costs what both are long', async () => {
  const numbers = Array.from({ length: 800 }, (_, index) => index);
  const wire = await startWire({
    ...files,
    [a]: `---\ntitle: A\n---\n${numbers.map((one) => `- [${one}](/posts/b/#part-${one})\n`).join('')}`,
    [b]: `---\ntitle: B\n---\n${numbers.map((one) => `\n## Part ${one}\n\nSome *words* of it.\n`).join('')}`,
  });
  await wire.ready();
  await wire.open(a);
  await wire.open(b);
  assert.deepEqual(await wire.findings(a), []);
  await wire.edit(a, '#part-7)', '#part-x7)');
  const before = process.cpuUsage();
  assert.deepEqual(await wire.findings(a), ['fragment-missing: part-x7']);
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < 1500, `${(user + system) / 1000} ms`);
  await wire.stop();
});
