// Owns how a new post is named and filled: as its neighbours are, from the site's archetype.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  emptySectionsOf,
  findArchetype,
  isSectionName,
  makeNewPost,
  type NewPost,
  sectionsOf,
} from '../../../server/src/core/authoring/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const now = new Date('2026-11-22T10:27:03Z');

const make = async (files: Record<string, string>, title: string, section = 'posts'): Promise<NewPost> => {
  const site = await siteFromFiles(new Map(Object.entries(files)));
  const found = findArchetype(site, section);
  return makeNewPost(site, { section, title, now, ...(found && { archetype: { found, text: files[found.path]! } }) });
};

test('a section is a path below content, and nothing else', () => {
  for (const name of ['', 'posts', 'docs/guides', 'café', '2024', 'a..b']) assert.ok(isSectionName(name), name);
  for (const name of ['..', '../evil', 'posts/../../evil', '/etc', 'C:\\evil', '..\\evil', 'a//b', 'a\nb', './a', 'a/'])
    assert.ok(!isSectionName(name), name);
});

test('whatever the title is, the file is one of its section', async () => {
  for (const title of ['../../evil', '..\\..\\evil', '/etc/passwd', 'C:\\evil', '..', '.', 'a\0b', '-x'])
    assert.match((await make({}, title)).path, /^content\/posts\/[\p{L}\d][\p{L}\d-]*\.md$/u, title);
});

test('named and written as its neighbours when there is no archetype', async () => {
  const post = await make(
    {
      'content/posts/2026-01-02-one/index.md': '+++\ndate = 2026-01-02\n+++\n',
      'content/posts/2026-02-03-two/index.md': '+++\ndate = 2026-02-03\n+++\n',
    },
    'KubeCon – Day “2”!',
  );
  assert.equal(post.path, 'content/posts/2026-11-22-kubecon-day-2/index.md');
  assert.match(post.text, /^\+\+\+\n/);
  assert.match(post.text, /title = "KubeCon – Day “2”!"/);
  assert.match(post.text, /draft = true/);
  assert.equal(post.cursor, post.text.length);
});

test('with the capitals and underscores that most neighbours have', async () => {
  const title = 'A Walk: over the Hill';
  const neighbours = (...names: string[]) =>
    Object.fromEntries(names.map((name) => [`content/posts/${name}.md`, '---\ntitle: N\n---\n']));
  const pathFor = async (...names: string[]) => (await make(neighbours(...names), title)).path;
  assert.equal(await pathFor('A-Year-In-Cloud', 'Runbooks-A-Guide', 'older'), 'content/posts/A-Walk-over-the-Hill.md');
  assert.equal(
    await pathFor('2023-01-22_financial_report', '2023-02-01_all_well'),
    'content/posts/2026-11-22_a_walk_over_the_hill.md',
  );
  assert.equal(await pathFor('one_two', 'three-four', 'five'), 'content/posts/a-walk-over-the-hill.md');
});

test('from the archetype of its kind, with the author’s own title', async () => {
  const post = await make(
    {
      'archetypes/posts.md':
        '---\ntitle: "{{ replace .Name "-" " " | title }}"\ndate: {{ .Date }}\nyear: {{ now.Format "2006" }}\nslug: {{ .File.ContentBaseName }}\ntags: []\n---\n{{/* Start here. */}}\nHello from {{ .Site.Title }}, {{ .Foo }}.\n',
      'archetypes/default.md': '---\ntitle: no\n---\n',
      'hugo.toml': 'title = "My Blog"\ntimeZone = "Europe/Berlin"\n',
    },
    'NASA’s Moon',
  );
  assert.equal(post.path, 'content/posts/nasas-moon.md');
  assert.equal(
    post.text,
    '---\ntitle: "NASA’s Moon"\ndate: 2026-11-22T11:27:03+01:00\nyear: 2026\nslug: nasas-moon\ntags: []\n---\nHello from My Blog, {{ .Foo }}.\n\n',
  );
});

test('never a name that is taken', async () => {
  const post = await make({ 'content/posts/hello.md': '', 'content/posts/hello-2/index.md': '' }, 'Hello');
  assert.match(post.path, /hello-3/);
});

test('letters of all scripts stay in the name', async () => {
  assert.equal((await make({}, '日本語 見出し')).path, 'content/posts/日本語-見出し.md');
  assert.equal((await make({}, '???')).path, 'content/posts/untitled.md');
});

test('sections are learnt from the posts', async () => {
  const site = await siteFromFiles(
    new Map([
      ['content/posts/2024/a.md', '---\ndate: 2024-01-02\n---\n'],
      ['content/posts/b.md', '---\ndate: 2024-01-02\n---\n'],
      ['content/posts/_index.md', ''],
      ['content/about.md', '+++\n+++\n'],
    ]),
  );
  assert.deepEqual(
    sectionsOf(site).map(({ name, posts, folder, daysOnly, format }) => ({ name, posts, folder, daysOnly, format })),
    [
      { name: 'posts', posts: 2, folder: 'content/posts', daysOnly: true, format: 'yaml' },
      { name: '', posts: 1, folder: 'content', daysOnly: false, format: 'toml' },
    ],
  );
});

test('a folder archetype makes a bundle and brings its other files; a section may have an archetype before its first post', async () => {
  const files = {
    'archetypes/trips/index.md': '---\ntitle: x\n---\n',
    'archetypes/trips/images/map.png': 'png',
    'content/posts/a.md': '',
  };
  const post = await make(files, 'Alps', 'trips');
  assert.equal(post.path, 'content/trips/alps/index.md');
  assert.deepEqual(post.copies, [{ from: 'archetypes/trips/images/map.png', to: 'content/trips/alps/images/map.png' }]);
  assert.deepEqual(emptySectionsOf(await siteFromFiles(new Map(Object.entries(files)))), ['trips']);
});
