// Owns the promise that what is handed down is known again when it changes, and only then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOutline } from '../../../server/src/core/page/index.ts';
import {
  findInherited,
  findPublication,
  type Site,
  withInherited,
  withPages,
} from '../../../server/src/core/site/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const section = 'content/posts/_index.md';
const post = 'content/posts/trip/index.md';

const edited = (site: Site, path: string, text: string): Site =>
  withPages(site, new Map([[path, parseOutline(path, text, site.dialect)]]));

const load = (): Promise<Site> =>
  siteFromFiles(
    new Map([
      [section, '---\ntitle: Posts\ncascade:\n  tags: [Go]\n---\nOnce.'],
      [post, '---\ntitle: Trip\n---\n'],
      ['content/posts/other.md', '---\ntags: [Hiking]\n---\n'],
    ]),
  );

const termsOf = (site: Site): readonly (readonly [string, number])[] =>
  site
    .terms()
    .termsOf('tags')
    .map(({ name, count }) => [name, count]);

test('terms that are handed down count, and change with the section', async () => {
  const site = await load();
  assert.deepEqual(termsOf(site), [
    ['Go', 2],
    ['Hiking', 1],
  ]);
  const next = edited(site, section, '---\ntitle: Posts\ncascade:\n  tags: [Rust]\n---\n');
  assert.deepEqual(termsOf(next), [
    ['Rust', 2],
    ['Hiking', 1],
  ]);
  const own = edited(next, post, '---\ntitle: Trip\ntags: [Hiking]\n---\n');
  assert.deepEqual(termsOf(own), [
    ['Hiking', 2],
    ['Rust', 1],
  ]);
});

test('a section that hands down a URL or a state moves the pages below', async () => {
  const site = await load();
  assert.deepEqual([...site.bundleUrls().keys()], ['/posts/trip/']);
  const next = edited(site, section, '---\ncascade:\n  draft: true\n  url: /there/\n---\n');
  assert.deepEqual([...next.bundleUrls().keys()], ['/there/']);
  assert.equal(next.pageUrls().get('en /there/')?.length, 3);
  const [withheld] = findPublication(next, post, next.outlines.get(post)!, Date.now()).withheld;
  assert.deepEqual(withheld, { kind: 'draft', key: 'draft', from: { path: section } });
  const gone = withPages(next, new Map([[section, undefined]]));
  assert.deepEqual([...gone.bundleUrls().keys()], ['/posts/trip/']);
  assert.equal(findInherited(gone, post).size, 0);
});

test('what has nothing to do with it leaves the table of cascades alone, and prose the site', async () => {
  const site = await load();
  assert.equal(edited(site, section, '---\ntitle: Posts\ncascade:\n  tags: [Go]\n---\nTwice.'), site);
  const titled = edited(site, section, '---\ntitle: All posts\ncascade:\n  tags: [Go]\n---\nOnce.');
  assert.notEqual(titled, site);
  assert.equal(titled.cascades, site.cascades);
  assert.equal(titled.bundleUrls, site.bundleUrls);
  assert.notEqual(edited(site, section, '---\ntitle: Posts\n---\n').cascades, site.cascades);
});

test('a page that inherits nothing keeps its very outline', async () => {
  const site = await siteFromFiles(new Map([[post, '---\ntitle: Trip\n---\n']]));
  const outline = site.outlines.get(post)!;
  assert.equal(withInherited(site, post, outline), outline);
});
