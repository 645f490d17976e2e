// Files and folders that the disk refuses to give: each costs what it says itself, and never the site.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { SiteProblem } from '../../../server/src/core/site/index.ts';
import { docsOf, repository } from '../../../server/src/host/docs.ts';
import { makeFeed } from '../../../server/src/host/feed.ts';
import type { FileSystem } from '../../../server/src/host/file-system.ts';
import { loadSite } from '../../../server/src/host/load-site.ts';
import { type MemoryFileSystem, makeMemoryFileSystem } from '../../../server/src/host/memory-file-system.ts';
import { nodeFileSystem } from '../../../server/src/host/node-file-system.ts';
import { defaultSettings } from '../../../server/src/host/settings.ts';
import { siteProblems } from '../../../server/src/host/site-problems.ts';
import { toUri, toUriOfPath } from '../../../server/src/host/uris.ts';
import { makeWorkspace, type Workspace } from '../../../server/src/host/workspace.ts';
import { refusing } from '../../support/refusing.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));
const root = 'file:///s';

const disk = (files: Readonly<Record<string, string>>): MemoryFileSystem =>
  makeMemoryFileSystem(Object.fromEntries(Object.entries(files).map(([path, text]) => [toUri(root, path), text])));

interface Loaded {
  readonly pages: readonly string[];
  readonly notes: readonly string[];
  readonly absent: readonly string[];
  readonly problems: readonly SiteProblem[];
}

const load = async (fs: FileSystem, at = root): Promise<Loaded> => {
  const pages: string[] = [];
  let loaded: Loaded | undefined;
  for await (const step of loadSite(fs, at, defaultSettings)) {
    if (step.kind === 'configured') loaded = { ...step.site, pages, notes: step.notes };
    else if (step.kind === 'page') pages.push(step.path);
    else if (step.kind === 'done') loaded = { ...loaded!, problems: [...loaded!.problems, ...step.problems] };
  }
  return loaded!;
};

const files = {
  'hugo.toml': 'theme = "x"\n[module]\nworkspace = "hugo.work"\n',
  'themes/x/theme.toml': '',
  'themes/x/hugo.toml': '',
  'themes/x/config/_default/params.toml': '',
  'themes/x/_vendor/modules.txt': '',
  'go.mod': '',
  'hugo.work': 'go 1.22\nuse ./mod\n',
  'mod/go.mod': '',
  '_vendor/modules.txt': '',
  'netlify.toml': '',
  '.git/HEAD': '',
  '.github/workflows/a.yml': '',
  'static/_redirects': '',
  '.gitignore': '',
  '.gitmodules': '',
  'layouts/shortcodes/note.html': '',
  'content/a.md': '',
};

test('whatever a site can do without is told when it cannot be read, and the site is there', async () => {
  assert.deepEqual((await load(disk(files))).notes, []);
  const refusable = [
    ...Object.keys(files).filter(
      (path) => !['hugo.toml', 'themes/x/theme.toml', '.git/HEAD', 'content/a.md'].includes(path),
    ),
    'themes/x',
    'themes/x/config/_default',
    '.github/workflows',
  ];
  for (const path of refusable) {
    const { pages, notes, absent, problems } = await load(refusing(disk(files), new Set([toUri(root, path)])));
    assert.deepEqual(pages, ['content/a.md'], path);
    assert(notes.includes(`“${path}” cannot be read: permission denied.`), `${path}: ${notes.join(' ')}`);
    assert.deepEqual(absent, path === 'themes/x' ? ['x'] : [], path);
    assert.deepEqual(problems, [], path);
  }
});

test('folders where files are expected, on a real disk', async (t) => {
  const { path } = makeTempFolder(t, {
    'hugo.toml': 'theme = "x"\n',
    'go.mod/x': '',
    'themes/x': 'a file',
    '.gitignore/x': '',
    '_vendor/modules.txt/x': '',
    'content/a.md': '',
  });
  const { pages, notes, absent } = await load(nodeFileSystem, toUriOfPath(path));
  assert.deepEqual(pages, ['content/a.md']);
  assert.deepEqual(absent, ['x']);
  for (const name of ['go.mod', '_vendor/modules.txt', '.gitignore'])
    assert(notes.includes(`“${name}” cannot be read: it is a folder.`), notes.join(' '));
});

test('folders above the site that may not be looked into are nobody’s business', async () => {
  const { notes, pages } = await load(refusing(disk(files), new Set(['file:///'])));
  assert.deepEqual(notes, []);
  assert.deepEqual(pages, ['content/a.md']);
});

test('a post that cannot be read is a problem of its own, with the reason', async () => {
  const { pages, notes, problems } = await load(
    refusing(disk({ ...files, 'content/b.md': '' }), new Set([toUri(root, 'content/b.md')])),
  );
  assert.deepEqual(pages, ['content/a.md']);
  assert.deepEqual(notes, []);
  assert.deepEqual(
    problems.map(({ code, level, path, message }) => [code, level, path, message]),
    [['file-unreadable', 'error', 'content/b.md', 'This file cannot be read: permission denied.']],
  );
});

test('what is wrong with a site has a page of documentation, and the address of all is that of package.json', async () => {
  for (const { code } of siteProblems) {
    const path = docsOf(code).slice(`${repository}/blob/main/`.length);
    assert(existsSync(join(top, path)), path);
  }
  assert(existsSync(join(top, docsOf('image-missing').slice(`${repository}/blob/main/`.length))));
  const manifest = JSON.parse((await nodeFileSystem.read(toUriOfPath(join(top, 'package.json'))))!);
  assert.equal(manifest.repository.url.replace(/^git\+|\.git$/g, ''), repository);
  assert.equal(manifest.homepage, `${repository}#readme`);
  assert.equal(manifest.bugs.url, `${repository}/issues`);
});

interface Fed {
  readonly fs: MemoryFileSystem;
  readonly refused: Set<string>;
  readonly workspace: Workspace;
  readonly reported: readonly unknown[];
  /** Roots whose settings cannot be had. */
  readonly unset: Set<string>;
  /** Makes a change, tells of it, and waits until it was taken in. */
  readonly change: (paths: readonly string[], make: () => void) => Promise<void>;
  readonly terms: () => Readonly<Record<string, readonly string[] | undefined>>;
}

const feed = async (texts: Readonly<Record<string, string>>): Promise<Fed> => {
  const fs = disk(texts);
  const refused = new Set<string>();
  const unset = new Set<string>();
  const reported: unknown[] = [];
  const workspace = makeWorkspace(() => undefined);
  const fed = makeFeed({
    fs: refusing(fs, refused),
    workspace,
    async settingsOf(at) {
      if (unset.has(at)) throw new Error('no settings');
      return defaultSettings;
    },
    report: (error) => reported.push(error),
  });
  fed.start([root]);
  await fed.settled();
  return {
    fs,
    refused,
    workspace,
    reported,
    unset,
    async change(paths, make) {
      make();
      fed.changed(paths.map((path) => toUri(root, path)));
      await fed.settled();
    },
    terms: () =>
      Object.fromEntries(
        workspace.sites().flatMap(({ site }) => [...site.outlines].map(([path, { terms }]) => [path, terms.tags])),
      ),
  };
};

const tagged = (tag: string): string => `---\ntags: [${tag}]\n---\n`;

test('a folder that cannot be listed any more: its posts stay, and the rest of the batch is taken in', async () => {
  const { fs, refused, change, terms, reported } = await feed({
    'hugo.toml': '',
    'content/a/index.md': tagged('x'),
    'content/b/index.md': tagged('x'),
  });
  await change(['content/a/index.md', 'content/b/index.md'], () => {
    refused.add(toUri(root, 'content/a'));
    fs.put(toUri(root, 'content/a/index.md'), tagged('new'));
    fs.put(toUri(root, 'content/b/index.md'), tagged('new'));
  });
  assert.deepEqual(terms(), { 'content/a/index.md': ['x'], 'content/b/index.md': ['new'] });
  assert.match(String(reported[0]), /EACCES/);
  await change(['content/a/index.md'], () => refused.clear());
  assert.deepEqual(terms(), { 'content/a/index.md': ['new'], 'content/b/index.md': ['new'] });
});

test('a site that cannot be read anew keeps the other sites', async () => {
  const { fs, unset, change, workspace, reported } = await feed({
    'one/hugo.toml': '',
    'one/content/a.md': tagged('x'),
    'two/hugo.toml': '',
    'two/content/a.md': tagged('x'),
  });
  assert.equal(workspace.sites().length, 2);
  await change(['one/hugo.toml', 'two/content/a.md'], () => {
    unset.add(toUri(root, 'one'));
    fs.put(toUri(root, 'two/content/a.md'), tagged('new'));
  });
  assert.deepEqual(reported.map(String), ['Error: no settings']);
  assert(workspace.findSite(toUri(root, 'one')));
  const two = workspace.findSite(toUri(root, 'two'));
  assert.deepEqual(two?.site.outlines.get('content/a.md')?.terms.tags, ['new']);
});

test('a post that cannot be read any more is told, keeps what was known, and is forgiven', async () => {
  const { refused, change, workspace, terms, fs } = await feed({ 'hugo.toml': '', 'content/a.md': tagged('x') });
  const problems = (): readonly string[] =>
    workspace.sites()[0]!.site.problems.map(({ code, path }) => `${code} ${path}`);
  const uri = toUri(root, 'content/a.md');
  await change(['content/a.md'], () => refused.add(uri));
  assert.deepEqual(problems(), ['file-unreadable content/a.md']);
  assert.deepEqual(terms(), { 'content/a.md': ['x'] });
  await change(['content/a.md'], () => refused.clear());
  assert.deepEqual(problems(), []);
  await change(['content/a.md'], () => refused.add(uri));
  await change(['content/a.md'], () => fs.remove(uri));
  assert.deepEqual(problems(), []);
});

test('what Hugo writes into a root that is mounted is not taken in', async () => {
  const { fs, change, workspace } = await feed({
    'hugo.toml':
      '[[module.mounts]]\nsource = "."\ntarget = "static"\n[[module.mounts]]\nsource = "content"\ntarget = "content"\n',
    'content/a.md': '',
    'node_modules/x/y.css': '',
  });
  await change(['public/a/index.html', 'resources', 'lake.png', 'node_modules/x/z.css', '.git/index'], () => {
    for (const path of ['public/a/index.html', 'resources/x.png', 'lake.png', 'node_modules/x/z.css', '.git/index'])
      fs.put(toUri(root, path), '');
  });
  assert.deepEqual([...workspace.sites()[0]!.site.files].sort(), ['content/a.md', 'hugo.toml', 'lake.png']);
});
