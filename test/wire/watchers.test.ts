// What is watched on disk: the watchers that the server registers, by configuration and by what the client can do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullClient, startWire, type Wire } from '../support/wire-client.ts';
import { blog } from './blog.ts';

const start = async (files: Readonly<Record<string, string>> = blog): Promise<Wire> => {
  const wire = await startWire(files);
  await wire.ready();
  return wire;
};

const posts = (wire: Wire): number | undefined => wire.status()?.sites[0]?.posts;

test('watched are the configuration and the folders that Hugo takes files from, not the whole workspace', async () => {
  const wire = await start({ ...blog, 'hugo.toml': 'staticDir = ["static", "../shared/pictures"]\n' });
  await wire.until('folders are watched', () => JSON.stringify(wire.watchers()).includes('pictures'));
  const patterns = wire.watchers().map(({ globPattern }) => globPattern);
  assert(patterns.every((pattern) => typeof pattern === 'object'));
  const ours = patterns.find(
    (pattern) => typeof pattern === 'object' && String(pattern.pattern).includes('content/**'),
  );
  assert(typeof ours === 'object' && ours.baseUri === wire.root);
  for (const part of ['hugo.toml', 'config/**', 'static/**', 'layouts/**', 'archetypes/**', 'go.mod'])
    assert(ours.pattern.includes(part), part);
  assert(
    patterns.some((p) => typeof p === 'object' && p.baseUri === 'file:///ida/shared/pictures' && p.pattern === '**'),
  );
  await wire.stop();
});

/** A pattern of the protocol as a regular expression: `**`, `*`, `?`, `{a,b}`. */
const toRegExp = (pattern: string): RegExp => {
  const source = pattern.replace(/\*\*\/|\*\*|[*?{},]|[^*?{},]+/g, (part) => {
    const known: Readonly<Record<string, string>> = {
      '**/': '(?:.*/)?',
      '**': '.*',
      '*': '[^/]*',
      '?': '[^/]',
      '{': '(?:',
      '}': ')',
      ',': '|',
    };
    return known[part] ?? part.replace(/[.+^$()[\]|\\]/g, '\\$&');
  });
  return new RegExp(`^${source}$`);
};

/** Would this client tell of a change at a path, given as a URI or below the root? */
const isWatched = (wire: Wire, path: string): boolean => {
  const uri = path.startsWith('file:') ? path : wire.uri(path);
  return wire.watchers().some(({ globPattern }) => {
    assert(typeof globPattern === 'object' && typeof globPattern.baseUri === 'string');
    const base = `${globPattern.baseUri}/`;
    return uri.startsWith(base) && toRegExp(globPattern.pattern).test(decodeURIComponent(uri.slice(base.length)));
  });
};

test('watched is what matters, and no more: the patterns match', async () => {
  const wire = await start({ ...blog, 'hugo.toml': 'staticDir = ["static", "pic{t}ures, [old]"]\ntheme = "x"\n' });
  await wire.until('folders are watched', () => isWatched(wire, 'content/a.md'));
  for (const path of [
    'hugo.toml',
    'config/production/params.yaml',
    'content',
    'content/posts/trip/index.md',
    'static/a/b.png',
    'pic{t}ures, [old]/a.png',
    'layouts/shortcodes/note.html',
    'themes/x',
    'themes/x/theme.toml',
    'themes/x/config/_default/hugo.toml',
    'go.mod',
    'netlify.toml',
    '.github/workflows/deploy.yml',
    'docs/site/hugo.yaml',
    '.gitignore',
  ])
    assert(isWatched(wire, path), path);
  for (const path of ['public/index.html', 'contents.md', 'src/a.ts', '.git/index', 'README.md'])
    assert(!isWatched(wire, path), path);
  await wire.stop();
});

test('a root that is mounted itself is watched as a whole, and what Hugo writes there is passed over', async () => {
  const wire = await start({
    ...blog,
    'hugo.toml': '[[module.mounts]]\nsource = "."\ntarget = "content"\n',
    'about.md': '![x](/gone.png)',
  });
  await wire.until('folders are watched', () => isWatched(wire, 'about.md'));
  for (const path of ['notes/deep/b.md', 'hugo.toml']) assert(isWatched(wire, path), path);
  const before = posts(wire)!;
  await wire.changed(['public/copy.md', 'new.md'], () => {
    wire.disk.put(wire.uri('public/copy.md'), 'copy');
    wire.disk.put(wire.uri('new.md'), 'new');
  });
  await wire.until('the new one is counted', () => posts(wire) !== before);
  assert.equal(posts(wire), before + 1);
  await wire.stop();
});

test('mounts outside the root have a base of their own', async () => {
  const wire = await start({
    ...blog,
    'hugo.toml': 'contentDir = "../words"\nstaticDir = ["/srv/pictures", "..", "static"]\n',
  });
  await wire.until('folders are watched', () => isWatched(wire, 'static/a.png'));
  for (const uri of ['file:///ida/words/a/b.md', 'file:///srv/pictures/a.png', 'file:///ida/other/a.png'])
    assert(isWatched(wire, uri), uri);
  assert(!isWatched(wire, 'file:///srv/other/a.png'));
  await wire.stop();
});

test('a client without relative patterns watches everything, one that registers nothing is not asked to', async () => {
  const wire = await startWire(blog, {
    capabilities: {
      ...fullClient,
      workspace: { ...fullClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  await wire.ready();
  await wire.until('it watches', () => wire.watchers().length > 0);
  assert.deepEqual(wire.watchers(), [{ globPattern: '**/*' }]);
  await wire.stop();
});
