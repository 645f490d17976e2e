// textDocument/codeAction: the fix of a finding, as an edit the client can apply.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver';
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
  const refactorings = await wire.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: wire.uri(trip) },
    range: wire.range(trip, 'lake-1.png'),
    context: { diagnostics: [], only: ['refactor'] },
  });
  assert.equal(refactorings, null);
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
