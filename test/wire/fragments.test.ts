// Links to headings over the wire: of a page that is not open they are read when a link leads into it, of an open one as it is typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LocationLink } from 'vscode-languageserver';
import { pushClient, startWire } from '../support/wire-client.ts';

const a = 'content/posts/a.md';
const b = 'content/posts/b.md';
const files: Readonly<Record<string, string>> = {
  'hugo.toml': 'title = "Wire"\n',
  [a]: '---\ntitle: A\n---\nSee [it](/posts/b/#day-tow) and [more](/posts/b/#night).\n',
  [b]: '---\ntitle: B\n---\n\n## Day one\n\n## Day two\n',
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
