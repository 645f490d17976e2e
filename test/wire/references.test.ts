// textDocument/references and textDocument/definition over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, type Location, type LocationLink } from 'vscode-languageserver';
import { indexLines } from '../../server/src/core/text/index.ts';
import { cut, startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const ask = <T>(wire: Wire, method: string, path: string, needle: string): Promise<T> =>
  wire.connection.sendRequest<T>(method, {
    textDocument: { uri: wire.uri(path) },
    position: wire.range(path, needle).start,
    context: { includeDeclaration: true },
  });

const files: Readonly<Record<string, string>> = {
  ...blog,
  'content/posts/c.md': '+++\ntitle = "C"\ntags = ["x", "Kubernetes"]\n+++\n',
  'content/posts/d.md': '{ "params": { "tags": ["kubernetes"] } }\n',
};

/** `path: text` of what is found; the text of closed files is that of the disk. */
const show = async (wire: Wire, found: readonly Location[] | null): Promise<readonly string[]> =>
  Promise.all(
    (found ?? []).map(async ({ uri, range }) => {
      const text = uri === wire.uri(trip) ? wire.text(trip) : ((await wire.disk.read(uri)) ?? '');
      return `${uri.slice(wire.root.length + 1)}: ${cut(text, range)}`;
    }),
  );

test('a term is found in every post, in all formats and spellings, open or closed', async () => {
  const wire = await startWire(files);
  await wire.open(trip);
  await wire.edit(trip, '[kubernetes, ]', '["a", "kubernetes"]');
  const found = await ask<Location[]>(wire, 'textDocument/references', trip, 'kubernetes');
  assert.deepEqual(await show(wire, found), [
    'content/posts/trip/index.md: kubernetes',
    'content/posts/a.md: kubernetes',
    'content/posts/b.md: kubernetes',
    'content/posts/c.md: Kubernetes',
    'content/posts/d.md: kubernetes',
  ]);
  assert.equal(await ask(wire, 'textDocument/references', trip, 'Plain words'), null);
  await wire.stop();
});

test('a definition leads to the page of the term, else to its posts', async () => {
  const page = 'content/tags/kubernetes/_index.md';
  const wire = await startWire({ ...files, [page]: '---\ntitle: K8s\n---\n' });
  await wire.open(trip);
  await wire.open('content/posts/a.md');
  const [own, ...more] = await ask<LocationLink[]>(wire, 'textDocument/definition', trip, 'kubernetes');
  assert.deepEqual(more, []);
  assert.equal(own?.targetUri, wire.uri(page));
  assert.equal(cut(wire.text(trip), own!.originSelectionRange!), 'kubernetes');
  const posts = await ask<LocationLink[]>(wire, 'textDocument/definition', 'content/posts/a.md', 'go]');
  assert.deepEqual(
    posts.map(({ targetUri }) => targetUri),
    [wire.uri('content/posts/a.md')],
  );
  const references = await ask<Location[]>(wire, 'textDocument/references', trip, 'kubernetes');
  assert.equal(references[0]?.uri, wire.uri(page));
  await wire.stop();
});

test('a definition leads from the path of a picture to its file', async () => {
  const wire = await startWire(blog);
  await wire.open(trip);
  await wire.edit(trip, 'lake-1', 'lake-2');
  const [file] = await ask<LocationLink[]>(wire, 'textDocument/definition', trip, 'lake-2');
  assert.equal(file?.targetUri, wire.uri('content/posts/trip/lake-2.png'));
  assert.equal(cut(wire.text(trip), file!.originSelectionRange!), 'lake-2.png?width=600px');
  await wire.stop();
});

test('a shortcode leads to its template, and from there to every call of it', async () => {
  const note = 'layouts/shortcodes/note.html';
  const called = 'content/posts/e.md';
  const wire = await startWire({ ...blog, [called]: '# E\n\n{{< note >}}One{{< /note >}}\n' });
  await wire.ready();
  await wire.open(trip);
  await wire.edit(trip, 'Plain words.', '{{% note %}}Two{{% /note %}}');
  const [file] = await ask<LocationLink[]>(wire, 'textDocument/definition', trip, 'note %}}Two');
  assert.equal(file?.targetUri, wire.uri(note));
  const all = [`${note}: `, `${called}: note`, `${trip}: note`];
  const found = await ask<Location[]>(wire, 'textDocument/references', trip, 'note %}}Two');
  assert.deepEqual([...(await show(wire, found))].sort(), [...all].sort());
  await wire.open(note);
  const inTemplate = await ask<Location[]>(wire, 'textDocument/references', note, '.Inner');
  assert.deepEqual([...(await show(wire, inTemplate))].sort(), [...all].sort());
  await wire.stop();
});

test('a picture is found wherever posts name it, from there or from its file', async () => {
  const lake = 'content/posts/trip/lake-2.png';
  const other = 'content/posts/e.md';
  const wire = await startWire({ ...blog, [other]: '![x](trip/lake-2.png) ![y](/posts/trip/lake-2.png)\n' });
  await wire.ready();
  await wire.open(trip);
  await wire.edit(trip, 'lake-1', 'lake-2');
  const all = [`${trip}: lake-2.png?width=600px`, `${other}: /posts/trip/lake-2.png`];
  const found = await ask<Location[]>(wire, 'textDocument/references', trip, 'lake-2');
  assert.deepEqual(await show(wire, found), all);
  const ofFile = await wire.connection.sendRequest<Location[]>('textDocument/references', {
    textDocument: { uri: wire.uri(lake) },
    position: { line: 0, character: 0 },
    context: { includeDeclaration: false },
  });
  assert.deepEqual(await show(wire, ofFile), all);
  await wire.stop();
});

test('it can be cancelled', async () => {
  const many = Array.from({ length: 2000 }, (_, i) => [`content/posts/p${i}.md`, '---\ntags: [kubernetes]\n---\n']);
  const wire = await startWire({ ...blog, ...Object.fromEntries(many) });
  await wire.ready();
  await wire.open(trip);
  await wire.settled();
  const { line, column } = indexLines(wire.text(trip)).positionAt(wire.text(trip).indexOf('kubernetes'));
  const source = new CancellationTokenSource();
  const asked = wire.connection.sendRequest(
    'textDocument/references',
    {
      textDocument: { uri: wire.uri(trip) },
      position: { line, character: column },
      context: { includeDeclaration: false },
    },
    source.token,
  );
  source.cancel();
  assert.equal(await asked, null);
  await wire.stop();
});

test('a link leads to its post, and from there or from its title to all that links to it', async () => {
  const b = 'content/posts/linked.md';
  const [one, two] = ['content/posts/one.md', 'content/posts/two.md'];
  const wire = await startWire({
    'hugo.toml': 'title = "Links"\n',
    [b]: '---\ntitle: Linked\nslug: the-linked\n---\n',
    [one]: '---\ntitle: One\ndate: 2024-01-02\n---\n[see](../the-linked/#top)\n',
    [two]: '---\ntitle: Two\ndate: 2024-01-01\n---\n{{< ref "linked" >}} [x](/posts/the-linked/)\n',
  });
  for (const path of [b, one, two]) await wire.open(path);
  const [link] = await ask<LocationLink[]>(wire, 'textDocument/definition', one, 'the-linked');
  assert.equal(link?.targetUri, wire.uri(b));
  const links = await wire.connection.sendRequest<{ target: string }[]>('textDocument/documentLink', {
    textDocument: { uri: wire.uri(one) },
  });
  assert.deepEqual(
    links.map(({ target }) => target),
    [wire.uri(b)],
  );
  for (const [path, needle] of [
    [one, 'the-linked'],
    [two, 'linked"'],
    [b, 'Linked'],
  ] as const) {
    const [declared, ...found] = await ask<Location[]>(wire, 'textDocument/references', path, needle);
    assert.equal(declared?.uri, wire.uri(b));
    assert.deepEqual(
      found.map(
        ({ uri, range }) =>
          `${uri.slice(wire.root.length + 1)}: ${cut(wire.text(uri === wire.uri(one) ? one : two), range)}`,
      ),
      [`${one}: ../the-linked/#top`, `${two}: linked`, `${two}: /posts/the-linked/`],
    );
  }
  await wire.stop();
});
