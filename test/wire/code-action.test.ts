// textDocument/codeAction: the fix of a finding, as an edit the client can apply.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { pushClient, startWire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

test('the picture that was meant takes the place of the name only', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  const actions = await wire.codeActions(trip, wire.range(trip, 'lake-1.png'));
  const action = actions.find(({ kind }) => kind === 'quickfix');
  assert.equal(action?.isPreferred, true);
  const [change] = action?.edit?.documentChanges ?? [];
  const { textDocument, edits } = change as TextDocumentEdit;
  assert.deepEqual(textDocument, { uri: wire.uri(trip), version: 1 });
  assert.match(wire.applyEdits(trip, edits as TextEdit[]), /src="lake-2\.png\?width=600px"/);
  await wire.stop();
});

test('the action is tied to the diagnostic that the client shows', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  const diagnostics = await wire.diagnostics(trip);
  const actions = await wire.connection.sendRequest<{ diagnostics: unknown[] }[]>('textDocument/codeAction', {
    textDocument: { uri: wire.uri(trip) },
    range: wire.range(trip, 'lake-1.png'),
    context: { diagnostics, only: ['quickfix'] },
  });
  assert.deepEqual(
    actions.map((action) => action.diagnostics),
    [diagnostics],
  );
  await wire.stop();
});

test('elsewhere in the text, and for other kinds, there is none', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  assert.deepEqual(await wire.codeActions(trip, wire.range(trip, 'Plain')), []);
  const asked = async (only: string[]): Promise<unknown> =>
    wire.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: wire.uri(trip) },
      range: wire.range(trip, 'lake-1.png'),
      context: { diagnostics: [], only },
    });
  assert.deepEqual(await asked(['refactor']), []);
  assert.equal(await asked(['source.fixAll']), null);
  await wire.stop();
});

test('what can be done to front matter is offered there, by its kind', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  const provider = wire.server.capabilities.codeActionProvider;
  assert.deepEqual(typeof provider === 'object' && provider.codeActionKinds, ['quickfix', 'refactor.rewrite']);
  const titles = async (only?: string[]): Promise<string[]> => {
    const actions = await wire.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri: wire.uri(trip) },
      range: wire.range(trip, 'Trip'),
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (actions ?? []).map(({ title, kind }) => `${kind}: ${title}`);
  };
  const all = [
    'refactor.rewrite: Set “lastmod” to now',
    'refactor.rewrite: Mark as draft',
    'refactor.rewrite: Convert front matter to TOML',
    'refactor.rewrite: Convert front matter to JSON',
  ];
  assert.deepEqual(await titles(), all);
  assert.deepEqual(await titles(['']), all);
  assert.deepEqual(await titles(['refactor']), all);
  assert.deepEqual(await titles(['refactor.rewrite']), all);
  assert.deepEqual(await titles(['refactor.extract', 'quickfix']), []);
  await wire.stop();
});

test('an offer that is taken changes what its title says', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  const take = async (title: string): Promise<string> => {
    const actions = await wire.codeActions(trip, wire.range(trip, 'kubernetes'));
    const [change] = actions.find((one) => one.title === title)?.edit?.documentChanges ?? [];
    assert.ok(change, `no “${title}” among ${actions.map((one) => one.title).join(' | ')}`);
    return wire.applyEdits(trip, (change as TextDocumentEdit).edits as TextEdit[]);
  };
  const before = wire.text(trip);
  assert.equal(await take('Mark as draft'), before.replace('2024-05-01\n', '2024-05-01\ndraft: true\n'));
  assert.match(await take('Set “lastmod” to now'), /\nlastmod: \d{4}-\d\d-\d\d\n/);
  assert.equal(
    await take('Write “tags” with a line for each item'),
    before.replace('tags: [kubernetes, ]', 'tags:\n  - kubernetes'),
  );
  assert.equal(
    await take('Convert front matter to TOML'),
    before.replace(/^---[\s\S]*?---/, '+++\ntitle = "Trip"\ndate = 2024-05-01\ntags = ["kubernetes"]\n+++'),
  );
  await wire.stop();
});

test('a client without versioned edits gets plain ones', async () => {
  const wire = await startWire(blog, { capabilities: pushClient });
  await wire.ready();
  await wire.open(trip);
  const [action] = await wire.codeActions(trip, wire.range(trip, 'lake-1.png'));
  const edits = action?.edit?.changes?.[wire.uri(trip)];
  assert.match(wire.applyEdits(trip, edits ?? []), /lake-2\.png/);
  await wire.stop();
});
