// Symbols and folds of front matter in the three formats, and what a cursor stands on in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFolds, findSymbols, type PageSymbol } from '../../../server/src/core/navigation/index.ts';
import { nodeAt, type Page, parsePage } from '../../../server/src/core/page/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const made = siteFromFiles(new Map());

const page = (text: string): Page =>
  parsePage('content/a.md', text, { taxonomies: ['tags'], dateKeys: ['date'], yesIsTrue: false });

const show = ({ name, detail, kind, children }: PageSymbol): string =>
  `${name} = ${detail} (${kind})${children.length > 0 ? ` [${children.map(show).join('; ')}]` : ''}`;

const formats: Readonly<Record<string, string>> = {
  yaml: '---\ntitle: A\nweight: 3\ntags:\n  - x\n  - "y"\ncover:\n  image: a.png\n  deep:\n    - {k: v}\n---\n# Heading\n',
  toml: '+++\ntitle = "A"\nweight = 3\ntags = [\n  "x",\n  "y",\n]\n[cover]\nimage = "a.png"\n[[cover.deep]]\nk = "v"\n+++\n# Heading\n',
  json: '{\n  "title": "A",\n  "weight": 3,\n  "tags": [\n    "x", "y"\n  ],\n  "cover": {\n    "image": "a.png",\n    "deep": [{"k": "v"}]\n  }\n}\n# Heading\n',
};

for (const [format, text] of Object.entries(formats)) {
  test(`${format}: the keys are symbols, headings are not`, async () => {
    const [block, ...more] = findSymbols(page(text), await made, false);
    assert.deepEqual(more, []);
    assert.equal(block?.detail, 'A');
    const weight = format === 'json' ? 'float' : 'integer';
    assert.deepEqual(block?.children.map(show), [
      'title = A (string)',
      `weight = 3 (${weight})`,
      'tags = x, y (list)',
      'cover =  (map) [image = a.png (string); deep = … (list)]',
    ]);
  });

  test(`${format}: names lie in their symbols`, async () => {
    const inside = (symbol: PageSymbol): boolean =>
      symbol.span.start <= symbol.nameSpan.start &&
      symbol.nameSpan.end <= symbol.span.end &&
      symbol.children.every(inside);
    assert(findSymbols(page(text), await made, false).every(inside));
  });

  test(`${format}: the block and values of several lines fold`, async () => {
    const folded = findFolds(page(text), await made).map(({ start, end }) => text.slice(start, end));
    const first = folded.shift() ?? '';
    assert.equal(first, text.slice(0, text.indexOf('# Heading') - 1));
    const opening = folded.filter((one) => one.includes('\n')).map((one) => one.split('\n')[0]!.trim());
    assert(opening.length >= 2, opening.join());
    assert(opening[0]!.includes('tags'));
    assert(opening[1]!.includes('cover'));
  });

  test(`${format}: what a cursor stands on`, () => {
    const on = (needle: string): string => {
      const found = nodeAt(page(text), text.indexOf(needle));
      return found ? `${found.keys.join('.')} ${found.on} ${text.slice(found.span.start, found.span.end)}` : 'nothing';
    };
    const quote = format === 'yaml' ? '' : '"';
    assert.match(on('title'), /^title key "?title"?$/);
    assert.equal(on(`${quote}x`), `tags value ${quote}x${quote}`);
    assert.equal(on('a.png'), `cover.image value ${quote}a.png${quote}`);
    assert.match(on('image'), /^cover\.image key "?image"?$/);
    assert.match(on(format === 'yaml' ? 'v}' : 'v"'), /^cover\.deep\.k value "?v"?$/);
    assert.equal(on('# Heading'), 'nothing');
  });
}

test('without front matter there is nothing, and long or empty values stay on one line', async () => {
  assert.deepEqual(findSymbols(page('# Heading\n'), await made, false), []);
  assert.deepEqual(findFolds(page('# Heading\n'), await made), []);
  const [block] = findSymbols(
    page(`---\nsummary: |\n  ${'word '.repeat(40)}\n  more\nempty:\n---\n`),
    await made,
    false,
  );
  const [summary, empty] = block?.children ?? [];
  assert.equal(summary?.detail.length, 60);
  assert(summary?.detail.endsWith('…'));
  assert.equal(empty?.detail, '');
});

test('half-typed front matter has the symbols that can be read', async () => {
  const [block] = findSymbols(page('---\ntitle: A\ntags: [x, \n---\n'), await made, false);
  assert.equal(block?.children[0]?.name, 'title');
});
