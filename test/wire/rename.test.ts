// textDocument/prepareRename, textDocument/rename and hugoAuthor/renameTerm over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AnnotatedTextEdit,
  CancellationTokenSource,
  type Range,
  type RenameFile,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type RenameTermResult, renameTermRequest } from '../../server/src/protocol.ts';
import { applyEdits, cut, pushClient, startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const files: Readonly<Record<string, string>> = {
  ...blog,
  'content/posts/c.md': '+++\ntitle = "C"\ntags = ["x", "Kubernetes"] # both\n+++\n',
  'content/posts/d.md': '{ "params": { "tags": ["kubernetes"] } }\n',
  'content/posts/e.md': "---\ntags: 'kubernetes'\n---\nkubernetes\n",
};

const at = (wire: Wire, path: string, needle: string) => ({
  textDocument: { uri: wire.uri(path) },
  position: wire.range(path, needle).start,
});

const prepare = (wire: Wire, path: string, needle: string): Promise<{ range: Range; placeholder: string } | null> =>
  wire.connection.sendRequest('textDocument/prepareRename', at(wire, path, needle));

const rename = (wire: Wire, path: string, needle: string, newName: string): Promise<WorkspaceEdit> =>
  wire.connection.sendRequest('textDocument/rename', { ...at(wire, path, needle), newName });

/** The files that change, as they are after it, by path; moves as `from -> to`. */
const after = async (wire: Wire, edit: WorkspaceEdit | null): Promise<Readonly<Record<string, string>>> => {
  const result: Record<string, string> = {};
  const short = (uri: string): string => uri.slice(wire.root.length + 1);
  for (const change of (edit?.documentChanges ?? []) as (TextDocumentEdit | RenameFile)[]) {
    if ('kind' in change) {
      assert.deepEqual(change.options, { overwrite: false, ignoreIfExists: false });
      result[short(change.oldUri)] = `-> ${short(change.newUri)}`;
      continue;
    }
    const { uri, version } = change.textDocument;
    const text = version === null ? ((await wire.disk.read(uri)) ?? '') : wire.text(short(uri));
    result[short(uri)] = applyEdits(text, change.edits as AnnotatedTextEdit[]);
  }
  return result;
};

test('a term gets its new name in every post, in all formats and spellings', async () => {
  const wire = await startWire(files);
  await wire.open(trip);
  await wire.edit(trip, '[kubernetes, ]', '["a", "kubernetes"]');
  const prepared = await prepare(wire, trip, 'kubernetes');
  assert.equal(prepared?.placeholder, 'kubernetes');
  assert.equal(cut(wire.text(trip), prepared!.range), 'kubernetes');
  const edit = await rename(wire, trip, 'kubernetes', 'K8s');
  assert.deepEqual(await after(wire, edit), {
    [trip]: wire.text(trip).replace('kubernetes', 'K8s'),
    'content/posts/a.md': '---\ntitle: A\ntags: [K8s, go]\n---\nText.\n',
    'content/posts/b.md': '---\ntitle: B\ntags:\n  - K8s\n---\nText.\n',
    'content/posts/c.md': '+++\ntitle = "C"\ntags = ["x", "K8s"] # both\n+++\n',
    'content/posts/d.md': '{ "params": { "tags": ["K8s"] } }\n',
    'content/posts/e.md': "---\ntags: 'K8s'\n---\nkubernetes\n",
  });
  const versions = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument.version);
  assert.deepEqual(
    versions.filter((version) => version !== null),
    [2],
  );
  assert.deepEqual(Object.values(edit.changeAnnotations ?? {}), [
    { label: 'Rename “kubernetes” to “K8s” in 6 posts', needsConfirmation: true },
  ]);
  await wire.stop();
});

test('the request of the views answers with the same edit, and says what it means', async () => {
  const wire = await startWire({ ...files, 'content/tags/kubernetes/_index.md': '---\ntitle: K\n---\n' });
  const ask = (newName: string): Promise<RenameTermResult> =>
    wire.connection.sendRequest(renameTermRequest, { root: wire.root, taxonomy: 'tags', term: 'Kubernetes', newName });
  const renamed = await ask('K8s');
  assert.deepEqual([renamed.posts, renamed.merged, renamed.refused], [6, false, []]);
  const changed = await after(wire, renamed.edit);
  assert.equal(changed['content/tags/kubernetes'], '-> content/tags/k8s');
  const merged = await ask('go');
  assert.deepEqual([merged.posts, merged.merged], [6, true]);
  assert.equal((await after(wire, merged.edit))['content/posts/a.md'], '---\ntitle: A\ntags: [go]\n---\nText.\n');
  await assert.rejects(ask(' '), /A term needs a name/);
  await wire.stop();
});

test('a client that knows no versions gets plain changes, and moves no files', async () => {
  const wire = await startWire(
    { ...files, 'content/tags/kubernetes/_index.md': '---\ntitle: K\n---\n' },
    { capabilities: pushClient },
  );
  await wire.open('content/posts/a.md');
  const edit = await rename(wire, 'content/posts/a.md', 'kubernetes', 'K8s');
  assert.equal(edit.documentChanges, undefined);
  assert.equal(Object.keys(edit.changes ?? {}).length, 6);
  wire.expectMessage(/“content\/tags\/kubernetes” stays/);
  await wire.stop();
});

test('it can be cancelled', async () => {
  const many = Array.from({ length: 2000 }, (_, i) => [`content/posts/p${i}.md`, '---\ntags: [kubernetes]\n---\n']);
  const wire = await startWire({ ...blog, ...Object.fromEntries(many) });
  await wire.ready();
  await wire.open(trip);
  await wire.settled();
  const source = new CancellationTokenSource();
  const asked = wire.connection.sendRequest(
    'textDocument/rename',
    { ...at(wire, trip, 'kubernetes'), newName: 'K8s' },
    source.token,
  );
  source.cancel();
  await assert.rejects(asked, /Cancelled/);
  await wire.stop();
});
