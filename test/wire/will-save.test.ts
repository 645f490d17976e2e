// textDocument/willSaveWaitUntil and hugoAuthor/divider over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextEdit } from 'vscode-languageserver';
import { type DividerResult, dividerRequest } from '../../server/src/protocol.ts';
import { startWire, type Wire } from '../support/wire-client.ts';

const path = 'content/posts/a.md';
const files = { 'hugo.toml': '', [path]: '---\ntitle: A\nlastmod: 2024-01-01\n---\nOne.\n' };

const willSave = (wire: Wire): Promise<TextEdit[]> =>
  wire.connection.sendRequest('textDocument/willSaveWaitUntil', { textDocument: { uri: wire.uri(path) }, reason: 1 });

test('lastmod is set before a changed post is saved, once the author wants that', async () => {
  const wire = await startWire(files, { settings: { updateLastmodOnSave: true } });
  await wire.ready();
  await wire.open(path);
  assert.deepEqual(await willSave(wire), []);
  await wire.edit(path, 'One.', 'One, two.');
  const edits = await willSave(wire);
  const today = new Date().toISOString().slice(0, 10);
  assert.equal(wire.applyEdits(path, edits), `---\ntitle: A\nlastmod: ${today}\n---\nOne, two.\n`);
  await wire.stop();
});

test('nothing is set where it is not asked for', async () => {
  const wire = await startWire(files);
  await wire.ready();
  await wire.open(path);
  await wire.edit(path, 'One.', 'Two.');
  assert.deepEqual(await willSave(wire), []);
  await wire.stop();
});

test('hugoAuthor/divider: behind the paragraph, once', async () => {
  const wire = await startWire(files);
  await wire.ready();
  await wire.open(path);
  const ask = (): Promise<DividerResult | null> =>
    wire.connection.sendRequest(dividerRequest, { uri: wire.uri(path), position: { line: 0, character: 0 } });
  assert.deepEqual(await ask(), { position: wire.range(path, 'One.').end, text: '\n\n<!--more-->' });
  await wire.edit(path, 'One.', 'One.\n\n<!--more-->');
  assert.deepEqual(await ask(), { position: wire.range(path, '<!--more').start });
  await wire.stop();
});
