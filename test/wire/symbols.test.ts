// textDocument/documentSymbol, textDocument/foldingRange and workspace/symbol over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver';
import { cut, pushClient, startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const ask = <T>(wire: Wire, method: string, path: string): Promise<T> =>
  wire.connection.sendRequest<T>(method, { textDocument: { uri: wire.uri(path) } });

test('the front matter is one symbol with its keys', async () => {
  const wire = await startWire(blog);
  await wire.open(trip);
  const [block, ...more] = await ask<DocumentSymbol[]>(wire, 'textDocument/documentSymbol', trip);
  assert.deepEqual(
    more.map(({ name }) => name),
    ['figure'],
  );
  assert.equal(block?.name, 'Front matter');
  assert.deepEqual(
    block?.children?.map(({ name, detail, selectionRange }) => [name, detail, cut(wire.text(trip), selectionRange)]),
    [
      ['title', 'Trip', 'title'],
      ['date', '2024-05-01', 'date'],
      ['tags', 'kubernetes', 'tags'],
    ],
  );
  await wire.ready();
  await wire.stop();
});

test('a client without nested symbols gets them one after another', async () => {
  const wire = await startWire(blog, { capabilities: pushClient });
  await wire.open(trip);
  const symbols = await ask<SymbolInformation[]>(wire, 'textDocument/documentSymbol', trip);
  assert.deepEqual(
    symbols.map(({ name, containerName }) => [name, containerName]),
    [
      ['Front matter', undefined],
      ['title', 'Front matter'],
      ['date', 'Front matter'],
      ['tags', 'Front matter'],
      ['figure', undefined],
    ],
  );
  await wire.ready();
  await wire.stop();
});

test('headings are left to an editor that shows them by itself', async () => {
  for (const showsHeadings of [false, true]) {
    const wire = await startWire(blog, { initializationOptions: { showsHeadings } });
    await wire.open(trip);
    await wire.edit(trip, 'Plain words.', '# Plain words\n\n{{< note >}}x{{< /note >}}');
    const names = (await ask<DocumentSymbol[]>(wire, 'textDocument/documentSymbol', trip)).map(({ name }) => name);
    assert.equal(names.includes('Plain words'), !showsHeadings);
    assert.equal(names.includes('note'), showsHeadings);
    await wire.ready();
    await wire.stop();
  }
});

test('front matter and lists in it are folded by lines', async () => {
  const wire = await startWire(blog);
  const path = 'content/posts/b.md';
  await wire.open(path);
  const folds = await ask<FoldingRange[]>(wire, 'textDocument/foldingRange', path);
  const lines = wire.text(path).split('\n');
  assert.deepEqual(
    folds.map(({ startLine, endLine }) => [lines[startLine], lines[endLine]]),
    [
      ['---', '---'],
      ['tags:', '  - kubernetes'],
    ],
  );
  await wire.ready();
  await wire.stop();
});

test('posts are found by title, those of closed files too', async () => {
  const wire = await startWire(blog);
  const found = await wire.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'tri' });
  assert.deepEqual(
    found.map(({ name, location, containerName }) => [name, location.uri, containerName]),
    [['Trip', wire.uri(trip), 'posts/trip']],
  );
  const all = await wire.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
  assert.equal(all.length, 3);
  await wire.stop();
});
