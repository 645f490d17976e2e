// Owns what of the front matter is shown above the preview.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../server/src/core/page/index.ts';
import { readHeader } from '../../../server/src/core/preview/read-header.ts';

const headerOf = (text: string) => readHeader(text, readFrontMatter(text).frontMatter).header;
const parameterOf = (text: string, path: string) => readHeader(text, readFrontMatter(text).frontMatter).parameter(path);

test('a date is the day that the author wrote, in every format and zone', () => {
  for (const text of [
    '---\ntitle: x\ndate: 2024-05-01T00:30:00+02:00\n---\n',
    '---\ntitle: x\ndate: 2024-05-01\n---\n',
    '+++\ntitle = "x"\ndate = 2024-05-01T00:30:00+02:00\n+++\n',
    '+++\ntitle = "x"\ndate = 2024-05-01\n+++\n',
    '{"title": "x", "date": "2024-05-01T00:30:00+02:00"}\n',
  ])
    assert.equal(headerOf(text)?.date, '2024-05-01', text);
});

test('a key counts in any letter case, the last of several wins', () => {
  const header = headerOf('---\nTitle: a\nTITLE: b\nDraft: true\n---\n');
  assert.equal(header?.title, 'b');
  assert.equal(header?.draft, true);
});

test('terms of several taxonomies stand together, each once; a single one may stand without a list', () => {
  assert.deepEqual(headerOf('---\ntags: [a, b]\ncategories: c\nseries: [a]\n---\n')?.terms, ['c', 'a', 'b']);
});

test('only true makes a draft', () => {
  for (const [value, draft] of [
    ['true', true],
    ['false', false],
    ['""', false],
  ] as const)
    assert.equal(headerOf(`---\ndraft: ${value}\n---\n`)?.draft, draft, value);
});

test('of broken front matter what can be read is shown', () => {
  const header = headerOf('---\ntitle: "A post"\ntags: [a, b\ndraft: true\n---\n');
  assert.equal(header?.title, 'A post');
  assert.equal(header?.broken, true);
});

test('front matter that is a program is not run', () => {
  const header = headerOf('---js\n{ title: (globalThis.wasRun = true) }\n---\n');
  assert.equal('wasRun' in globalThis, false);
  assert.equal(header?.title, undefined);
});

test('parameters are found at the root, below params, and by a path', () => {
  const text = '+++\ncity = "Oslo"\n[params]\nzip = 123\n[params.a]\nb = "deep"\n[author]\nname = "Ida"\n+++\n';
  assert.equal(parameterOf(text, 'City'), 'Oslo');
  assert.equal(parameterOf(text, 'zip'), '123');
  assert.equal(parameterOf(text, 'a.b'), 'deep');
  assert.equal(parameterOf(text, 'author.name'), 'Ida');
  assert.equal(parameterOf(text, 'author'), undefined);
  assert.equal(parameterOf('no front matter', 'x'), undefined);
});
