// Checks that real Hugo of four generations makes a new post where we expect it, from a file and from a folder.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { type HugoMade, makeWithHugo } from '../../client/src/make-with-hugo.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { findHugo } from './hugo-lexer.ts';

const files: Readonly<Record<string, string>> = {
  'hugo.toml': 'title = "T"\nnewContentEditor = "no-such-editor"\n',
  'content/_index.md': '',
  'archetypes/posts.md': '+++\ntitle = "{{ .Name }}"\n+++\n{{ .Type }}\n',
  'archetypes/trips/index.md': '---\ntitle: "{{ .Name }}"\n---\n',
  'archetypes/trips/map.txt': 'map',
  'archetypes/broken.md': '---\ntitle: {{ nothing }}\n---\n',
};

/** All others would be Hugo's own. */
const folders = new Set(['content', 'archetypes', 'posts', 'inside', 'trips', 'alps', 'broken']);

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  test(`hugo ${version} makes a post from a file, a bundle from a folder, and says why it cannot`, async (t) => {
    const { path: root } = makeTempFolder(t, files);
    const { signal } = new AbortController();
    const make = (path: string): Promise<HugoMade> =>
      makeWithHugo({ program: findHugo(version), version, root, path, signal });
    const read = (path: string): string => readFileSync(join(root, path), 'utf8');
    assert.deepEqual(await make('content/posts/a-day-out.md'), { kind: 'made' });
    assert.equal(read('content/posts/a-day-out.md'), '+++\ntitle = "a-day-out"\n+++\nposts\n');
    assert.deepEqual(await make('content/posts/inside/index.md'), { kind: 'made' });
    assert.match(read('content/posts/inside/index.md'), /title = "(?:inside|index)"/);
    assert.deepEqual(await make('content/trips/alps'), { kind: 'made' });
    assert.equal(read('content/trips/alps/map.txt'), 'map');
    assert.match(read('content/trips/alps/index.md'), /^---\ntitle: /);
    const broken = await make('content/broken/x.md');
    assert.match(broken.kind === 'failed' ? broken.why : '', /nothing/);
    const made = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() || !folders.has(entry.name))
      .map((entry) => join(relative(root, entry.parentPath), entry.name))
      .filter((path) => files[path] === undefined);
    assert.deepEqual(
      made.filter((path) => !path.startsWith('content/broken')).sort(),
      [
        'content/posts/a-day-out.md',
        'content/posts/inside/index.md',
        'content/trips/alps/index.md',
        'content/trips/alps/map.txt',
      ],
      'nothing but the posts is made',
    );
  });

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  test(`hugo ${version} takes the archetype of the section where the content lies beside the site`, async (t) => {
    const { path } = makeTempFolder(t, {
      'src/hugo.toml': 'contentDir = "../content"\n',
      'src/archetypes/default.md': '---\ntitle: Default\n---\n',
      'src/archetypes/posts.md': '---\ntitle: Post\n---\n',
      'content/_index.md': '',
    });
    const { signal } = new AbortController();
    const hugo = { program: findHugo(version), version, root: join(path, 'src'), signal };
    assert.deepEqual(await makeWithHugo({ ...hugo, path: '../content/posts/a.md' }), { kind: 'made' });
    assert.equal(readFileSync(join(path, 'content/posts/a.md'), 'utf8'), '---\ntitle: Post\n---\n');
  });
