// The requests of our own: shortcodes, preview, new post, status, settings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeMemoryFileSystem } from '../../server/src/host/memory-file-system.ts';
import {
  type ArchetypeChoice,
  archetypesRequest,
  type NewPostResult,
  newPostRequest,
  type PreviewFacts,
  previewRequest,
  type ShortcodeChoice,
  shortcodesRequest,
  titlePostRequest,
} from '../../server/src/protocol.ts';
import { refusing } from '../support/refusing.ts';
import { startWire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

test('hugoAuthor/shortcodes: the site’s own first, then Hugo’s, each as a snippet', async () => {
  const wire = await startWire(blog);
  const choices = await wire.connection.sendRequest<ShortcodeChoice[]>(shortcodesRequest, { uri: wire.uri(trip) });
  const [first] = choices;
  assert.equal(first?.name, 'note');
  assert.equal(first?.origin, 'this site');
  assert.match(first?.documentation ?? '', /A box/);
  assert(first?.takesInner);
  assert.match(first?.snippet ?? '', /^\{\{< note .*\$TM_SELECTED_TEXT.*\{\{< \/note >/s);
  assert.equal(choices.find(({ name }) => name === 'figure')?.origin, 'Hugo');
  const elsewhere = await wire.connection.sendRequest(shortcodesRequest, { uri: 'file:///elsewhere/x.md' });
  assert.deepEqual(elsewhere, []);
  await wire.ready();
  await wire.stop();
});

test('hugoAuthor/preview: where each image is, missing ones, and nothing for foreign files', async () => {
  const files = { ...blog, 'static/sea.png': 'png', 'README.md': '![x](y.png)' };
  const wire = await startWire(files);
  await wire.ready();
  await wire.open(trip);
  await wire.edit(trip, 'Plain words.', '![sea](/sea.png) ![web](https://example.org/x.png) ![here](lake-2.png)');
  const facts = await wire.connection.sendRequest<PreviewFacts>(previewRequest, { uri: wire.uri(trip) });
  assert.deepEqual(facts.images, {
    'lake-1.png?width=600px': null,
    '/sea.png': wire.uri('static/sea.png'),
    'lake-2.png': wire.uri('content/posts/trip/lake-2.png'),
  });
  assert.equal(await wire.connection.sendRequest(previewRequest, { uri: wire.uri('README.md') }), null);
  const closed = await wire.connection.sendRequest<PreviewFacts | null>(previewRequest, {
    uri: wire.uri('content/posts/a.md'),
  });
  assert.deepEqual(closed?.images, {});
  await wire.stop();
});

test('hugoAuthor/preview: what an argument of a shortcode is an image by, as it is written', async () => {
  const files = {
    ...blog,
    'layouts/shortcodes/photo.html': '<img src="/images/{{ .Get 0 }}.png">',
    'layouts/shortcodes/picture.html': '<img src="{{ .Get "file" }}" title="{{ .Get "title" }}">',
    'static/images/sea.png': 'png',
  };
  const wire = await startWire(files);
  await wire.ready();
  await wire.open(trip);
  const text = '{{< photo "sea" >}} {{< photo "gone" >}} {{< picture file="/images/sea.png" title="sea.png" >}}';
  await wire.edit(trip, 'Plain words.', text);
  const facts = await wire.connection.sendRequest<PreviewFacts>(previewRequest, { uri: wire.uri(trip) });
  const sea = wire.uri('static/images/sea.png');
  const { 'lake-1.png?width=600px': _, ...named } = facts.arguments;
  assert.deepEqual(named, { sea, gone: null, '/images/sea.png': sea });
  await wire.stop();
});

test('hugoAuthor/preview: links, references, parameters, unknown shortcodes and how the site reads Markdown', async () => {
  const wire = await startWire({
    ...blog,
    'hugo.toml':
      'enableEmoji = true\n[params]\ncity = "Oslo"\n[markup.goldmark.parser]\nautoHeadingIDType = "blackfriday"\n',
    '.hvm': '0.111.3',
  });
  await wire.ready();
  await wire.open(trip);
  const text =
    '[a]({{< ref "a#top" >}}) [gone]({{< relref "gone" >}}) [b](/posts/a/#x) {{< param city >}} {{< nothing >}} {{< param street >}}';
  await wire.edit(trip, 'Plain words.', text);
  const facts = await wire.connection.sendRequest<PreviewFacts>(previewRequest, { uri: wire.uri(trip) });
  const post = wire.uri('content/posts/a.md');
  assert.deepEqual(facts.references, { 'a#top': `${post}#top`, gone: null });
  assert.equal(facts.links['/posts/a/#x'], `${post}#x`);
  assert.deepEqual(facts.parameters, { city: 'Oslo' });
  assert.deepEqual(facts.unknownShortcodes, ['nothing']);
  assert.equal(facts.sourceIds, true);
  assert.deepEqual(facts.settings, {
    enableemoji: true,
    markup: { goldmark: { parser: { autoheadingidtype: 'blackfriday' } } },
  });
  await wire.stop();
});

test('hugoAuthor/archetypes and newPost: a post as its neighbours are', async () => {
  const wire = await startWire({
    ...blog,
    'archetypes/posts.md': '---\ntitle: "{{ replace .Name "-" " " | title }}"\ndate: {{ .Date }}\ndraft: true\n---\n',
  });
  const choices = await wire.connection.sendRequest<ArchetypeChoice[]>(archetypesRequest);
  assert.deepEqual(choices, [
    {
      root: wire.root,
      siteName: 'blog',
      section: 'posts',
      folder: wire.uri('content/posts'),
      posts: 3,
      archetype: 'posts',
    },
  ]);
  const post = await wire.connection.sendRequest<NewPostResult>(newPostRequest, {
    root: wire.root,
    section: 'posts',
    title: 'A Day Out',
  });
  assert.equal(post.uri, wire.uri('content/posts/a-day-out.md'));
  assert.match(post.text, /title: "?A Day Out"?\n/);
  assert.match(post.text, /^draft: true$/m);
  assert.equal(post.cursor, post.text.length);
  assert.equal(post.hugoPath, 'content/posts/a-day-out.md');
  const made = '+++\ntitle = "A day out"\n+++\nBody\n';
  assert.deepEqual(
    await wire.connection.sendRequest(titlePostRequest, { uri: post.uri, text: made, title: 'A Day Out' }),
    {
      text: '+++\ntitle = "A Day Out"\n+++\nBody\n\n',
      cursor: made.length + 1,
    },
  );
  const nowhere = { root: 'file:///nowhere', section: 'posts', title: 'X' };
  assert.equal(await wire.connection.sendRequest(newPostRequest, nowhere), null);
  const outside = { root: wire.root, section: '../../evil', title: 'X' };
  assert.equal(await wire.connection.sendRequest(newPostRequest, outside), null);
  await wire.stop();
});

test('what an author asked for fails as a failure, not as “there is none”', async () => {
  const memory = makeMemoryFileSystem();
  const root = 'file:///site';
  for (const [path, text] of Object.entries({ 'hugo.toml': '', 'archetypes/posts.md': '', 'content/posts/a.md': '' }))
    memory.put(`${root}/${path}`, text);
  const refused = new Set([`${root}/archetypes/posts.md`]);
  const wire = await startWire({}, { disk: { fs: refusing(memory, refused), root } });
  await wire.ready();
  const asked = wire.connection.sendRequest(newPostRequest, { root, section: 'posts', title: 'X' });
  await assert.rejects(asked, { code: -32603, message: 'Hugo Author failed. The output says why.' });
  wire.expectError(/hugoAuthor\/newPost: .*EACCES/);
  await wire.stop();
});

test('hugoAuthor/status: name, posts, version and where it comes from, remarks', async () => {
  const wire = await startWire({
    ...blog,
    'netlify.toml': '[build.environment]\nHUGO_VERSION = "0.111.3"\n',
    'hugo.toml': 'theme = "docsy"\n',
  });
  await wire.ready();
  const [site, ...more] = wire.status()!.sites;
  assert.deepEqual(more, []);
  assert.equal(site?.root, wire.root);
  assert.equal(site?.name, 'blog');
  assert.equal(site?.posts, 3);
  assert.equal(site?.hugoVersion, '0.111.3');
  assert.match(site?.hugoVersionWhy ?? '', /netlify\.toml/);
  assert.deepEqual(site?.notes, [
    'Theme “docsy” is not in this folder, so its shortcodes are unknown. Checks that need it are off.',
  ]);
  await wire.stop();
});

test('workspace/configuration: levels and version are asked for, and asked for again', async () => {
  const wire = await startWire(blog, { settings: { rules: { 'image-missing': 'hint' }, hugoVersion: '0.120.0' } });
  await wire.ready();
  await wire.until('it registered for changes', () =>
    [...wire.registrations.values()].some(
      (one) => (one as { method: string }).method === 'workspace/didChangeConfiguration',
    ),
  );
  await wire.open(trip);
  assert.equal((await wire.diagnostics(trip))[0]?.severity, 4);
  assert.equal(wire.status()?.sites[0]?.hugoVersion, '0.120.0');
  const first = await wire.pull(trip);
  wire.settings = { rules: { 'image-missing': 'off' }, hugoVersion: '0.120.0' };
  await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await wire.settled();
  assert.notEqual((await wire.pull(trip, first.resultId)).kind, 'unchanged');
  assert.deepEqual(await wire.findings(trip), []);
  wire.settings = { rules: { 'image-missing': 7 }, hugoVersion: '' };
  await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await wire.settled();
  assert.equal((await wire.diagnostics(trip))[0]?.severity, 2);
  assert.equal(wire.status()?.sites[0]?.hugoVersion, undefined);
  await wire.stop();
});
