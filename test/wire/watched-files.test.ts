// workspace/didChangeWatchedFiles: what happens on disk reaches the site. Events are hints; what is there decides.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const start = async (files: Readonly<Record<string, string>> = blog): Promise<Wire> => {
  const wire = await startWire(files);
  await wire.ready();
  return wire;
};

/** Once everything was taken in, the open page finds this. */
const finds = async (wire: Wire, path: string, expected: readonly string[]): Promise<void> => {
  await wire.settled();
  assert.deepEqual(await wire.findings(path), expected);
};

const posts = (wire: Wire): number | undefined => wire.status()?.sites[0]?.posts;

test('a picture comes and goes', async () => {
  const wire = await start();
  await wire.open(trip);
  await finds(wire, trip, ['image-missing: lake-1.png']);
  const path = 'content/posts/trip/lake-1.png';
  await wire.changed([path], () => wire.disk.put(wire.uri(path), 'png'));
  await finds(wire, trip, []);
  await wire.changed([path], () => wire.disk.remove(wire.uri(path)));
  await finds(wire, trip, ['image-missing: lake-1.png']);
  await wire.stop();
});

test('a post is created, changed and deleted: its tags follow', async () => {
  const wire = await start();
  await wire.open(trip);
  const path = 'content/posts/new.md';
  const tags = async (): Promise<readonly string[]> =>
    (await wire.complete(trip, 'tags: [kubernetes, ')).map(({ label }) => label);
  await wire.changed([path], () => wire.disk.put(wire.uri(path), '---\ntags: [rust]\n---\n'));
  await wire.until('it is counted', () => posts(wire) === 4);
  assert((await tags()).includes('rust'));
  await wire.changed([path], () => wire.disk.put(wire.uri(path), '---\ntags: [zig]\n---\n'));
  await finds(wire, trip, ['image-missing: lake-1.png']);
  await wire.changed([path], () => wire.disk.remove(wire.uri(path)));
  await wire.until('it is gone', () => posts(wire) === 3);
  assert(!(await tags()).some((tag) => tag === 'rust' || tag === 'zig'));
  await wire.stop();
});

test('a folder is deleted, renamed, created: only the folder itself is told', async () => {
  const wire = await start({
    ...blog,
    'static/images/a.png': 'png',
    'content/x.md': '![a](/images/a.png)',
    'content/series/one.md': 'one',
    'content/series/two.md': 'two',
  });
  await wire.open('content/x.md');
  await finds(wire, 'content/x.md', []);
  await wire.changed(['static/images', 'static/pictures'], () => {
    wire.disk.remove(wire.uri('static/images'));
    wire.disk.put(wire.uri('static/pictures/a.png'), 'png');
  });
  await finds(wire, 'content/x.md', ['image-missing: /images/a.png']);
  await wire.edit('content/x.md', '/images/', '/pictures/');
  await finds(wire, 'content/x.md', []);
  const before = posts(wire)!;
  await wire.changed(['content/series'], () => wire.disk.remove(wire.uri('content/series')));
  await wire.until('both are gone', () => posts(wire) === before - 2);
  await wire.stop();
});

test('a branch switch: many files of all kinds in one message', async () => {
  const many = Array.from({ length: 300 }, (_, i) => `content/posts/old-${i}.md`);
  const wire = await start({ ...blog, ...Object.fromEntries(many.map((path) => [path, `---\ntags: [old]\n---\n`])) });
  await wire.open(trip);
  const fresh = many.map((path) => path.replace('old', 'new'));
  await wire.changed([...many, ...fresh, 'content/posts/trip/lake-1.png', 'content/posts/a.md'], () => {
    for (const path of many) wire.disk.remove(wire.uri(path));
    for (const path of fresh.slice(0, 200)) wire.disk.put(wire.uri(path), `---\ntags: [new]\n---\n`);
    wire.disk.put(wire.uri('content/posts/trip/lake-1.png'), 'png');
    wire.disk.put(wire.uri('content/posts/a.md'), '---\ntags: [kubernetes, changed]\n---\n');
  });
  await wire.until('all is counted', () => posts(wire) === 203);
  await finds(wire, trip, []);
  const tags = await wire.complete(trip, 'tags: [kubernetes, ');
  assert.equal(tags.find(({ label }) => label === 'new')?.detail, '200 posts');
  assert(!tags.some(({ label }) => label === 'old' || label === 'go'));
  await wire.stop();
});

test('open text beats disk, until the document is closed', async () => {
  const wire = await start();
  await wire.open(trip);
  await wire.open('content/posts/a.md');
  await wire.edit('content/posts/a.md', 'go]', 'typed]');
  const tags = async (): Promise<readonly string[]> =>
    (await wire.complete(trip, 'tags: [kubernetes, ')).map(({ label }) => label);
  await wire.changed(['content/posts/a.md'], () =>
    wire.disk.put(wire.uri('content/posts/a.md'), '---\ntags: [saved]\n---\n'),
  );
  await wire.changed(['content/posts/c.md'], () => wire.disk.put(wire.uri('content/posts/c.md'), 'c'));
  await wire.until('the batch was taken in', () => posts(wire) === 4);
  assert((await tags()).includes('typed'));
  assert(!(await tags()).includes('saved'));
  await wire.close('content/posts/a.md');
  await wire.settled();
  assert((await tags()).includes('saved'));
  assert(!(await tags()).includes('typed'));
  await wire.stop();
});

test('a shortcode template changes: completion knows', async () => {
  const wire = await start();
  await wire.open(trip);
  await wire.replace(trip, 'Text.\n\n{{< ');
  const path = 'layouts/shortcodes/map.html';
  await wire.changed([path], () => wire.disk.put(wire.uri(path), '<i>{{ .Get 0 }}</i>'));
  await wire.until('it is known', () => wire.refreshes() > 0);
  const names = (await wire.complete(trip, '{{< ')).map(({ label }) => label);
  assert(names.includes('map') && names.includes('note'));
  await wire.stop();
});

test('another configuration makes it another site', async () => {
  const wire = await start({ ...blog, 'pictures/lake.png': 'png' });
  await wire.open(trip);
  await wire.edit(trip, 'lake-1.png', '/lake.png');
  await finds(wire, trip, ['image-missing: /lake.png']);
  await wire.changed(['hugo.toml'], () => wire.disk.put(wire.uri('hugo.toml'), 'staticDir = "pictures"\n'));
  await finds(wire, trip, []);
  await wire.until('the new folder is watched', () => JSON.stringify(wire.watchers()).includes('pictures/**'));
  await wire.stop();
});

test('a configuration that breaks is shown where it breaks, and the posts stay as they were', async () => {
  const wire = await start();
  await wire.open(trip);
  await wire.changed(['hugo.toml'], () => wire.disk.put(wire.uri('hugo.toml'), 'title = "Wire\n'));
  await wire.until('it is shown', () => (wire.pushed('hugo.toml')?.diagnostics.length ?? 0) > 0);
  assert.equal(wire.pushed('hugo.toml')?.diagnostics[0]?.code, 'config-invalid');
  assert.equal(wire.status()?.sites[0]?.state, 'failed');
  assert.deepEqual(await wire.findings(trip), ['image-missing: lake-1.png']);
  await wire.changed(['hugo.toml'], () => wire.disk.put(wire.uri('hugo.toml'), 'title = "Wire"\n'));
  await wire.until('it is well again', () => wire.status()?.sites[0]?.state === 'ready');
  assert.deepEqual(wire.pushed('hugo.toml')?.diagnostics, []);
  await wire.stop();
});

test('without its configuration it is no site; with it, it is one again', async () => {
  const wire = await start();
  await wire.open(trip);
  await wire.changed(['hugo.toml'], () => wire.disk.remove(wire.uri('hugo.toml')));
  await wire.until('it is gone', () => wire.status()?.sites.length === 0);
  assert.deepEqual(await wire.findings(trip), []);
  await wire.changed(['config/_default/hugo.yaml'], () =>
    wire.disk.put(wire.uri('config/_default/hugo.yaml'), 'title: W\n'),
  );
  await wire.until('it is back', () => wire.status()?.sites[0]?.state === 'ready');
  await finds(wire, trip, ['image-missing: lake-1.png']);
  await wire.stop();
});

test('the version of Hugo that a file pins', async () => {
  const wire = await start();
  assert.equal(wire.status()?.sites[0]?.hugoVersion, undefined);
  await wire.changed(['netlify.toml'], () =>
    wire.disk.put(wire.uri('netlify.toml'), '[build.environment]\nHUGO_VERSION = "0.120.4"\n'),
  );
  await wire.until('it is taken', () => wire.status()?.sites[0]?.hugoVersion === '0.120.4');
  await wire.stop();
});

test('a theme is checked out later', async () => {
  const wire = await start({ ...blog, 'hugo.toml': 'theme = "docsy"\n' });
  assert.match(wire.status()?.sites[0]?.notes.join() ?? '', /“docsy” is not in this folder/);
  await wire.changed(['themes/docsy'], () => {
    wire.disk.put(wire.uri('themes/docsy/theme.toml'), 'name = "Docsy"\n');
    wire.disk.put(wire.uri('themes/docsy/static/lake-1.png'), 'png');
  });
  await wire.until('it was found', () => wire.status()?.sites[0]?.notes.length === 0);
  await wire.stop();
});

test('a template that begins to read a key makes it known, and unknown when it goes', async () => {
  const post = 'content/posts/c.md';
  const wire = await start({ ...blog, [post]: '---\ntitle: C\ncategorie: x\n---\n' });
  await wire.open(post);
  const slip = ['key-misspelt: categorie'];
  await finds(wire, post, slip);
  const layout = 'layouts/_default/single.html';
  const put = (path: string, text: string): Promise<void> =>
    wire.changed([path], () => wire.disk.put(wire.uri(path), text));
  await put(layout, '{{ with .Params.categorie }}{{ . }}{{ end }}');
  await finds(wire, post, []);
  await put(layout, '{{ .Title }}');
  await finds(wire, post, slip);
  await put('archetypes/posts.md', '---\ncategorie: x\n---\n');
  await finds(wire, post, []);
  await wire.changed(['archetypes'], () => wire.disk.remove(wire.uri('archetypes')));
  await finds(wire, post, slip);
  await wire.stop();
});
