// Checks that real Hugo of four generations makes a new post where we expect it, from a file and from a folder.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeWithHugo } from '../../client/src/make-with-hugo.ts';
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

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  test(`hugo ${version} makes a post from a file, a bundle from a folder, and says why it cannot`, async (t) => {
    const { path: root } = makeTempFolder(t, files);
    const { signal } = new AbortController();
    const make = (path: string): Promise<string | undefined> =>
      makeWithHugo({ program: findHugo(version), version, root, path, signal });
    const read = (path: string): string => readFileSync(join(root, path), 'utf8');
    assert.equal(await make('content/posts/a-day-out.md'), undefined);
    assert.equal(read('content/posts/a-day-out.md'), '+++\ntitle = "a-day-out"\n+++\nposts\n');
    assert.equal(await make('content/posts/inside/index.md'), undefined);
    assert.match(read('content/posts/inside/index.md'), /title = "(?:inside|index)"/);
    assert.equal(await make('content/trips/alps'), undefined);
    assert.equal(read('content/trips/alps/map.txt'), 'map');
    assert.match(read('content/trips/alps/index.md'), /^---\ntitle: /);
    assert.match((await make('content/broken/x.md')) ?? '', /nothing/);
    assert.ok(!existsSync(join(root, '.hugo_build.lock')), 'nothing but the post is made');
  });
