// hugoAuthor/linkablePages and hugoAuthor/insertLink over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type InsertLinkResult,
  insertLinkRequest,
  type LinkChoice,
  linkablePagesRequest,
} from '../../server/src/protocol.ts';
import { startWire, type Wire } from '../support/wire-client.ts';

const post = 'content/posts/tea.md';
const trip = 'content/trips/fuji/index.md';
const files: Readonly<Record<string, string>> = {
  'hugo.toml': 'title = "Wire"\n',
  [post]: '---\ntitle: Tea\n---\nWe came back from there.\n',
  [trip]: '---\ntitle: "Fuji [1] & more"\ndate: 2024-05-01T23:30:00+09:00\n---\n',
  'content/trips/fuji/notes.md': '---\ntitle: A page of the bundle\n---\n',
  'content/posts/old.md': '---\ntitle: Old\ndate: 2019-01-02\nslug: the-old\n---\n',
  'content/posts/raw.html': '---\ntitle: Raw\n---\n<p>Go  there.</p>\n',
};

/** The text of a page after the words were selected, and a page was chosen. */
const link = async (wire: Wire, path: string, words: string, target: string): Promise<string | null> => {
  const { start, end } = wire.range(path, words);
  const params = { uri: wire.uri(path), start, end, target: wire.uri(target) };
  const made = await wire.connection.sendRequest<InsertLinkResult | null>(insertLinkRequest, params);
  return made && wire.applyEdits(path, [{ range: { start: made.start, end: made.end }, newText: made.text }]);
};

test('all posts that may be linked to, the newest first, with section and day', async () => {
  const wire = await startWire(files);
  const found = await wire.connection.sendRequest<LinkChoice[]>(linkablePagesRequest, { uri: wire.uri(post) });
  assert.deepEqual(found, [
    { uri: wire.uri(trip), title: 'Fuji [1] & more', section: 'trips', day: '2024-05-01' },
    { uri: wire.uri('content/posts/old.md'), title: 'Old', section: 'posts', day: '2019-01-02' },
    { uri: wire.uri('content/posts/raw.html'), title: 'Raw', section: 'posts' },
  ]);
  await wire.stop();
});

test('what is selected becomes the text of the link, without the blanks around it', async () => {
  const wire = await startWire(files);
  await wire.open(post);
  assert.match((await link(wire, post, ' from there', trip))!, /^We came back \[from there\]\(\/trips\/fuji\/\)\.$/m);
  assert.match((await link(wire, post, 'there', 'content/posts/old.md'))!, /from \[there\]\(\/posts\/the-old\/\)\./);
  await wire.stop();
});

test('the title where nothing is selected, or no text of a link', async () => {
  const wire = await startWire(files);
  await wire.open(post);
  await wire.edit(post, 'there.\n', 'there.  \nOne] of.\n\nTwo.\n');
  const title = String.raw`\[Fuji \\\[1\\\] & more\]\(\/trips\/fuji\/\)`;
  assert.match((await link(wire, post, '  \n', trip))!, new RegExp(`^We came back from there\\.  \\n${title}One`, 'm'));
  assert.match((await link(wire, post, 'One]', trip))!, new RegExp(`^One\\]${title} of`, 'm'));
  assert.match((await link(wire, post, 'of.\n\nTwo', trip))!, new RegExp(`^Two${title}\\.`, 'm'));
  await wire.stop();
});

test('in the target of a link only the target, in the form of the other links of the page', async () => {
  const wire = await startWire(files);
  await wire.open(post);
  await wire.edit(post, 'there.\n', 'there. [Old]({{< ref "old" >}}) [this](HERE)\n');
  assert.match((await link(wire, post, 'HERE', trip))!, /\[this\]\(\{\{< ref "\/trips\/fuji" >\}\}\)/);
  assert.match((await link(wire, post, 'back', trip))!, /\[back\]\(\{\{< ref "\/trips\/fuji" >\}\}\) from/);
  await wire.stop();
});

test('an element in HTML; none in front matter', async () => {
  const wire = await startWire(files);
  const raw = 'content/posts/raw.html';
  await wire.open(raw);
  assert.match((await link(wire, raw, 'there', trip))!, /Go {2}<a href="\/trips\/fuji\/">there<\/a>\./);
  assert.match((await link(wire, raw, '  ', trip))!, /Go {2}<a href="\/trips\/fuji\/">Fuji \[1\] &amp; more<\/a>there/);
  assert.equal(await link(wire, raw, 'title', trip), null);
  await wire.stop();
});

test('the form that the author set goes before what is learnt, in completion too', async () => {
  const wire = await startWire(files, { settings: { links: { form: 'relref' } } });
  await wire.open(post);
  assert.match((await link(wire, post, 'there', trip))!, /\[there\]\(\{\{< relref "\/trips\/fuji" >\}\}\)/);
  await wire.edit(post, 'there', '[x](/)');
  const offered = await wire.complete(post, '[x](/');
  assert.ok(offered.some(({ textEdit }) => textEdit?.newText === '{{< relref "/posts/old.md" >}}'));
  await wire.stop();
});

test('where a post has no link yet, it gets the form that the others have', async () => {
  const wire = await startWire({
    'hugo.toml': 'title = "Wire"\n',
    [post]: '---\ntitle: Tea\n---\nWe came back.\n',
    'content/posts/a.md': '---\ntitle: A\n---\n[b](../b/) [c](../c/)\n',
    'content/posts/b.md': '---\ntitle: B\n---\n[a](../a/) [c](../c/)\n',
    'content/posts/c.md': '---\ntitle: C\n---\n',
  });
  await wire.ready();
  await wire.open(post);
  // The posts are read while nothing else happens; until then it is what the configuration suggests.
  const ends = performance.now() + 10_000;
  let text = await link(wire, post, 'back', 'content/posts/c.md');
  while (!text?.includes('../c/') && performance.now() < ends)
    text = await link(wire, post, 'back', 'content/posts/c.md');
  assert.match(text ?? '', /We came \[back\]\(\.\.\/c\/\)\./);
  await wire.stop();
});
