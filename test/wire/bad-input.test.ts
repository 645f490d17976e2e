// What no author means to have, on a real disk: a clear finding or message, no crash, and no other post affected.
import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { nodeFileSystem } from '../../server/src/host/node-file-system.ts';
import { toUriOfPath } from '../../server/src/host/uris.ts';
import { makeTempFolder, type TempFolder } from '../support/temp-folder.ts';
import { fullClient, startWire, type Wire } from '../support/wire-client.ts';

const good = 'content/posts/good.md';

/** A site with one ordinary post that has one finding, and whatever else. */
const site = (t: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): TempFolder =>
  makeTempFolder(t, { 'hugo.toml': '', [good]: '---\ntitle: Good\ntags: [fine]\n---\n![x](/gone.png)\n', ...files });

const start = async ({ path }: TempFolder): Promise<Wire> => {
  const wire = await startWire({}, { disk: { fs: nodeFileSystem, root: toUriOfPath(path) } });
  await wire.ready();
  return wire;
};

/** The ordinary post is as if nothing else were there. */
const stop = async (wire: Wire): Promise<void> => {
  await wire.open(good);
  assert.deepEqual(await wire.findings(good), ['image-missing: /gone.png']);
  await wire.stop();
};

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test('empty files, and files of white space only', async (t) => {
  const wire = await start(
    site(t, { 'content/empty.md': '', 'content/blank.md': ' \n\t\r\n', 'layouts/shortcodes/empty.html': '' }),
  );
  for (const path of ['content/empty.md', 'content/blank.md']) {
    await wire.open(path);
    assert.deepEqual(await wire.findings(path), [], path);
    const offered = await wire.complete(path, { line: 0, character: 0 });
    assert.deepEqual(
      offered.map(({ label }) => label),
      path === 'content/empty.md' ? ['Add front matter'] : [],
      path,
    );
  }
  await stop(wire);
});

test('a picture named .md', async (t) => {
  const png = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xfe, 0]);
  const wire = await start(site(t, { 'content/picture.md': png }));
  await wire.open('content/picture.md');
  assert.deepEqual(
    (await wire.diagnostics('content/picture.md')).map(({ code }) => code),
    ['file-not-text'],
  );
  await stop(wire);
});

test('a post of five megabytes, and one line of one', async (t) => {
  const long = `---\ntitle: Long\n---\n${'A line of words, and more of them.\n'.repeat(150_000)}![x](/end.png)\n`;
  const wide = `---\ntitle: Wide\n---\n${'word '.repeat(200_000)}![x](/end.png)`;
  const wire = await start(site(t, { 'content/long.md': long, 'content/wide.md': wide }));
  for (const path of ['content/long.md', 'content/wide.md']) {
    await wire.open(path);
    assert.deepEqual(await wire.findings(path), ['image-missing: /end.png'], path);
    await wire.edit(path, 'title: ', 'title: Very ');
    assert.deepEqual(await wire.findings(path), ['image-missing: /end.png'], path);
  }
  await stop(wire);
});

test('a BOM, CRLF and lone CR: the same words are underlined', async (t) => {
  const text = '---\ntitle: Ends\n---\n\n![x](/end.png)\n';
  const wire = await start(
    site(t, {
      'content/bom.md': `\ufeff${text}`,
      'content/crlf.md': text.replaceAll('\n', '\r\n'),
      'content/cr.md': text.replaceAll('\n', '\r'),
    }),
  );
  for (const path of ['content/bom.md', 'content/crlf.md', 'content/cr.md']) {
    await wire.open(path);
    assert.deepEqual(await wire.findings(path), ['image-missing: /end.png'], path);
    assert.equal((await wire.diagnostics(path))[0]?.range.start.line, 4, path);
  }
  await stop(wire);
});

test('bytes that are no UTF-8', async (t) => {
  const wire = await start(
    site(t, { 'content/latin1.md': bytes('---\ntitle: Caf', [0xe9], '\n---\n![caf', [0xe9], '](/end.png)\n') }),
  );
  await wire.open('content/latin1.md');
  assert((await wire.findings('content/latin1.md')).includes('image-missing: /end.png'));
  await stop(wire);
});

test('a post at every prefix', async (t) => {
  const wire = await start(site(t));
  const path = 'content/posts/typed.md';
  const texts = [
    '---\ntitle: "A: b"\ntags: [a, "b"]\nparams:\n  x: |\n    y\n---\n{{< figure src="a.png" >}}![x](y.png)\n',
    '+++\ntitle = "A"\ntags = ["a",\n  "b"]\n[params]\nx = """y\n"""\n+++\n{{% note %}}x{{% /note %}}\n',
    '{"title": "A", "tags": ["a", "b\\n"]}\n<img src="x.png">\n',
  ];
  await wire.open(path, '');
  for (const text of texts)
    for (let end = 0; end <= text.length; end++) {
      await wire.replace(path, text.slice(0, end));
      await wire.diagnostics(path);
      const lines = text.slice(0, end).split('\n');
      await wire.complete(path, { line: lines.length - 1, character: lines.at(-1)!.length });
    }
  await stop(wire);
});

test('`---js` front matter does not run', async (t) => {
  const mark = 'hugoAuthorTestRan';
  const wire = await start(
    site(t, {
      'content/js.md': `---js\nglobalThis.${mark} = true\n---\n`,
      'archetypes/default.md': `---js\nglobalThis.${mark} = true\n---\n`,
    }),
  );
  await wire.open('content/js.md');
  await wire.diagnostics('content/js.md');
  await wire.connection.sendRequest('hugoAuthor/newPost', { root: wire.root, section: 'x', title: 'X' });
  assert.equal(mark in globalThis, false);
  await stop(wire);
});

test('a configuration that does not parse', async (t) => {
  const wire = await start(site(t, { 'hugo.toml': 'title = "unclosed\n' }));
  await wire.until('it is shown', () => (wire.pushed('hugo.toml')?.diagnostics.length ?? 0) > 0);
  const [found] = wire.pushed('hugo.toml')!.diagnostics;
  assert.equal(found?.code, 'config-invalid');
  assert.equal(found?.severity, 1);
  assert.equal(wire.status()?.sites[0]?.state, 'failed');
  await wire.settled();
  await wire.open(good);
  // Where pictures are kept is unknown now.
  assert.deepEqual(await wire.findings(good), []);
  await wire.stop();
});

test('links that lead back to where they hang', async (t) => {
  const folder = site(t, { 'static/a.png': 'png', 'content/x.md': '![x](/a.png)' });
  symlinkSync('..', join(folder.path, 'content/up'));
  symlinkSync('.', join(folder.path, 'static/self'));
  symlinkSync('../static', join(folder.path, 'content/posts/sideways'));
  symlinkSync('nowhere', join(folder.path, 'content/dangling.md'));
  symlinkSync('round', join(folder.path, 'content/round'));
  const wire = await start(folder);
  assert.equal(wire.status()?.sites[0]?.posts, 2);
  await wire.open('content/x.md');
  assert.deepEqual(await wire.findings('content/x.md'), []);
  await stop(wire);
});

test('a content folder that is a link', async (t) => {
  const folder = site(t, { 'elsewhere/linked.md': '![x](/end.png)' });
  folder.write('hugo.toml', 'contentDir = "notes"\n');
  symlinkSync('elsewhere', join(folder.path, 'notes'));
  const wire = await start(folder);
  assert.equal(wire.status()?.sites[0]?.posts, 1);
  await wire.open('notes/linked.md');
  assert.deepEqual(await wire.findings('notes/linked.md'), ['image-missing: /end.png']);
  await wire.stop();
});

test('names with blanks, brackets, percent and other scripts', async (t) => {
  const names = [
    'content/a b/c [1] {x}, y!.md',
    'content/100%/50%25.md',
    'content/日本語/記事.md',
    "content/it's #1?.md",
  ];
  const wire = await start(site(t, Object.fromEntries(names.map((name) => [name, '![x](/end.png)']))));
  assert.equal(wire.status()?.sites[0]?.posts, names.length + 1);
  for (const name of names) {
    await wire.open(name);
    assert.deepEqual(await wire.findings(name), ['image-missing: /end.png'], name);
  }
  await stop(wire);
});

test('a folder where a post should be', async (t) => {
  const wire = await start(site(t, { 'content/folder.md/inner.md': 'x', 'content/posts/index.md.txt': 'x' }));
  await stop(wire);
});

test('a client that edits what it never opened, or past the end', async (t) => {
  const wire = await start(site(t));
  await wire.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: wire.uri('content/never.md'), version: 2 },
    contentChanges: [{ text: 'x' }],
  });
  await wire.connection.sendNotification('textDocument/didClose', {
    textDocument: { uri: wire.uri('content/never.md') },
  });
  await wire.open('content/short.md', 'short');
  await wire.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: wire.uri('content/short.md'), version: 2 },
    contentChanges: [
      { range: { start: { line: 9, character: 9 }, end: { line: 99, character: 99 } }, text: '\n![x](/end.png)' },
    ],
  });
  assert.equal((await wire.diagnostics('content/short.md')).length, 1);
  await stop(wire);
});

test('documents that are no files', async (t) => {
  const wire = await start(site(t));
  for (const uri of [
    'untitled:Untitled-1',
    'git:/x/content/a.md?%7B%7D',
    'vscode-notebook-cell:/a.md#x',
    'nonsense',
    '',
  ])
    await wire.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: '![x](/gone.png)' },
    });
  await wire.settled();
  await stop(wire);
});

/** A root user may read everything, so the disk is made to refuse. */
test('a folder and a post that cannot be read', async (t) => {
  const folder = site(t, { 'content/secret/a.md': 'a', 'content/locked.md': 'b' });
  chmodSync(join(folder.path, 'content/secret'), 0o000);
  chmodSync(join(folder.path, 'content/locked.md'), 0o000);
  const refuse = (uri: string): never => {
    throw Object.assign(new Error(`EACCES: permission denied, open '${uri}'`), { code: 'EACCES', syscall: 'open' });
  };
  const fs: typeof nodeFileSystem = {
    ...nodeFileSystem,
    read: async (uri) => (uri.endsWith('/locked.md') ? refuse(uri) : nodeFileSystem.read(uri)),
    list: async (uri) => (uri.endsWith('/secret') ? refuse(uri) : nodeFileSystem.list(uri)),
  };
  const wire = await startWire({}, { disk: { fs, root: toUriOfPath(folder.path) }, capabilities: fullClient });
  await wire.ready();
  assert.deepEqual(wire.status()?.sites[0]?.notes, [
    'The folder “content/secret” cannot be read: permission denied.',
    'content/locked.md: This file cannot be read: permission denied.',
  ]);
  assert.equal(wire.status()?.sites[0]?.posts, 1);
  assert.equal(wire.status()?.sites[0]?.state, 'ready');
  await wire.until('the post says so itself', () => wire.pushed('content/locked.md') !== undefined);
  const [found] = wire.pushed('content/locked.md')!.diagnostics;
  assert.equal(found?.code, 'file-unreadable');
  assert.match(found?.codeDescription?.href ?? '', /docs\/problems\/file-unreadable\.md$/);
  await stop(wire);
});

test('an edit whose column lies past its line leaves the line end alone', async (t) => {
  const wire = await start(site(t));
  for (const [eol, path] of [
    ['\n', 'content/lf.md'],
    ['\r\n', 'content/crlf.md'],
  ] as const) {
    await wire.open(path, `one${eol}![x](/gone.png)`);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2147483647 } };
    await wire.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: wire.uri(path), version: 2 },
      contentChanges: [{ range, text: 'another' }],
    });
    const [found] = await wire.diagnostics(path);
    assert.deepEqual(found?.range.start, { line: 1, character: '![x]('.length });
  }
  await stop(wire);
});
