// Owns the promise that a Site changed step by step is the Site made from scratch, and that prose invalidates nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Outline } from '../../../server/src/core/page/index.ts';
import { makeSite, type Site, withFiles, withPages } from '../../../server/src/core/site/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const names = ['Go', 'go', 'open source', 'Open-Source', 'hiking', 'Alps'];

const outlines: fc.Arbitrary<Outline> = fc.record({
  draft: fc.boolean(),
  terms: fc.record({
    tags: fc.array(fc.constantFrom(...names), { maxLength: 4 }),
    categories: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
  }),
  keys: fc.uniqueArray(fc.constantFrom('title', 'Title', 'date', 'mood'), { maxLength: 4 }),
  nestedKeys: fc.uniqueArray(fc.constantFrom('cover.image', 'cover.alt'), { maxLength: 2 }),
  shortcodes: fc.constant([]),
  values: fc.record({ mood: fc.array(fc.constantFrom('sunny', 'rainy'), { minLength: 1, maxLength: 2 }) }),
});

const steps = fc.array(
  fc.tuple(
    fc.constantFrom('content/a.md', 'content/posts/b.md', 'content/posts/c.md'),
    fc.option(outlines, { nil: undefined }),
  ),
  { maxLength: 30 },
);

const dump = (site: Site): unknown => ({
  outlines: [...site.outlines].sort(([a], [b]) => (a < b ? -1 : 1)),
  keys: [...site.keys()].sort(),
  sectionKeys: [...site.sectionKeys()]
    .flatMap(([section, counts]) => [...counts].map(([key, count]) => `${section} ${key} ${count}`))
    .sort(),
  values: [...site.values()]
    .map(([key, counts]) => [key, [...counts].sort()])
    .filter(([, counts]) => counts!.length > 0),
  termUse: [...site.termUse()]
    .flatMap(([taxonomy, { posts, sections }]) => [
      ...[...posts].map(([name, paths]) => `${taxonomy} ${name} in ${[...paths].sort().join(' ')}`),
      ...[...sections].flatMap(([section, counts]) =>
        [...counts].map(([name, count]) => `${taxonomy} ${name} ${section} ${count}`),
      ),
    ])
    .sort(),
  terms: ['tags', 'categories'].map((taxonomy) =>
    site
      .terms()
      .termsOf(taxonomy)
      .map(({ name, count, spellings }) => ({ name, count, spellings: [...spellings].sort() })),
  ),
});

test('a site changed page by page equals the site made from scratch', async () => {
  const empty = await siteFromFiles(new Map());
  fc.assert(
    fc.property(steps, (changes) => {
      let site = empty;
      for (const [path, outline] of changes) {
        site = withPages(site, new Map([[path, outline]]));
        // Sometimes asked for, sometimes not: both ways lead to the same.
        if (outline?.draft) dump(site);
      }
      const {
        dialect: _dialect,
        terms: _terms,
        keys: _keys,
        sectionKeys: _,
        fileIndex: _files,
        bundleUrls: _bundles,
        ...parts
      } = site;
      assert.deepEqual(dump(site), dump(makeSite(parts)));
    }),
  );
});

test('an edit of prose gives the very same site back', async () => {
  const site = await siteFromFiles(new Map([['content/a.md', '---\ntags: [Go]\n---\nOnce.']]));
  const again = { ...site.outlines.get('content/a.md')! };
  assert.equal(withPages(site, new Map([['content/a.md', again]])), site);
});

test('a change of one page leaves the names on disk and what is made of them alone', async () => {
  const site = await siteFromFiles(new Map([['content/a.md', '---\ntags: [Go]\n---\n']]));
  const next = withPages(site, new Map([['content/a.md', { ...site.outlines.get('content/a.md')!, title: 'New' }]]));
  assert.notEqual(next, site);
  assert.equal(next.files, site.files);
  assert.equal(next.fileIndex, site.fileIndex);
});

test('files that come and go', async () => {
  const site = await siteFromFiles(
    new Map([
      ['static/a.png', ''],
      ['content/p.md', ''],
    ]),
  );
  const next = withFiles(site, ['static/b.png'], ['static/a.png']);
  assert.deepEqual(
    [...next.files].filter((path) => path.endsWith('.png')),
    ['static/b.png'],
  );
  assert.deepEqual(next.fileIndex().named('B.PNG'), ['static/b.png']);
  assert.equal(withFiles(next, ['static/b.png'], ['static/a.png']), next);
  assert.equal(next.terms, site.terms);
});
