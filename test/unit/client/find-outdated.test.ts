// Owns the proof that an edit of the server is held against the texts it counts in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOutdated, type OpenText } from '../../../client/src/find-outdated.ts';

const change = (uri: string, version: number | null) => ({ textDocument: { uri, version }, edits: [] });
const edit = {
  documentChanges: [
    { kind: 'create', uri: 'file:///b/new.md' },
    change('file:///b/open.md', 3),
    change('file:///b/closed.md', null),
    { kind: 'rename', oldUri: 'file:///b/closed.md', newUri: 'file:///b/c.md' },
  ],
};
const look = (open: Readonly<Record<string, OpenText>>) => findOutdated(edit, (uri) => open[uri]);
const fresh = { 'file:///b/open.md': { version: 3, isDirty: true } };

test('an edit of the texts that are there may be applied', () => {
  assert.equal(look(fresh), undefined);
  assert.equal(look({ ...fresh, 'file:///b/closed.md': { version: 9, isDirty: false } }), undefined);
  assert.equal(
    findOutdated({}, () => undefined),
    undefined,
  );
});

test('a text of another version, or closed by now, is outdated: asking again helps', () => {
  const outdated = { uri: 'file:///b/open.md', isUnknown: false };
  assert.deepEqual(look({ 'file:///b/open.md': { version: 4, isDirty: true } }), outdated);
  assert.deepEqual(look({}), outdated);
});

test('what is unsaved where the server read the disk is outdated, and stays so', () => {
  assert.deepEqual(look({ ...fresh, 'file:///b/closed.md': { version: 2, isDirty: true } }), {
    uri: 'file:///b/closed.md',
    isUnknown: true,
  });
});
