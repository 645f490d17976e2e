// Owns the promises of renaming a term over a site: which files are asked for, nothing but the term changes, no file is written over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { findTermNodes, type Site, termKey } from '../../../server/src/core/site/index.ts';
import { invertEdits, applyEdits as put } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';
import { applyChecked, isReadable } from '../edits/check-edits.ts';
import { posts } from '../edits/front-matter-texts.ts';
import { filesAfter, renameIn } from './check-renamed.ts';

const term = { taxonomy: 'tags', term: 'go', newName: 'Golang' };

const page = (text: string): string => `---\n${text}\n---\n`;

/** The terms of a page, as read again. */
const termsIn = (site: Site, path: string, text: string): readonly string[] =>
  findTermNodes(parsePage(path, text, site.dialect), site).flatMap(({ taxonomy, node }) =>
    taxonomy === 'tags' && node.kind === 'scalar' ? [node.value] : [],
  );

test('only what may name the term is read', async () => {
  const files = new Map([
    ['content/a.md', page('tags: [go]')],
    ['content/b.md', page('tags: [x]')],
    ['content/c.md', page('categories: [go]')],
    ['content/d/_index.md', page('cascade:\n  tags: [x]')],
  ]);
  const asked: string[] = [];
  const change = renameIn(await siteFromFiles(files), files, term, (path) => asked.push(path));
  assert.deepEqual(asked.sort(), ['content/a.md', 'content/d/_index.md']);
  assert.deepEqual([...change.edits.keys()], ['content/a.md']);
});

test('a post in another encoding than UTF-8 is left as it is, and told', async () => {
  const files = new Map([
    ['content/a.md', page('tags: [go]')],
    ['content/latin1.md', page('title: Caf\ufffd\ntags: [go]')],
  ]);
  const change = renameIn(await siteFromFiles(files), files, term);
  assert.deepEqual([[...change.edits.keys()], change.refused], [['content/a.md'], ['content/latin1.md']]);
});

test('in posts of all kinds nothing changes but the term', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(posts, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('Go', 'hugo', 'open source', 'über'),
      fc.constantFrom('Golang', 'GO', 'hugo', 'C#: the', 'x y', "it's"),
      async (made, old, newName) => {
        const texts = made.map(({ text }) => text).filter(isReadable);
        const files = new Map(texts.map((text, i) => [`content/p${i}.md`, text]));
        const site = await siteFromFiles(files);
        const change = renameIn(site, files, { taxonomy: 'tags', term: old, newName });
        for (const [path, text] of filesAfter(files, change)) {
          const before = files.get(path)!;
          const edits = change.edits.get(path)?.edits ?? [];
          assert.equal(applyChecked(before, edits), text);
          assert.equal(put(text, invertEdits(before, edits)), before);
          if (change.refused.includes(path)) {
            assert.equal(text, before);
            continue;
          }
          const wanted = new Set(
            termsIn(site, path, before).map((name) => (termKey(name) === termKey(old) ? newName : name)),
          );
          assert.deepEqual(
            new Set(termsIn(site, path, text).map(termKey)),
            new Set([...wanted].map(termKey)),
            `${JSON.stringify(before)} became ${JSON.stringify(text)}`,
          );
        }
      },
    ),
    { numRuns: 100 },
  );
});

const moved = async (
  names: readonly string[],
  newName: string,
  old = 'go',
  hugo?: string,
): Promise<readonly string[]> => {
  const files = new Map([...names].map((name) => [name, page('title: x')]));
  files.set('content/a.md', page(`tags: ["${old}"]`));
  if (hugo) files.set('.hvm', hugo);
  const change = renameIn(await siteFromFiles(files), files, { taxonomy: 'tags', term: old, newName });
  const left = change.kept.map((path) => `${path} stays`);
  return [...[...filesAfter(files, change).keys()].filter((path) => !files.has(path)), ...left].sort();
};

test('the page of the term goes where Hugo looks for the new name', async () => {
  assert.deepEqual(await moved(['content/tags/go/_index.md'], 'Go Lang'), ['content/tags/go-lang/_index.md']);
  assert.deepEqual(await moved(['content/tags/Go/_index.md'], 'C#'), ['content/tags/c#/_index.md']);
  // Before 0.123 the URL decides.
  assert.deepEqual(await moved(['content/tags/go/_index.md'], "Go's!", 'go', '0.111.3'), [
    'content/tags/gos/_index.md',
  ]);
  assert.deepEqual(await moved(['content/tags/go/_index.md'], 'GO'), []);
  assert.deepEqual(await moved(['content/tags/open source/_index.md'], 'open-source', 'open source'), []);
  assert.deepEqual(await moved(['content/categories/go/_index.md'], 'x'), []);
  assert.deepEqual(await moved(['content/tags/go/index.md'], 'x'), []);
});

test("what is another term's stays, and nothing is written over", async () => {
  assert.deepEqual(await moved(['content/tags/go/_index.md', 'content/tags/go/web/_index.md'], 'x'), [
    'content/tags/x/_index.md',
  ]);
  assert.deepEqual(await moved(['content/tags/go/_index.md', 'content/tags/go/a.png'], 'go/lang'), [
    'content/tags/go/lang/_index.md',
    'content/tags/go/lang/a.png',
  ]);
  assert.deepEqual(await moved(['content/tags/a/b/_index.md', 'content/tags/a/c.png'], 'a', 'a/b'), [
    'content/tags/a/_index.md',
  ]);
  assert.deepEqual(await moved(['content/tags/go/_index.md', 'content/tags/go/p.png', 'content/tags/X/p.png'], 'x'), [
    'content/tags/go/_index.md stays',
  ]);
  assert.deepEqual(await moved(['content/tags/go/_index.md', 'content/tags/x/_index.md'], 'x'), [
    'content/tags/go/_index.md stays',
  ]);
  assert.deepEqual(await moved(['content/tags/go/_index.md'], 'a: b'), ['content/tags/go/_index.md stays']);
});

test('what a theme brings is left', async () => {
  const files = new Map([
    ['hugo.toml', 'theme = "t"\n'],
    ['themes/t/content/a.md', page('tags: [go]')],
    ['themes/t/content/tags/go/_index.md', page('title: Go')],
    ['content/b.md', page('tags: [go]')],
  ]);
  const change = renameIn(await siteFromFiles(files), files, term);
  assert.deepEqual([...change.edits.keys()], ['content/b.md']);
  assert.deepEqual(
    [change.refused, change.kept, change.moves],
    [['themes/t/content/a.md'], ['themes/t/content/tags/go/_index.md'], []],
  );
});

test('the configuration is edited in any of its files, or named where it cannot be', async () => {
  const files = new Map([
    ['config/_default/hugo.yaml', 'title: x\n'],
    ['config/_default/cascade.yaml', 'categories: &x [go]\ntags: *x\n'],
    ['content/b.md', page('tags: [go]')],
  ]);
  const split = renameIn(await siteFromFiles(files), files, term);
  assert.deepEqual(
    [...split.edits.keys(), ...split.refused],
    ['content/b.md', 'config/_default/hugo.yaml', 'config/_default/cascade.yaml'],
  );
  const text = 'cascade:\n- tags: [go]\n- params:\n    tags: [Go, x]\n';
  files.set('config/_default/cascade.yaml', text);
  const listed = filesAfter(files, renameIn(await siteFromFiles(files), files, term));
  assert.equal(listed.get('config/_default/cascade.yaml'), text.replace(/go/gi, 'Golang'));
  const atRoot = new Map([['hugo.toml', '[cascade]\ntags = "go"\n# x\n[cascade.params]\ntags = ["Go"]\n']]);
  const whole = filesAfter(atRoot, renameIn(await siteFromFiles(atRoot), atRoot, term));
  assert.equal(whole.get('hugo.toml'), '[cascade]\ntags = "Golang"\n# x\n[cascade.params]\ntags = ["Golang"]\n');
});
