// The outline of a page: read alone it is what the whole page says, and its cost is its length.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Dialect, parseOutline, parsePage } from '../../../server/src/core/page/index.ts';

const dialect: Dialect = { taxonomies: ['tags', 'categories'], dateKeys: ['date', 'lastmod'], yesIsTrue: true };

const pieces = [
  '---\n',
  '+++\n',
  '{',
  '}\n',
  'title: A\n',
  'Title = "B"\n',
  '"title": "C",',
  'tags: [a, b, ]\n',
  'tags:\n  - a\n  -\n',
  'tags = ["a", 1]\n',
  'params:\n  categories: x\n',
  '[params]\n',
  'draft: yes\n',
  'date: 2024-05-01\n',
  'date = 2024-05-01\n',
  'build:\n  render: never\n',
  '#+TITLE: org\n',
  'title: again\n',
  '{{< figure src="a.png" >}}',
  '{{% note %}}\n',
  '{{< ',
  '# Heading\n',
  '```\n',
  'Wörter 😀\n',
  '\r\n',
  '\r',
  '\0',
  '\ufeff',
  '"',
];

test('read alone it is what the whole page says, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('a.md', 'a.html', 'a.org'),
      fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 8 }))),
      (path, parts) => {
        const text = parts.join('');
        assert.deepEqual(parseOutline(path, text, dialect), parsePage(path, text, dialect).outline);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a key or shortcode that stands twice is there once, in the order of the first', () => {
  const { keys, shortcodes } = parseOutline('a.md', '---\nb: 1\na: 2\nb: 3\n---\n{{< y >}}{{< x >}}{{< y >}}', dialect);
  assert.deepEqual(keys, ['b', 'a']);
  assert.deepEqual(shortcodes, ['y', 'x']);
});

test('a hundred thousand keys, or shortcodes, take no longer than reading them', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => i);
  for (const text of [
    `---\n${many.map((i) => `k${i}: 1\n`).join('')}---\n`,
    many.map((i) => `{{< s${i} >}}\n`).join(''),
  ]) {
    const before = process.cpuUsage();
    parseOutline('a.md', text, dialect);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < 4000, `${text.slice(0, 20)}: ${(user + system) / 1000} ms`);
  }
});

test('what other posts can learn: keys below keys, and short values of keys of the author’s own', () => {
  const { nestedKeys, values, lists } = parseOutline(
    'a.md',
    `---
title: Not kept
author: Ida
Series: [Alps, Alps on foot, 3]
toc: true
menu: main
type: walk
banner: a.png
subtitle: ${'long '.repeat(20)}
cover: { image: a.png, position: Top }
params:
  mood: sunny
faqs:
  - question: Why
constructor: x
__proto__: x
tags: [a]
---
`,
    dialect,
  );
  assert.deepEqual(lists, ['series', 'faqs']);
  assert.deepEqual(nestedKeys, ['cover.image', 'cover.position', 'params.mood', 'faqs.question']);
  assert.deepEqual(values, {
    author: ['Ida'],
    series: ['Alps', 'Alps on foot'],
    toc: [true],
    menus: ['main'],
    type: ['walk'],
    'cover.position': ['Top'],
    mood: ['sunny'],
    'faqs.question': ['Why'],
    constructor: ['x'],
  });
});
