// textDocument/diagnostic: the answer, “unchanged”, and asking the client to ask again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startWire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

test('a missing picture, exactly underlined, with a way to its documentation', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  const [found, ...more] = await wire.diagnostics(trip);
  assert.deepEqual(more, []);
  assert.deepEqual(found?.range, wire.range(trip, 'lake-1.png'));
  assert.equal(found?.code, 'image-missing');
  assert.equal(found?.source, 'hugo');
  assert.equal(found?.severity, 2);
  assert.match(String(found?.message), /lake-1\.png.*lake-2\.png/);
  assert.match(found?.codeDescription?.href ?? '', /^https:.*image-missing\.md$/);
  await wire.stop();
});

test('asked before anything was read, it answers; and what needs the whole site comes with a refresh', async () => {
  const wire = await startWire(blog);
  await wire.open(trip, `---\ntitle: [\n---\n![x](/gone.png)\n`);
  await wire.pull(trip);
  await wire.ready();
  await wire.until('it was told to ask again', () => wire.refreshes() > 0);
  assert.deepEqual(
    (await wire.diagnostics(trip)).map(({ code }) => code),
    ['front-matter-invalid', 'image-missing'],
  );
  await wire.stop();
});

test('typing: incremental edits are folded, and prose changes nothing for others', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  await wire.open('content/posts/a.md');
  const before = await wire.pull('content/posts/a.md');
  await wire.edit(trip, 'Plain words.', 'Plain words, and ![more](lake-3.png).');
  assert.deepEqual(await wire.findings(trip), ['image-missing: lake-1.png', 'image-missing: lake-3.png']);
  await wire.edit(trip, 'lake-3.png', 'lake-2.png');
  assert.deepEqual(await wire.findings(trip), ['image-missing: lake-1.png']);
  assert.equal((await wire.pull('content/posts/a.md', before.resultId)).kind, 'unchanged');
  await wire.stop();
});

test('the same question about the same text is “unchanged”; an edit makes it another', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  const first = await wire.pull(trip);
  const second = await wire.pull(trip, first.resultId);
  assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
  await wire.edit(trip, 'Plain', 'Other');
  assert.equal((await wire.pull(trip, first.resultId)).kind, 'full');
  await wire.stop();
});

test('an edit of what other pages depend on makes the client ask again', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  await wire.pull(trip);
  const before = wire.refreshes();
  await wire.edit(trip, 'title: Trip', 'title: Journey');
  await wire.until('a refresh', () => wire.refreshes() > before);
  await wire.stop();
});

test('several edits in one message, each in the text the one before left', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open('content/posts/a.md', 'one\r\ntwo\r\n');
  await wire.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: wire.uri('content/posts/a.md'), version: 2 },
    contentChanges: [
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } }, text: ' ![x](/gone.png)' },
    ],
  });
  assert.deepEqual(
    (await wire.diagnostics('content/posts/a.md')).map(({ range }) => range.start),
    [{ line: 0, character: 'two ![x]('.length }],
  );
  await wire.stop();
});

test('a document that is no page of a site, or not open, has no diagnostics', async () => {
  const wire = await startWire({ ...blog, 'README.md': '![x](gone.png)' });
  await wire.ready();
  await wire.open('README.md');
  assert.deepEqual(await wire.findings('README.md'), []);
  assert.deepEqual(await wire.diagnostics(trip), []);
  await wire.stop();
});

test('what a section hands down is told on the posts below as soon as it is typed', async () => {
  const section = 'content/attic/_index.md';
  const post = 'content/attic/old.md';
  const wire = await startWire({
    'hugo.toml': 'title = "Blog"\n',
    [section]: '---\ntitle: Attic\ncascade:\n  type: post\n---\n',
    [post]: '---\ntitle: Old\n---\n',
  });
  await wire.ready();
  await wire.open(section);
  await wire.open(post);
  assert.deepEqual(await wire.findings(post), []);
  const before = await wire.pull(post);
  await wire.edit(section, 'type: post', 'draft: true');
  assert.notEqual((await wire.pull(post, before.resultId)).kind, 'unchanged');
  const [found] = await wire.diagnostics(post);
  assert.equal(found?.code, 'draft-inherited');
  assert.match(String(found?.message), /content\/attic\/_index\.md/);
  await wire.edit(post, 'title: Old', 'title: Old\ndraft: false');
  assert.deepEqual(await wire.findings(post), []);
  await wire.stop();
});
