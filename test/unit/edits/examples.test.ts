// Owns how edits look: what an author sees in the diff, one example for each way of writing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addListItem,
  type FrontMatterValue,
  moveList,
  type Post,
  removeKey,
  removeListItem,
  renameKey,
  renameTerm,
  setKey,
} from '../../../server/src/core/edits/index.ts';
import type { TextEdit } from '../../../server/src/core/text/index.ts';
import { applyChecked, postOf } from './check-edits.ts';

type Edit = (post: Post) => readonly TextEdit[] | undefined;

/** The text after an edit; undefined when it was refused. */
const after = (text: string, edit: Edit): string | undefined => {
  const edits = edit(postOf(text));
  return edits && applyChecked(text, edits);
};

const set =
  (key: string, value: FrontMatterValue, options = {}): Edit =>
  (post) =>
    setKey(post, key.split('/'), value, options);
const add =
  (item: string, at?: number): Edit =>
  (post) =>
    addListItem(post, ['tags'], item, at);
const remove =
  (index: number): Edit =>
  (post) =>
    removeListItem(post, ['tags'], index);

/** Text, edit, expected text: delimiters of YAML are put around those without their own. */
const examples = (name: string, cases: readonly (readonly [string, Edit, string | undefined])[]): void => {
  const whole = (text: string): string => (/^(?:---|\+\+\+|\{)/.test(text) ? text : `---\n${text}---\nBody\n`);
  for (const [text, edit, expected] of cases)
    test(`${name}: ${JSON.stringify(text)}`, () => {
      assert.equal(after(whole(text), edit), expected === undefined ? undefined : whole(expected));
    });
};

examples('a value keeps its quotes', [
  ['title: Old # why\n', set('title', 'New'), 'title: New # why\n'],
  ["title: 'Old'\n", set('title', "It's new"), "title: 'It''s new'\n"],
  ['title: "Old"\n', set('title', 'A "new" one'), 'title: "A \\"new\\" one"\n'],
  ['title: Old\n', set('title', 'New: one'), 'title: "New: one"\n'],
  ["title: Old\nother: 'x: y'\n", set('title', 'New: one'), "title: 'New: one'\nother: 'x: y'\n"],
  ['title: >-\n  Old\n  text\n\ndraft: true\n', set('title', 'New'), 'title: New\n\ndraft: true\n'],
  ["+++\ntitle = 'Old'\n+++\n", set('title', 'New'), "+++\ntitle = 'New'\n+++\n"],
  ["+++\ntitle = 'Old'\n+++\n", set('title', "It's"), '+++\ntitle = "It\'s"\n+++\n'],
  ['{"title":"Old"}', set('title', 'a\nb'), '{"title":"a\\nb"}'],
  ['draft: "true"\n', set('draft', false), 'draft: false\n'],
  ['title:\n', set('title', 'yes'), 'title: "yes"\n'],
  ['title:   # to do\n', set('title', 'x'), 'title: x  # to do\n'],
]);

examples('dates are written as the dates of the file', [
  [
    'date: 2024-01-02\n',
    set('lastmod', { date: '2024-05-06T07:08:09Z' }),
    'date: 2024-01-02\nlastmod: 2024-05-06T07:08:09Z\n',
  ],
  ["date: '2024-01-02'\n", set('lastmod', { date: '2024-05-06' }), "date: '2024-01-02'\nlastmod: '2024-05-06'\n"],
  [
    '+++\ndate = 2024-01-02\n+++\n',
    set('lastmod', { date: '2024-05-06' }),
    '+++\ndate = 2024-01-02\nlastmod = 2024-05-06\n+++\n',
  ],
  [
    '+++\ndate = "2024-01-02"\n+++\n',
    set('lastmod', { date: '2024-05-06' }),
    '+++\ndate = "2024-01-02"\nlastmod = "2024-05-06"\n+++\n',
  ],
  ['+++\n+++\n', set('date', { date: '02 Jan 2006' }), '+++\ndate = "02 Jan 2006"\n+++\n'],
]);

examples('a new key goes to the best place', [
  ['title: a\n\n# end\n', set('draft', true), 'title: a\n\n# end\ndraft: true\n'],
  [
    'title: a\ntags:\n  - x\n  # - y\ndate: 2024-01-02\n',
    set('draft', true, { after: 'tags' }),
    'title: a\ntags:\n  - x\n  # - y\ndraft: true\ndate: 2024-01-02\n',
  ],
  ['title: a\ntags:\n- x\n', set('series', ['s']), 'title: a\ntags:\n- x\nseries:\n- s\n'],
  ['title: "a"\n', set('series', ['s']), 'title: "a"\nseries: ["s"]\n'],
  ['cover:\n    alt: x\ntitle: a\n', set('cover/image', 'b.jpg'), 'cover:\n    alt: x\n    image: b.jpg\ntitle: a\n'],
  ['cover: { alt: x }\n', set('cover/image', 'b.jpg'), 'cover: { alt: x, image: b.jpg }\n'],
  ['cover:\ntitle: a\n', set('cover/image', 'b.jpg'), 'cover:\n  image: b.jpg\ntitle: a\n'],
  ['title: a\n', set('cover/image', 'b.jpg'), 'title: a\ncover:\n  image: b.jpg\n'],
  [
    '+++\ntitle = "a"\n\n# of the theme\n[params]\nx = 1\n+++\n',
    set('draft', true),
    '+++\ntitle = "a"\ndraft = true\n\n# of the theme\n[params]\nx = 1\n+++\n',
  ],
  ['+++\n[params]\n  x = 1\n[menu]\n+++\n', set('params/y', 'z'), '+++\n[params]\n  x = 1\n  y = "z"\n[menu]\n+++\n'],
  [
    '+++\ncover.alt = "x"\ntitle = "a"\n+++\n',
    set('cover/image', 'b.jpg'),
    '+++\ncover.alt = "x"\ncover.image = "b.jpg"\ntitle = "a"\n+++\n',
  ],
  ['+++\ntitle = "a"\n+++\n', set('cover/image', 'b.jpg'), '+++\ntitle = "a"\n\n[cover]\nimage = "b.jpg"\n+++\n'],
  ['{\n\t"title": "a"\n}\n', set('tags', ['x', 'y']), '{\n\t"title": "a",\n\t"tags": ["x", "y"]\n}\n'],
  ['{}\n', set('title', 'a'), '{\n  "title": "a"\n}\n'],
]);

test('a post without front matter gets some, in the format of the site', () => {
  assert.equal(after('Text\n', set('title', 'a')), '---\ntitle: a\n---\n\nText\n');
  assert.equal(after('', set('title', 'a', { format: 'toml' })), '+++\ntitle = "a"\n+++\n');
  assert.equal(
    after('\ufeffText\r\n', set('title', 'a', { format: 'json' })),
    '\ufeff{\r\n  "title": "a"\r\n}\r\n\r\nText\r\n',
  );
  assert.equal(after('- a list\n', set('title', 'a')), '---\ntitle: a\n---\n\n- a list\n');
  assert.equal(after('---\n---\n', set('title', 'a')), '---\ntitle: a\n---\n');
});

examples('an item comes in the way of its list', [
  ['tags: go\n', add('x'), 'tags: [go, x]\n'],
  ['tags: "a, b" # c\n', add('x'), 'tags: ["a, b", "x"] # c\n'],
  ['tags: a, b\n', add('x'), 'tags: ["a, b", x]\n'],
  ['tags:\n', add('x'), 'tags: [x]\n'],
  ['title: a\n', add('x'), 'title: a\ntags: [x]\n'],
  ['tags: [a,b]\n', add('x'), 'tags: [a,b,x]\n'],
  ['tags: [ "a", "b" ]\n', add('x', 1), 'tags: [ "a", "x", "b" ]\n'],
  ['tags: []\n', add('x, y'), 'tags: ["x, y"]\n'],
  ['tags: [\n  a,\n  b\n]\n', add('x'), 'tags: [\n  a,\n  b,\n  x\n]\n'],
  ['tags:\n- a\n-   b # c\n# end\n', add('x'), 'tags:\n- a\n-   b # c\n-   x\n# end\n'],
  ['tags:\n  # first\n  - a\n  # second\n  - b\n', add('x', 1), 'tags:\n  # first\n  - a\n  - x\n  # second\n  - b\n'],
  ["tags:\n  - 'a'\n", add('x'), "tags:\n  - 'a'\n  - 'x'\n"],
  [
    '+++\ntags = [\n  "a", # c\n  "b", # d\n]\n+++\n',
    add('x'),
    '+++\ntags = [\n  "a", # c\n  "b", # d\n  "x",\n]\n+++\n',
  ],
  [
    '+++\ntags = [\n  "a", # c\n  "b" # d\n]\n+++\n',
    add('x'),
    '+++\ntags = [\n  "a", # c\n  "b", # d\n  "x"\n]\n+++\n',
  ],
]);

examples('an item goes with its comma or its line', [
  ['tags: [a, b, c]\n', remove(1), 'tags: [a, c]\n'],
  ['tags: [a, b, c]\n', remove(2), 'tags: [a, b]\n'],
  ['tags: [ a ]\n', remove(0), 'tags: []\n'],
  ['tags:\n  - a\n  # about b\n  - b # c\n  - d\n', remove(1), 'tags:\n  - a\n  # about b\n  - d\n'],
  ['tags:\n  - a\ntitle: x\n', remove(0), 'tags: []\ntitle: x\n'],
  ['+++\ntags = [\n  "a", # c\n  "b"\n]\n+++\n', remove(1), '+++\ntags = [\n  "a" # c\n]\n+++\n'],
  ['{"tags": ["a", "b"]}', remove(0), '{"tags": ["b"]}'],
]);

examples('a key goes with its lines', [
  [
    'title: a\n# about tags\ntags:\n  - x # c\ndraft: true\n',
    (post) => removeKey(post, ['tags']),
    'title: a\n# about tags\ndraft: true\n',
  ],
  ['params:\n  a: 1\n  b: 2\n', (post) => removeKey(post, ['params', 'a']), 'params:\n  b: 2\n'],
  ['params:\n  a: 1\ntitle: x\n', (post) => removeKey(post, ['params', 'a']), 'title: x\n'],
  ['{\n  "a": 1,\n  "b": 2\n}', (post) => removeKey(post, ['b']), '{\n  "a": 1\n}'],
  ['draft: true\nDraft: false\n', (post) => removeKey(post, ['draft']), ''],
  ['a: &x 1\nb: *x\n', (post) => removeKey(post, ['a']), undefined],
]);

examples('a key is renamed in its quotes', [
  ['catgories: [a]\n', (post) => renameKey(post, ['catgories'], 'categories'), 'categories: [a]\n'],
  ['{"tag": 1}', (post) => renameKey(post, ['tag'], 'tags'), '{"tags": 1}'],
  ['tag: a\nTags: b\n', (post) => renameKey(post, ['tag'], 'tags'), undefined],
]);

const toGo: Edit = (post) => renameTerm(post, 'tags', (term) => /^go(lang)?$/i.test(term), 'Go');
examples('a term is renamed in all its spellings', [
  ['tags: golang\n', toGo, 'tags: Go\n'],
  ['Tags: ["golang", b]\n', toGo, 'Tags: ["Go", b]\n'],
  ['tags: [golang, b, go]\n', toGo, 'tags: [Go, b]\n'],
  ['tags: [golang, b, Go]\n', toGo, 'tags: [b, Go]\n'],
  [
    'tags:\n  - a\n  - golang # c\nparams:\n  tags: [Golang]\n',
    toGo,
    'tags:\n  - a\n  - Go # c\nparams:\n  tags: [Go]\n',
  ],
  ['title: golang\n', toGo, 'title: golang\n'],
  [
    'tags: [x, open source]\n',
    (post) => renameTerm(post, 'tags', (term) => term === 'x', 'Open-Source'),
    'tags: [open source]\n',
  ],
  ['a: &x [golang]\ntags: *x\n', toGo, 'a: &x [Go]\ntags: *x\n'],
  ['tags: &x [golang]\na: *x\n', toGo, 'tags: &x [Go]\na: *x\n'],
]);

examples('a list moves with its items as written', [
  ['tags: [a, "b"] # c\n', (post) => moveList(post, ['tags'], 'block'), 'tags: # c\n  - a\n  - "b"\n'],
  ['x:\n- y\ntags: [a]\n', (post) => moveList(post, ['tags'], 'block'), 'x:\n- y\ntags:\n- a\n'],
  ['tags:\n- a\n- b, c # d\n', (post) => moveList(post, ['tags'], 'flow'), 'tags: [a, "b, c"] # d\n'],
  ['tags:\n- a # note\n- b\n', (post) => moveList(post, ['tags'], 'flow'), undefined],
]);

test('what is broken elsewhere does not matter, what is broken here is left alone', () => {
  assert.equal(after('---\ntitle: a: b\ntags: [x]\n---\n', add('z')), '---\ntitle: a: b\ntags: [x, z]\n---\n');
  assert.equal(after('---\ntitle: a: b\n---\n', set('title', 'c')), undefined);
  assert.equal(after('---\ntags: [x\n---\n', add('y')), undefined);
  assert.equal(after('---\ntitle: a\n', set('title', 'c')), undefined);
  assert.equal(after('#+title: a\n', set('title', 'c')), undefined);
});

test('a text that cannot be kept on a line is escaped', () => {
  assert.equal(after('---\ntitle: a\n---\n', set('title', 'a\u2028b\x07')), '---\ntitle: "a\\u2028b\\u0007"\n---\n');
  assert.equal(after('+++\ntitle = "a"\n+++\n', set('title', 'a\tb')), '+++\ntitle = "a\\tb"\n+++\n');
});
