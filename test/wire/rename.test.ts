// textDocument/prepareRename, textDocument/rename and hugoAuthor/renameTerm of a term over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AnnotatedTextEdit,
  CancellationTokenSource,
  type CreateFile,
  type TextDocumentEdit,
} from 'vscode-languageserver';
import { makeMemoryFileSystem } from '../../server/src/host/memory-file-system.ts';
import { type RenameTermResult, renameTermRequest } from '../../server/src/protocol.ts';
import { cut, pushClient, startWire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';
import { after, at, files, prepare, rename } from './renaming.ts';

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
  const versions = ((edit.documentChanges ?? []) as TextDocumentEdit[]).flatMap(
    ({ textDocument }) => textDocument?.version ?? [],
  );
  assert.deepEqual(versions, [2]);
  await wire.stop();
});

test('the author is asked first, in words, where more than one file changes', async () => {
  const wire = await startWire(files);
  await wire.open(trip);
  const { documentChanges, changeAnnotations } = await rename(wire, trip, 'kubernetes', 'K8s');
  assert.deepEqual(Object.values(changeAnnotations ?? {}), [
    { label: 'Rename “kubernetes” to “K8s” in 6 posts', needsConfirmation: true },
  ]);
  const marks = ((documentChanges ?? []) as TextDocumentEdit[]).flatMap(({ edits }) => edits as AnnotatedTextEdit[]);
  assert.deepEqual([...new Set(marks.map(({ annotationId }) => annotationId))], Object.keys(changeAnnotations ?? {}));
  await wire.stop();
});

test('where what asks is unticked, a step that does nothing asks, and every change is ticked', async () => {
  const wire = await startWire(files, { initializationOptions: { untickedConfirmation: true } });
  await wire.open(trip);
  const edit = await rename(wire, trip, 'kubernetes', 'K8s');
  const [asking, ...changes] = edit.documentChanges as [CreateFile, ...TextDocumentEdit[]];
  assert.deepEqual(asking, {
    kind: 'create',
    uri: changes[0]!.textDocument.uri,
    options: { ignoreIfExists: true },
    annotationId: 'ask',
  });
  assert.equal(edit.changeAnnotations?.ask?.needsConfirmation, true);
  const used = new Set(changes.flatMap(({ edits }) => (edits as AnnotatedTextEdit[]).map((one) => one.annotationId)));
  for (const id of used) assert.equal(edit.changeAnnotations?.[id]?.needsConfirmation, false);
  assert.equal(changes.length, 6);
  await wire.stop();
});

test('each format is prepared for: the words between the quotes are what is typed over', async () => {
  const wire = await startWire({
    ...files,
    'content/posts/f.md': '---\ntags:\n  - "a \\"b\\""\n---\n',
    'content/docs/_index.md': '---\ncascade:\n  tags: [kubernetes]\n---\n',
  });
  for (const path of ['c', 'd', 'e', 'f'].map((name) => `content/posts/${name}.md`)) await wire.open(path);
  await wire.open('content/docs/_index.md');
  const show = async (path: string, needle: string): Promise<string> => {
    const prepared = await prepare(wire, path, needle);
    return prepared ? `${prepared.placeholder} over ${cut(wire.text(path), prepared.range)}` : 'no';
  };
  assert.equal(await show('content/posts/c.md', '"Kubernetes'), 'Kubernetes over Kubernetes');
  assert.equal(await show('content/posts/c.md', 'x"'), 'x over x');
  assert.equal(await show('content/posts/d.md', 'kubernetes'), 'kubernetes over kubernetes');
  assert.equal(await show('content/posts/e.md', 'kubernetes'), 'kubernetes over kubernetes');
  assert.equal(await show('content/posts/e.md', '\nkubernetes'), 'no');
  assert.equal(await show('content/posts/f.md', 'b'), 'a "b" over a \\"b\\"');
  assert.equal(await show('content/posts/c.md', 'title'), 'no');
  assert.equal(await show('content/docs/_index.md', 'kubernetes'), 'kubernetes over kubernetes');
  assert.deepEqual(wire.server.capabilities.renameProvider, { prepareProvider: true, workDoneProgress: true });
  await wire.stop();
});

test('a name that cannot be one is refused in words', async () => {
  const wire = await startWire(files);
  await wire.open(trip);
  await assert.rejects(rename(wire, trip, 'kubernetes', ''), /A term needs a name\. Type at least one letter\./);
  await assert.rejects(rename(wire, trip, 'kubernetes', ' \t '), /A term needs a name/);
  await assert.rejects(rename(wire, trip, 'kubernetes', 'a\nb'), /The name of a term is one line/);
  await assert.rejects(rename(wire, trip, 'Plain words', 'x'), /Only terms of the front matter/);
  await wire.open('content/posts/a.md');
  await assert.rejects(rename(wire, 'content/posts/a.md', 'go]', 'go'), /Every post spells it “go” already/);
  await wire.stop();
});

test('a single file is changed without asking first', async () => {
  const wire = await startWire(files);
  await wire.open('content/posts/a.md');
  const edit = await rename(wire, 'content/posts/a.md', 'go]', ' Golang ');
  assert.equal(edit.changeAnnotations, undefined);
  assert.deepEqual(await after(wire, edit), {
    'content/posts/a.md': wire.text('content/posts/a.md').replace('go]', 'Golang]'),
  });
  await wire.stop();
});

test('the folder of the term is moved after the edits, and what cannot be is said', async () => {
  const page = 'content/tags/kubernetes/_index.md';
  const wire = await startWire({
    ...files,
    [page]: '---\ntitle: K\ntags: [kubernetes]\n---\n',
    'content/posts/f.md': '---\ncategories: &mine [kubernetes]\ntags: *mine\n---\n',
  });
  await wire.open(trip);
  const edit = await rename(wire, trip, 'kubernetes', 'K8s');
  assert.deepEqual(edit.documentChanges?.at(-1), {
    kind: 'rename',
    oldUri: wire.uri('content/tags/kubernetes'),
    newUri: wire.uri('content/tags/k8s'),
    options: { overwrite: false, ignoreIfExists: false },
    annotationId: 'change',
  });
  const changed = await after(wire, edit);
  assert.equal(changed[page], '---\ntitle: K\ntags: [K8s]\n---\n');
  assert.equal(changed['content/posts/f.md'], undefined);
  const note = '“content/posts/f.md” cannot be changed safely. Change “kubernetes” there by hand.';
  assert.equal(edit.changeAnnotations?.change?.description, note);
  wire.expectMessage(new RegExp(`^${note}$`));
  await wire.stop();
});

test('the text that is open counts, also where it is not saved', async () => {
  const wire = await startWire(files);
  await wire.open(trip);
  await wire.open('content/posts/a.md');
  await wire.replace('content/posts/a.md', '---\n# longer\ntags: [no]\n---\n');
  await wire.open('content/posts/b.md');
  await wire.edit('content/posts/b.md', 'title: B', 'title: Bee\nweight: 1');
  const edit = await rename(wire, trip, 'kubernetes', 'K8s');
  const changed = await after(wire, edit);
  assert.equal(changed['content/posts/a.md'], undefined);
  assert.equal(changed['content/posts/b.md'], wire.text('content/posts/b.md').replace('kubernetes', 'K8s'));
  await wire.stop();
});

test('a file that cannot be read is left, and said', async () => {
  const disk = makeMemoryFileSystem(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///blog/${path}`, text])),
  );
  let refuses = false;
  const read = async (uri: string): Promise<string | undefined> => {
    if (refuses && uri.endsWith('/b.md')) throw Object.assign(new Error('EACCES: denied'), { syscall: 'open' });
    return disk.read(uri);
  };
  const wire = await startWire({}, { disk: { fs: { ...disk, read }, root: 'file:///blog' } });
  await wire.ready();
  await wire.open(trip);
  await wire.settled();
  refuses = true;
  const edit = await rename(wire, trip, 'kubernetes', 'K8s');
  const changed = (edit.documentChanges ?? []).filter((change) => 'edits' in change);
  assert.equal(changed.length, 5);
  wire.expectMessage(/^“content\/posts\/b\.md” cannot be changed safely/);
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
  wire.expectMessage(
    /^This editor moves no files\. Move “content\/tags\/kubernetes” to “content\/tags\/k8s” by hand\.$/,
  );
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
