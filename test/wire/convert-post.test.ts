// hugoAuthor/convertPost over the wire: which files move, what follows, and why nothing does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type ChangePostResult, convertPostRequest } from '../../server/src/protocol.ts';
import { applyEdits, startWire, type Wire } from '../support/wire-client.ts';

const files: Readonly<Record<string, string>> = {
  'hugo.toml': 'title = "Wire"\n',
  'content/posts/a.md': '+++\ntitle = "A"\n+++\n![](../a.png)\n',
  'content/posts/a.png': 'png',
  'content/posts/b/index.md': '---\ntitle: B\n---\n',
  'content/posts/b/unnamed.png': 'png',
  'content/posts/c/index.md': '---\ntitle: C\n---\n',
};

const convert = (wire: Wire, path: string, to: 'bundle' | 'single'): Promise<ChangePostResult | null> =>
  wire.connection.sendRequest(convertPostRequest, { uri: wire.uri(path), to });

test('hugoAuthor/convertPost: a bundle with its image, shown before it is done', async () => {
  const wire = await startWire(files);
  await wire.ready();
  await wire.open('content/posts/a.md');
  const result = await convert(wire, 'content/posts/a.md', 'bundle');
  assert.equal(result?.said, '“A” is a bundle now: its files go into “a”.');
  assert.equal(result?.movedTo, wire.uri('content/posts/a/index.md'));
  const edit = result?.edit as WorkspaceEdit;
  const changes = edit.documentChanges!;
  const own = changes.find((one): one is TextDocumentEdit => 'textDocument' in one);
  assert.equal(
    applyEdits(wire.text('content/posts/a.md'), own!.edits as Parameters<typeof applyEdits>[1]),
    '+++\ntitle = "A"\n+++\n![](a.png)\n',
  );
  assert.deepEqual(
    changes
      .filter((one): one is RenameFile => 'kind' in one && one.kind === 'rename')
      .map(({ oldUri, newUri }) => [oldUri, newUri]),
    [
      [wire.uri('content/posts/a.md'), wire.uri('content/posts/a/index.md')],
      [wire.uri('content/posts/a.png'), wire.uri('content/posts/a/a.png')],
    ],
  );
  assert.ok(Object.values(edit.changeAnnotations ?? {}).some((one) => one.needsConfirmation));
  await wire.stop();
});

test('hugoAuthor/convertPost: a single file, the folder left empty, and what is in the way', async () => {
  const wire = await startWire(files);
  await wire.ready();
  const single = await convert(wire, 'content/posts/c/index.md', 'single');
  assert.deepEqual(single?.emptied, [wire.uri('content/posts/c')]);
  assert.equal(single?.movedTo, wire.uri('content/posts/c.md'));
  assert.deepEqual(await convert(wire, 'content/posts/b/index.md', 'single'), {
    edit: null,
    said: '“B” stays a bundle: the post does not name “content/posts/b/unnamed.png”. Move that or delete it first.',
    left: [],
  });
  assert.equal((await convert(wire, 'content/posts/b/index.md', 'bundle'))?.said, '“B” is no single file.');
  assert.equal(await convert(wire, 'hugo.toml', 'bundle'), null);
  await wire.stop();
});

test('hugoAuthor/convertPost: files that no editor has told of yet move along, or are in the way', async () => {
  const wire = await startWire(files);
  await wire.ready();
  const movedTo = async (path: string, to: 'bundle' | 'single'): Promise<readonly string[]> => {
    const edit = (await convert(wire, path, to))?.edit as WorkspaceEdit;
    return edit.documentChanges!.flatMap((one) => ('oldUri' in one ? [one.newUri] : []));
  };
  await wire.open('content/posts/c/index.md', '---\ntitle: C\n---\n![](new.png)\n');
  wire.disk.put(wire.uri('content/posts/c/new.png'), 'png');
  assert.deepEqual(await movedTo('content/posts/c/index.md', 'single'), [
    wire.uri('content/posts/c.md'),
    wire.uri('content/posts/new.png'),
  ]);
  wire.disk.put(wire.uri('content/posts/c/other.png'), 'png');
  assert.match((await convert(wire, 'content/posts/c/index.md', 'single'))!.said, /other\.png/);
  await wire.open('content/posts/a.md', '+++\ntitle = "A"\n+++\n![](../fresh.png)\n');
  wire.disk.put(wire.uri('content/posts/fresh.png'), 'png');
  assert.deepEqual(await movedTo('content/posts/a.md', 'bundle'), [
    wire.uri('content/posts/a/index.md'),
    wire.uri('content/posts/a/fresh.png'),
  ]);
  await wire.stop();
});
