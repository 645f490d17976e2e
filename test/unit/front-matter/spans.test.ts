// Every key and value knows where it stands: edits and completions go by these places.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEntry, type ListNode, type Node, type ScalarNode } from '../../../server/src/core/page/index.ts';
import { read, spelled } from './reading.ts';

const spellingOf = (text: string): string[] => spelled(text, read(text).root);

test('YAML', () => {
  const text = [
    '\ufeff---',
    'title: "A \\"b\\"" # note',
    '  ',
    "'k e y' : 'it''s'",
    'tags: [x, "y",',
    '  z ]',
    'list:',
    '- one',
    '- "two"',
    'cover:',
    '  image: a.png',
    '  alt:',
    'text: |',
    '  line',
    '  more',
    '',
    'long: one',
    '  two',
    '---',
    'body',
  ].join('\n');
  assert.deepEqual(spellingOf(text), [
    'title: "A \\"b\\"" [A \\"b\\"]',
    "'k e y': 'it''s' [it''s]",
    'tags: - x',
    'tags: - "y" [y]',
    'tags: - z',
    'list: - one',
    'list: - "two" [two]',
    'cover: image: a.png',
    'cover: alt: ',
    'text: |\n  line\n  more [  line\n  more]',
    'long: one\n  two',
  ]);
});

test('TOML', () => {
  const text =
    '+++\r\ntitle = "A"\r\ntags = ["x",\r\n \'y\']\r\ndate = 2024-01-02\r\n[params.deep]\r\n"k 1" = true\r\n+++\r\n';
  assert.deepEqual(spellingOf(text), [
    'title: "A" [A]',
    'tags: - "x" [x]',
    "tags: - 'y' [y]",
    'date: 2024-01-02',
    'params: deep: "k 1": true',
  ]);
});

test('JSON and Org', () => {
  assert.deepEqual(spellingOf('\ufeff{"title": "A", "tags": ["x", 5], "m": {"k": null}}\n'), [
    '"title": "A" [A]',
    '"tags": - "x" [x]',
    '"tags": - 5',
    '"m": "k": null',
  ]);
  assert.deepEqual(spellingOf('#+TITLE: A b\n#+TAGS[]: x y\n'), ['TITLE: A b', 'TAGS: - x', 'TAGS: - y']);
});

/** The place of the value of `key` in a text where `|` stands at it. */
const absentAt = (marked: string, key: string): readonly [number, number] => {
  const wanted = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { value } = findEntry(read(text).root, key)!;
  const node = (value.kind === 'list' ? value.items[value.items.length - 1] : value) as ScalarNode;
  assert.equal(node.type, 'null', marked);
  assert.equal(node.span.end, node.span.start, marked);
  return [node.span.start, wanted];
};

test('an absent value stands behind its colon or dash and one blank', () => {
  for (const [marked, key] of [
    ['---\na: |\nb: c\n---\n', 'a'],
    ['---\na:|\n---\n', 'a'],
    ['---\na: |  # note\nb: c\n---\n', 'a'],
    ['---\na: |\nb: {c: d}\n---\n', 'a'],
    ['---\na:\n  - b\n  - |\n---\n', 'a'],
    ['---\na:\n  - b\n  -|\nc: {d: e}\n---\n', 'a'],
    ['{"a": |\n}', 'a'],
  ] as const) {
    const [found, wanted] = absentAt(marked, key);
    assert.equal(found, wanted, marked);
  }
});

const sliceOf = (text: string, node: Node): string => text.slice(node.span.start, node.span.end);

test('lists and maps reach from their first to their last part', () => {
  const text = '---\nlist:\n  - a\n  - b # note\n\nmap:\n  k: v\n  l:\n    - w\n\nflow: [ x ]\n---\n';
  const { root, block } = read(text);
  assert.deepEqual(root.span, block);
  assert.equal(sliceOf(text, findEntry(root, 'list')!.value), '- a\n  - b');
  assert.equal(sliceOf(text, findEntry(root, 'map')!.value), 'k: v\n  l:\n    - w');
  assert.equal(sliceOf(text, findEntry(root, 'flow')!.value), '[ x ]');
  assert.equal((findEntry(root, 'list')!.value as ListNode).flow, false);
  assert.equal((findEntry(root, 'flow')!.value as ListNode).flow, true);
});

test('tables of TOML reach from their header to their last value', () => {
  const text = '+++\n[a]\nb = 1\n\n[[c]]\nd = 2\n[[c]]\nd = 3\n+++\n';
  const { root } = read(text);
  assert.equal(sliceOf(text, findEntry(root, 'a')!.value), '[a]\nb = 1');
  assert.equal(sliceOf(text, findEntry(root, 'c')!.value), '[[c]]\nd = 2\n[[c]]\nd = 3');
});

test('verbatim says that the text within the quotes is the value', () => {
  const text = '---\na: "x"\nb: "x\\"y"\nc: \'it\'\'s\'\nd: e\n  f\ng: |\n  h\n---\n';
  const flags = read(text).root.entries.map(({ value }) => (value as ScalarNode).verbatim);
  assert.deepEqual(flags, [true, false, false, false, false]);
});
