// What the views ask over the wire: taxonomies, terms and their posts, lists of posts, and when these may have changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type PostListEntry,
  type PostsResult,
  postListsRequest,
  postsRequest,
  type TaxonomyEntry,
  type TermEntry,
  taxonomiesRequest,
  termPostsRequest,
  termsRequest,
} from '../../server/src/protocol.ts';
import { startWire, type Wire } from '../support/wire-client.ts';

const hour = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * hour).toISOString().slice(0, 19);

const site: Readonly<Record<string, string>> = {
  'hugo.toml': 'baseURL = "https://example.org/blog/"\n',
  'content/posts/_index.md': '---\ntitle: All posts\n---\n',
  'content/posts/old.md': '---\ntitle: Old\ndate: 2020-01-01\ntags: [Kubernetes, Open Source]\n---\n',
  'content/posts/new.md': '---\ntitle: New\ndate: 2024-05-01\ntags: [Kubernetes]\n---\n',
  'content/posts/lower.md': '---\ntitle: Lower\ndate: 2022-05-01\ntags: [kubernetes]\n---\n',
  'content/posts/undated.md': '---\ntitle: Undated\n---\n',
  'content/notes/draft.md': '---\ntitle: Draft\ndate: 2024-06-01\ndraft: true\ntags: [Kubernetes]\n---\n',
  'content/notes/later.md': `---\ntitle: Later\ndate: 2024-06-01\npublishDate: ${inHours(71.5)}\n---\n`,
  'content/notes/soon.md': `---\ntitle: Soon\ndate: ${inHours(5.5)}\n---\n`,
  'content/notes/gone.md': '---\ntitle: Gone\ndate: 2020-01-01\nexpiryDate: 2021-01-01\n---\n',
  'content/notes/trip/index.md': '---\ntitle: Trip\ndate: 2019-01-01\n---\n',
  'content/notes/trip/inner.md': '---\ntitle: Inner\ndraft: true\n---\n',
  'content/tags/open-source/_index.md': '---\ntitle: Open Source\n---\n',
};

const ask = <Answer>(wire: Wire, method: string, params: object = {}): Promise<Answer> =>
  wire.connection.sendRequest<Answer>(method, { root: wire.root, ...params });

const titlesIn = async (wire: Wire, list: string): Promise<readonly string[]> =>
  (await ask<PostsResult>(wire, postsRequest, { list })).posts.map(({ title }) => title);

test('hugoAuthor/taxonomies, terms and termPosts: level by level, spellings together, the newest post first', async () => {
  const wire = await startWire(site);
  assert.deepEqual(await ask<TaxonomyEntry[]>(wire, taxonomiesRequest), [{ taxonomy: 'tags', terms: 2 }]);
  assert.deepEqual(await ask<TermEntry[]>(wire, termsRequest, { taxonomy: 'tags' }), [
    {
      name: 'Kubernetes',
      posts: 4,
      others: [{ name: 'kubernetes', posts: 1 }],
      url: 'https://example.org/blog/tags/kubernetes/',
    },
    {
      name: 'Open Source',
      posts: 1,
      others: [],
      url: 'https://example.org/blog/tags/open-source/',
      page: wire.uri('content/tags/open-source/_index.md'),
    },
  ]);
  const posts = await ask<PostsResult>(wire, termPostsRequest, { taxonomy: 'tags', term: 'kubernetes' });
  assert.equal(posts.total, 4);
  assert.deepEqual(
    posts.posts.map(({ title, reasons }) => [title, ...reasons]),
    [['Draft', 'It is a draft.'], ['New'], ['Lower'], ['Old']],
  );
  assert.deepEqual(await ask(wire, termPostsRequest, { taxonomy: 'tags', term: 'none' }), { posts: [], total: 0 });
  const elsewhere = { root: 'file:///elsewhere', taxonomy: 'tags', term: 'x', list: 'drafts' };
  assert.deepEqual(await ask(wire, taxonomiesRequest, elsewhere), []);
  assert.deepEqual(await ask(wire, termsRequest, elsewhere), []);
  assert.deepEqual(await ask(wire, termPostsRequest, elsewhere), { posts: [], total: 0 });
  assert.deepEqual(await ask(wire, postsRequest, elsewhere), { posts: [], total: 0 });
  await wire.ready();
  await wire.stop();
});

test('hugoAuthor/postLists and posts: each post in one list, in the order that is read', async () => {
  const wire = await startWire(site);
  assert.deepEqual(await ask<PostListEntry[]>(wire, postListsRequest), [
    { list: 'drafts', posts: 1 },
    { list: 'scheduled', posts: 2 },
    { list: 'expired', posts: 1 },
    { list: 'recent', posts: 5 },
  ]);
  const { posts } = await ask<PostsResult>(wire, postsRequest, { list: 'scheduled' });
  assert.deepEqual(
    posts.map(({ uri, title, section, when }) => ({ uri, title, section, when })),
    [
      { uri: wire.uri('content/notes/soon.md'), title: 'Soon', section: 'notes', when: 'in 5 hours' },
      { uri: wire.uri('content/notes/later.md'), title: 'Later', section: 'notes', when: 'in 3 days' },
    ],
  );
  assert.match(posts[1]!.reasons.join(), /^Its “publishDate” is \w+day, .* \(in 3 days\)\.$/);
  assert.deepEqual(await titlesIn(wire, 'drafts'), ['Draft']);
  assert.deepEqual(await titlesIn(wire, 'expired'), ['Gone']);
  assert.deepEqual(await titlesIn(wire, 'recent'), ['New', 'Lower', 'Old', 'Trip', 'Undated']);
  await wire.ready();
  await wire.stop();
});

test('hugoAuthor/changed: a draft mark is told for the site, prose for its page only, both once after a quiet', async () => {
  const wire = await startWire(site, { initializationOptions: { followsChanges: true } });
  await wire.ready();
  assert.deepEqual(await titlesIn(wire, 'drafts'), ['Draft']);
  const path = 'content/posts/old.md';
  await wire.open(path);
  await wire.until('the opened page was told', () => wire.changes().at(-1)?.pages[0] === wire.uri(path));
  const before = wire.changes().length;
  await wire.edit(path, '---\ntitle', '---\ndraft: true\ntitle');
  await wire.edit(path, 'Old', 'Older');
  await wire.until('the draft was told', () => wire.changes().length > before);
  assert.deepEqual(wire.changes().slice(before), [{ sites: [wire.root], pages: [wire.uri(path)] }]);
  assert.deepEqual(await titlesIn(wire, 'drafts'), ['Draft', 'Older']);
  await wire.replace(path, `${wire.text(path)}\nMore words.\n`);
  await wire.until('the prose was told', () => wire.changes().length > before + 1);
  assert.deepEqual(wire.changes().slice(before + 1), [{ sites: [], pages: [wire.uri(path)] }]);
  await wire.stop();
});

test('a client that does not follow is told nothing', async () => {
  const wire = await startWire(site);
  await wire.ready();
  const path = 'content/posts/old.md';
  await wire.open(path);
  await wire.edit(path, 'Old', 'Older');
  await wire.until('its findings are asked for again', () => wire.refreshes() > 0);
  assert.deepEqual(wire.changes(), []);
  await wire.stop();
});

test('hugoAuthor/posts: how long ago a post is dated is said by the clocks of the site', async () => {
  const wire = await startWire({
    'hugo.toml': 'timeZone = "Pacific/Kiritimati"\n',
    // Fourteen hours ahead of UTC; written without a zone.
    'content/posts/a.md': `---\ntitle: A\ndate: ${inHours(14 - 2)}\n---\n`,
  });
  const { posts } = await ask<PostsResult>(wire, postsRequest, { list: 'recent' });
  assert.deepEqual(
    posts.map(({ title, when }) => [title, when]),
    [['A', '2 hours ago']],
  );
  await wire.stop();
});
