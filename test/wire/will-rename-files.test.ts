// workspace/willRenameFiles over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnnotatedTextEdit, CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits, startWire, type Wire } from '../support/wire-client.ts';

const files: Readonly<Record<string, string>> = {
  'hugo.toml': 'title = "Wire"\n',
  'content/posts/a.md': '---\ntitle: A\n---\n{{< figure src="/img/lake.png?w=1" >}}\n',
  'content/posts/b.md': '---\ntitle: B\ncover: /img/lake.png\n---\n',
  'static/img/lake.png': 'png',
  'static/img/sea.png': 'png',
};

const ask = (wire: Wire, from: string, to: string): Promise<WorkspaceEdit | null> =>
  wire.connection.sendRequest('workspace/willRenameFiles', {
    files: [{ oldUri: wire.uri(from), newUri: wire.uri(to) }],
  });

/** The files that change, as they are after it. */
const after = (wire: Wire, edit: WorkspaceEdit | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ((edit?.documentChanges ?? []) as (TextDocumentEdit | CreateFile)[]).flatMap((change) => {
      if ('kind' in change) return [];
      const path = change.textDocument.uri.slice(wire.root.length + 1);
      const text = change.textDocument.version === null ? files[path]! : wire.text(path);
      return [[path, applyEdits(text, change.edits as AnnotatedTextEdit[])]];
    }),
  );

test('a folder that is renamed takes the references of all posts along, as typed so far, and asks first', async () => {
  const wire = await startWire(files);
  await wire.open('content/posts/b.md');
  await wire.edit('content/posts/b.md', 'title: B', 'title: Bee');
  const edit = await ask(wire, 'static/img', 'static/pictures');
  assert.deepEqual(after(wire, edit), {
    'content/posts/a.md': '---\ntitle: A\n---\n{{< figure src="/pictures/lake.png?w=1" >}}\n',
    'content/posts/b.md': '---\ntitle: Bee\ncover: /pictures/lake.png\n---\n',
  });
  assert.deepEqual(Object.values(edit?.changeAnnotations ?? {}), [
    { label: 'Change what names “img” in 2 posts', needsConfirmation: true },
  ]);
  assert.deepEqual(wire.server.capabilities.workspace?.fileOperations, {
    willRename: { filters: [{ pattern: { glob: '**/*' } }] },
    didCreate: { filters: [{ pattern: { glob: '**/*' } }] },
    didRename: { filters: [{ pattern: { glob: '**/*' } }] },
  });
  await wire.stop();
});

test('what no post names changes nothing, nor does a folder elsewhere', async () => {
  const wire = await startWire(files);
  assert.equal(await ask(wire, 'static/img/sea.png', 'static/img/ocean.png'), null);
  assert.equal(await ask(wire, 'notes', 'static/notes'), null);
  assert.equal(
    await wire.connection.sendRequest('workspace/willRenameFiles', {
      files: [{ oldUri: 'file:///elsewhere/a.png', newUri: 'file:///elsewhere/b.png' }],
    }),
    null,
  );
  await wire.stop();
});

test('a file that nobody told of yet is there, because it is moved', async () => {
  const wire = await startWire({ ...files, 'content/posts/c.md': '![](/img/new.png)\n' });
  const edit = await ask(wire, 'static/img/new.png', 'static/img/old.png');
  assert.equal(edit?.documentChanges?.length, 1);
  await wire.stop();
});

test('a file that the client made is known at once', async () => {
  const wire = await startWire({ ...files, 'content/posts/c.md': '![C](/img/new.png)\n' });
  await wire.open('content/posts/c.md');
  await wire.ready();
  assert.match((await wire.findings('content/posts/c.md')).join(), /^image-missing:/);
  wire.disk.put(wire.uri('static/img/new.png'), 'png');
  await wire.connection.sendNotification('workspace/didCreateFiles', {
    files: [{ uri: wire.uri('static/img/new.png') }],
  });
  await wire.settled();
  assert.deepEqual(await wire.findings('content/posts/c.md'), []);
  await wire.stop();
});

test('where Hugo publishes nothing, the author is told which posts to look at', async () => {
  const wire = await startWire(files);
  assert.equal(await ask(wire, 'static/img/lake.png', 'notes/lake.png'), null);
  wire.expectMessage(
    /No path leads from “content\/posts\/a\.md”, “content\/posts\/b\.md” to all of “lake\.png” at the new place/,
  );
  await wire.stop();
});

test('a client that does not ask is not told that it may', async () => {
  const wire = await startWire(files, { capabilities: { workspace: { workspaceFolders: true } } });
  assert.deepEqual(Object.keys(wire.server.capabilities.workspace?.fileOperations ?? {}), []);
  await wire.stop();
});

test('a file that is not UTF-8 would be saved with letters lost: it is left alone and told', async () => {
  const wire = await startWire({
    ...files,
    'content/posts/b.md': '---\ntitle: Caf\ufffd\ncover: /img/lake.png\n---\n',
  });
  const edit = await ask(wire, 'static/img', 'static/pictures');
  assert.deepEqual(Object.keys(after(wire, edit)), ['content/posts/a.md']);
  wire.expectMessage(/“content\/posts\/b\.md”/);
  await wire.stop();
});

test('a post that moves takes references and links to it along, and its old address is spoken of', async () => {
  const blog = {
    'hugo.toml': 'title = "Wire"\n',
    'content/posts/a.md': '---\ntitle: A\n---\n[B](../b/)\n',
    'content/posts/b.md': '---\ntitle: B\n---\n[A]({{< ref "a.md#x" >}}) and [A](/posts/a/)\n',
    'content/posts/d.md': '---\ntitle: D\ndraft: true\n---\n',
  };
  const wire = await startWire(blog);
  const said: string[] = [];
  wire.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    said.push(message);
  });
  await wire.open('content/posts/b.md');
  await wire.open('content/posts/a.md');
  const edit = await ask(wire, 'content/posts/a.md', 'content/travel/lake.md');
  assert.deepEqual(after(wire, edit), {
    'content/posts/a.md': '---\ntitle: A\n---\n[B](../../posts/b/)\n',
    'content/posts/b.md': '---\ntitle: B\n---\n[A]({{< ref "lake.md#x" >}}) and [A](/travel/lake/)\n',
  });
  assert.deepEqual(said, [
    '/posts/a/ becomes /travel/lake/. To keep the old address too, add it to “aliases” of the post.',
  ]);
  // Nobody knows the address of a draft.
  assert.equal(await ask(wire, 'content/posts/d.md', 'content/posts/e.md'), null);
  assert.equal(said.length, 1);
  await wire.stop();
});

test('of a post that is a draft on disk nobody knows the address: only what was public is told', async () => {
  const draft = 'content/posts/c.md';
  const wire = await startWire({ ...files, [draft]: '---\ntitle: C\ndraft: true\n---\n' });
  await wire.ready();
  await wire.open(draft);
  await wire.edit(draft, 'draft: true', 'draft: false');
  await ask(wire, draft, 'content/posts/d.md');
  await ask(wire, 'content/posts/a.md', 'content/posts/e.md');
  wire.expectMessage(/a.* becomes .*e/);
  await wire.stop();
});

test('a file that the client moved is known at its new place at once', async () => {
  const wire = await startWire(files);
  await wire.ready();
  await wire.open('content/posts/a.md');
  assert.doesNotMatch((await wire.findings('content/posts/a.md')).join(), /image-missing:/);
  wire.disk.remove(wire.uri('static/img/lake.png'));
  wire.disk.put(wire.uri('static/img/pond.png'), 'png');
  await wire.connection.sendNotification('workspace/didRenameFiles', {
    files: [{ oldUri: wire.uri('static/img/lake.png'), newUri: wire.uri('static/img/pond.png') }],
  });
  await wire.settled();
  assert.match((await wire.findings('content/posts/a.md')).join(), /image-missing:/);
  await wire.stop();
});
