// textDocument/completion over the wire. What is offered where is tested beside each completer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, MarkupContent, TextEdit } from 'vscode-languageserver';
import { png } from '../support/picture-bytes.ts';
import { pushClient, startWire, type Wire, type WireOptions } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

test('a tag of the other posts, with its count, accepted by an edit of its own', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  const items = await wire.complete(trip, 'tags: [kubernetes, ');
  const go = items.find(({ label }) => label === 'go');
  assert.match(go?.detail ?? '', /1 post/);
  assert(go?.textEdit && 'range' in go.textEdit);
  const after = wire.applyEdits(trip, [go.textEdit as TextEdit]);
  assert.match(after, /tags: \[kubernetes, go\]/);
  await wire.stop();
});

test('our order is kept, although labels would sort otherwise', async () => {
  const wire = await startWire({
    ...blog,
    'content/posts/c.md': '---\ntags: [zebra]\n---\n',
    'content/posts/d.md': '---\ntags: [zebra]\n---\n',
  });
  await wire.ready();
  await wire.open(trip);
  const items = await wire.complete(trip, 'tags: [kubernetes, ');
  const sorted = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
  assert.deepEqual(
    sorted.map(({ label }) => label).filter((label) => label === 'zebra' || label === 'go'),
    ['zebra', 'go'],
  );
  await wire.stop();
});

test('an editor that prefers letter case typed alike sees tags in one case, and writes them as they are', async () => {
  const named = { ...blog, 'content/posts/c.md': '---\ntags: [Zebra]\n---\n' };
  const filterOf = async (options: WireOptions): Promise<string | undefined> => {
    const wire = await startWire(named, options);
    await wire.ready();
    await wire.open(trip);
    const zebra = (await wire.complete(trip, 'tags: [kubernetes, ')).find(({ label }) => label === 'Zebra');
    assert.match((zebra!.textEdit as TextEdit).newText, /Zebra/);
    await wire.stop();
    return zebra!.filterText;
  };
  assert.equal(await filterOf({ initializationOptions: { prefersEqualCase: true } }), 'zebra');
  assert.equal(await filterOf({}), 'Zebra');
});

test('of more tags than anyone reads, those are sent that what was typed may still become', async () => {
  const names = Array.from({ length: 600 }, (_, i) => `tag-${i}`);
  const wire = await startWire({
    ...blog,
    'content/posts/many.md': `---\ntags: [${names.join(', ')}]\n---\n`,
    'content/posts/again.md': `---\ntags: [${names.slice(0, 300).join(', ')}]\n---\n`,
    'content/posts/rare.md': '---\ntags: [Zebra crossing]\n---\n',
  });
  await wire.ready();
  await wire.open(trip);
  const all = await wire.complete(trip, 'tags: [kubernetes, ');
  assert(all.length < 300, String(all.length));
  assert(!all.some(({ label }) => label === 'Zebra crossing'));
  await wire.edit(trip, 'kubernetes, ]', 'kubernetes, zcr]');
  const few = await wire.complete(trip, 'tags: [kubernetes, zcr');
  assert.deepEqual(
    few.map(({ label }) => label),
    ['Zebra crossing'],
  );
  await wire.stop();
});

test('shortcodes of the site, with the help of their template', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  await wire.replace(trip, 'Text.\n\n{{< ');
  const items = await wire.complete(trip, '{{< ');
  assert(items.some(({ label }) => label === 'figure'));
  const note = items.find(({ label }) => label === 'note');
  assert.match(JSON.stringify(note?.documentation ?? ''), /A box/);
  await wire.stop();
});

test('in prose there is nothing, whatever was typed', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  for (const typed of ['words', 'a: b', '- item', 'say "hi', '1 < 2', '50%', '(see', 'and, so', 'a/b']) {
    await wire.replace(trip, `---\ntitle: T\n---\n\n${typed}`);
    assert.deepEqual(await wire.complete(trip, typed), [], typed);
  }
  await wire.stop();
});

test('asked before the site has been read, it answers with what there is', async () => {
  const wire = await startWire(blog);
  await wire.open(trip);
  const list = await wire.connection.sendRequest<{ isIncomplete: boolean } | null>('textDocument/completion', {
    textDocument: { uri: wire.uri(trip) },
    position: wire.range(trip, 'tags: [kubernetes, ').end,
  });
  assert(list === null || typeof list.isIncomplete === 'boolean');
  await wire.ready();
  assert((await wire.complete(trip, 'tags: [kubernetes, ')).length > 0);
  await wire.stop();
});

test('a folder leads on to its files, where the editor names the command for it', async () => {
  const files = { ...blog, 'static/images/a.png': 'png' };
  const wire = await startWire(files, { initializationOptions: { suggestCommand: 'suggest' } });
  await wire.ready();
  await wire.open(trip);
  await wire.edit(trip, 'lake-1.png?width=600px', '/');
  const items = await wire.complete(trip, 'src="/');
  assert.equal(items.find(({ label }) => label === '/images/')?.command?.command, 'suggest');
  await wire.stop();
});

test('an image is shown with its size once it is looked at', async () => {
  const picture = 'content/posts/trip/lake-2.png';
  const ask = async (options: WireOptions): Promise<{ wire: Wire; item: CompletionItem }> => {
    const wire = await startWire(blog, options);
    wire.disk.put(wire.uri(picture), png(480, 240));
    await wire.ready();
    await wire.open(trip);
    await wire.edit(trip, 'lake-1.png?width=600px', '');
    const item = (await wire.complete(trip, 'src="')).find(({ label }) => label === 'lake-2.png');
    assert(item && item.documentation === undefined);
    return { wire, item: await wire.connection.sendRequest<CompletionItem>('completionItem/resolve', item) };
  };
  const { wire, item } = await ask({ initializationOptions: { boundsPictures: true } });
  const { kind, value } = item.documentation as MarkupContent;
  assert.equal(kind, 'markdown');
  assert(value.startsWith(`![](<${wire.uri(picture)}|width=240>)`), value);
  assert.match(value, /480 × 240 pixels, \d+ bytes$/);
  const forged = { label: 'x', data: { root: wire.root, image: '../../etc/passwd' } };
  assert.deepEqual(await wire.connection.sendRequest('completionItem/resolve', forged), forged);
  const other = { label: 'x' };
  assert.deepEqual(await wire.connection.sendRequest('completionItem/resolve', other), other);
  await wire.stop();
  const plain = await ask({ capabilities: pushClient });
  assert.match(plain.item.documentation as string, /^480 × 240 pixels, \d+ bytes$/);
  await plain.wire.stop();
});

test('a client without snippets gets no stops', async () => {
  const wire = await startWire(blog, { capabilities: {} });
  await wire.ready();
  await wire.open(trip);
  await wire.replace(trip, 'Text.\n\n{{< figure ');
  const items = await wire.complete(trip, '{{< figure ');
  const src = items.find(({ label }) => label === 'src');
  assert.match(wire.applyEdits(trip, [src?.textEdit as TextEdit]), /\{\{< figure src=""$/);
  await wire.replace(trip, 'Text.\n\n{{< ');
  const note = (await wire.complete(trip, '{{< ')).find(({ label }) => label === 'note');
  assert.match(wire.applyEdits(trip, [note?.textEdit as TextEdit]), /\{\{< note >\}\}\{\{< \/note >\}\}$/);
  await wire.stop();
});

test('the arguments of a shortcode, their values and its closing tag', async () => {
  const wire = await startWire(blog, { initializationOptions: { suggestCommand: 'suggest' } });
  await wire.ready();
  await wire.open(trip);
  await wire.replace(trip, 'Text.\n\n{{< figure\n  s loading=>}}');
  const names = await wire.complete(trip, '\n  s');
  assert.deepEqual(
    [names[0]?.label, names[0]?.detail, names[0]?.command?.command],
    ['src', 'required, image', 'suggest'],
  );
  const values = await wire.complete(trip, 'loading=');
  assert.match(wire.applyEdits(trip, [values[1]?.textEdit as TextEdit]), /loading="lazy">/);
  await wire.replace(trip, '{{< note >}}\n{{< /');
  const [closing] = await wire.complete(trip, '{{< /');
  assert.match(wire.applyEdits(trip, [closing?.textEdit as TextEdit]), /\n\{\{< \/note >\}\}$/);
  await wire.stop();
});

test('values of front matter: words of Hugo, names of other posts, the time it is', async () => {
  const wire = await startWire({
    ...blog,
    'content/posts/c.md': '---\nauthor: Ida Brandt\ndate: 2024-05-01\ntags: [zebra]\n---\n',
  });
  await wire.ready();
  await wire.open(trip);
  const valuesAt = async (line: string) => {
    await wire.replace(trip, `---\ntitle: T\n${line}\n---\n`);
    return wire.complete(trip, line);
  };
  assert.deepEqual(
    (await valuesAt('draft: ')).map(({ label }) => label),
    ['true', 'false'],
  );
  const [author] = await valuesAt('author: ');
  assert.match(author?.label ?? '', /Ida Brandt/);
  assert.match(`${author?.detail ?? ''}${author?.labelDetails?.description ?? ''}`, /1 post/);
  const [date] = await valuesAt('lastmod: ');
  const today = new Date().toISOString().slice(0, 10);
  assert.equal(date?.label.slice(0, 10), today);
  await wire.stop();
});

test('the comma that JSON wants behind the entry above is put in along with the key', async () => {
  const wire = await startWire({ ...blog, 'content/posts/j.md': '{\n  "title": "J"\n  "dra"\n}\n' });
  await wire.ready();
  await wire.open('content/posts/j.md');
  const items = await wire.complete('content/posts/j.md', '"dra');
  const draft = items.find(({ label }) => label === 'draft');
  assert(draft?.textEdit && 'range' in draft.textEdit);
  const after = wire.applyEdits('content/posts/j.md', [draft.textEdit, ...(draft.additionalTextEdits ?? [])]);
  assert.match(after, /"title": "J",\n {2}"draft": /);
  assert.match(JSON.stringify(draft.documentation ?? ''), /true or false/);
  await wire.stop();
});

test('a key below another one', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  await wire.replace(trip, '---\nbuild:\n  re\n---\n');
  const items = await wire.complete(trip, 'build:\n  re');
  assert.deepEqual(
    items.map(({ label }) => label),
    ['render', 'list', 'publishResources'],
  );
  await wire.stop();
});

test('a post by its title where a link is written, as an address or as the blog refers to posts', async () => {
  const wire = await startWire({
    'hugo.toml': 'title = "Wire"\n',
    'content/posts/a.md': '---\ntitle: A\n---\nWe came back, [see ](my tr) for more.\n',
    'content/posts/trip.md': '---\ntitle: My trip\nslug: the-trip\n---\n',
  });
  await wire.ready();
  await wire.open('content/posts/a.md');
  const [item] = await wire.complete('content/posts/a.md', '[see ](my tr');
  assert.equal(item?.label, 'My trip');
  assert(item.textEdit && 'range' in item.textEdit);
  const after = wire.applyEdits('content/posts/a.md', [item.textEdit as TextEdit]);
  assert.match(after, /\[see \]\(\/posts\/the-trip\/\) for more/);
  await wire.stop();
});
