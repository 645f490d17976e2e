// Owns that our snippets are what Hugo takes: they parse, they cannot fire in prose, and none of them is outdated.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lexShortcodes, readFrontMatter } from '../../../server/src/core/page/index.ts';
import { expand, frontMatter, shortcodes } from '../../support/snippets.ts';

test('a prefix says that it is ours, so that it never fires in prose', () => {
  for (const { prefix } of [...shortcodes, ...frontMatter]) assert.match(prefix, /^hugo-[a-z-]+$/);
});

test('there is one for each shortcode of Hugo that is not on its way out', () => {
  assert.deepEqual(shortcodes.map(({ prefix }) => prefix.replace('hugo-', '')).sort(), [
    'details',
    'figure',
    'highlight',
    'instagram',
    'param',
    'qr',
    'ref',
    'relref',
    'vimeo',
    'x',
    'youtube',
  ]);
});

for (const snippet of shortcodes)
  test(`${snippet.prefix} is read by Hugo without a problem`, () => {
    const { calls, problems } = lexShortcodes(expand(snippet), 0);
    assert.deepEqual(problems, []);
    assert.ok(calls.length > 0);
    for (const call of calls) assert.equal(`hugo-${call.name}`, snippet.prefix);
  });

for (const snippet of frontMatter)
  test(`${snippet.prefix} is front matter without a problem`, () => {
    const reading = readFrontMatter(expand(snippet));
    assert.equal(`hugo-front-matter-${reading.frontMatter?.format}`, snippet.prefix);
    assert.deepEqual(reading.frontMatter?.problems, []);
    assert.deepEqual(
      reading.frontMatter?.root.entries.map(({ key }) => key),
      ['title', 'date', 'draft', 'tags'],
    );
  });
