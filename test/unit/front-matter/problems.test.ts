// What is said of front matter on which Hugo fails: a short place and what to write instead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarked, read, toMarked } from './reading.ts';

const check = (marked: string): void => {
  const { text, expected } = parseMarked(marked);
  assert.deepEqual(
    read(text).problems.map((problem) => toMarked(text, problem)),
    expected,
    text,
  );
};

const yaml = (lines: string): void => check(`---\n${lines}\n---\nbody`);
const toml = (lines: string): void => check(`+++\n${lines}\n+++\nbody`);

test('YAML: quotes', () => {
  yaml(`title: "Foo" bar
             ^^^ front-matter-invalid: Text follows the closing quote. Write \\" for a quote inside, or put the whole value in single quotes.`);
  yaml(`title: 'it's'
           ^^ front-matter-invalid: Text follows the closing quote. Write '' for an apostrophe inside, or put the whole value in double quotes.`);
  yaml(`title: "foo
       ^ front-matter-invalid: The quote is never closed. Put a " at the end of the value of “title”.
date: 2024-01-02
tags: ["x"]`);
  yaml(`path: "c:\\dir"
         ^^ front-matter-invalid: YAML does not know “\\d” in double quotes. Write “\\\\d”, or use single quotes.`);
});

test('YAML: signs that mean something', () => {
  yaml(`title: Foo: bar
          ^ front-matter-invalid: A colon with a blank after it begins a new key. Put the value of “title” in quotes.`);
  yaml(`title: @me
       ^ front-matter-invalid: A value cannot begin with “@”. Put it in quotes.`);
  yaml(`title: *very* good
       ^^^^^^ front-matter-invalid: A “*” at the start of a value means a reference in YAML. Put the value in quotes.`);
  yaml(`title: [Draft] Foo
               ^^^ front-matter-invalid: Text follows the closing “]”. Put the whole value in quotes if it is one text.`);
  yaml(`title: {{ .Name }}
       ^^ front-matter-invalid: A value cannot begin with “{{”. Put it in quotes.`);
  yaml(`title: > foo
       ^ front-matter-invalid: After “>” the text begins on the next line, indented. To keep it on this line, put the value in quotes.`);
});

test('YAML: lines', () => {
  yaml(`title:foo
     ^ front-matter-invalid: A blank is missing after “title:”.`);
  yaml(`title = "x"
      ^ front-matter-invalid: YAML wants “:” and a blank between key and value, not “=”.`);
  yaml(`title: a
foo bar
^^^^^^^ front-matter-invalid: This line is neither “key: value” nor a part of the value above it. Add a colon, or indent it to continue that value.
date: x`);
  yaml(`title: a
  date: x
  ^^^^ front-matter-invalid: This key is indented deeper than “title”, which has a value already. Give both the same number of blanks.`);
  yaml(`- a
^^^ front-matter-invalid: Front matter is made of “key: value” lines, not of a list.`);
  yaml(`tags:
  - a
 - b
 ^^^ front-matter-invalid: This item does not fit the lines above it. Items of one list need the same indentation, below a key without a value.`);
  yaml(`tags: - a
      ^ front-matter-invalid: A list begins on the line below its key. Put each item on a line of its own, after “- ”.
  - b`);
});

test('YAML: brackets', () => {
  yaml(`tags: [a, b
      ^ front-matter-invalid: The list is never closed. Put a “]” at its end.
date: x`);
  yaml(`tags: ["a" "b"]
           ^^^ front-matter-invalid: A comma is missing before this.`);
});

test('YAML: what is broken in one key spoils no other', () => {
  yaml(`title: a: b
        ^ front-matter-invalid: A colon with a blank after it begins a new key. Put the value of “title” in quotes.
date: "x
      ^ front-matter-invalid: The quote is never closed. Put a " at the end of the value of “date”.
tags: [c]`);
  const { root } = read('---\ntitle: "a\ntags: [c]\n---\n');
  assert.deepEqual(
    root.entries.map(({ key }) => key),
    ['title', 'tags'],
  );
});

test('YAML: what depends on the version of Hugo', () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['a: b\u0007', undefined, '0.152.0'],
    ['a: "x\\/y"', undefined, '0.152.0'],
    ['a:\nb', undefined, '0.152.0'],
    ['a: ?', undefined, '0.152.0'],
    ['true: x', '0.152.0', '0.153.0'],
    ['a: "x\ty"\nb: c', '0.152.0', undefined],
    ["a: 'x\n\ty'", '0.152.0', undefined],
    ['a: "it\\\'s"', '0.152.0', undefined],
    ['a: b\n\t\nc: d', undefined, undefined],
  ];
  for (const [lines, since, until] of cases) {
    const [problem, ...others] = read(`---\n${lines}\n---\n`).problems;
    assert.deepEqual([problem?.since, problem?.until], [since, until], lines);
    assert.deepEqual(others, [], lines);
  }
});

test('YAML: no problem where Hugo has none', () => {
  for (const lines of [
    'a:\tb',
    'a: [\tb,\tc\t]',
    'a: [b,\n\tc]',
    'a: [b,\nc\n]',
    'a: {b: c,\nd: e\n}',
    'a: "b\nc"',
    'a: "b"# c',
    'a: [b]# c',
    'a: “b” c',
    'a: !important b',
    'a: b]',
    'a: 50% off',
    '# nothing',
    '',
    'a: |\n  b: c: d\n  "e',
    'a: b # c: d',
    'a:\n- b\n- c',
    '1: x',
    'a: &b c\nd: *b',
    'base: &b {x: y}\nd:\n  <<: *b\n  x: z',
    'a: "{{ x }}"',
    'a: "b\t"\nc: d',
  ]) {
    assert.deepEqual(read(`---\n${lines}\n---\n`).problems, [], lines);
  }
});

test('TOML', () => {
  toml(`title = foo
        ^^^ front-matter-invalid: TOML does not know this without quotes. Put it in quotes.
draft = true`);
  toml(`draft = yes
        ^^^ front-matter-invalid: TOML does not know “yes”. Write “true”.`);
  toml(`title: "foo"
     ^ front-matter-invalid: TOML wants “=” between key and value, not “:”.`);
  toml(`title = "foo
        ^ front-matter-invalid: The quote is never closed on this line. Put a " at the end of the value.
date = 2024-02-30
       ^^^^^^^^^^ front-matter-invalid: There is no such date or time. Write it like 2024-12-02.`);
  toml(`tags = ["a", "b"
       ^ front-matter-invalid: The list is never closed. Put a “]” at its end.
draft = true`);
  toml(`tags = ["a" "b"]
            ^^^ front-matter-invalid: A comma is missing before this.`);
  toml(`mein titel = "x"
^^^^^^^^^^ front-matter-invalid: A key with blanks, or signs other than letters, digits, “-” and “_”, needs quotes.`);
  toml(`date = 2024-01-02T10:00
       ^^^^^^^^^^^^^^^^ front-matter-invalid until 0.164.0: Before Hugo 0.164 a time needs seconds. Write “:00” behind it.`);
  toml(`[params
^ front-matter-invalid: The name of the table is never closed. Put a “]” behind it.
a = 1`);
  toml(`text = """x
       ^^^ front-matter-invalid: The text is never closed. Put """ at its end.

b = 1`);
});

test('JSON', () => {
  check(`{"title": "x",}
              ^ front-matter-invalid: A key in double quotes is missing here. After the last entry there may be no comma.
body`);
  check(`{
  "title": "x"
  "draft": true
  ^^^^^^^ front-matter-invalid: A comma is missing before this.
}`);
  check(`{title: "x"}
 ^^^^^ front-matter-invalid: JSON does not know this word. Put it in double quotes.`);
  check(`{ // note
  ^^^^^^^ front-matter-invalid: JSON has no comments. Delete it.
"a": 1}`);
});

test('duplicate keys', () => {
  yaml(`title: a
title: b
^^^^^ duplicate-key since 0.152.0: The key “title” is already given above. Delete one of them.`);
  yaml(`cover: {image: a, image: b}
                  ^^^^^ duplicate-key since 0.152.0: The key “image” is already given above. Delete one of them.
list:
  - k: v
    k: w
    ^ duplicate-key since 0.152.0: The key “k” is already given above. Delete one of them.`);
  yaml(`Title: a
title: b
^^^^^ duplicate-key (harmless): “Title” and “title” are the same key to Hugo, and which of them wins is random. Delete one of them.`);
  yaml(`list:
  - {K: a, k: b}`);
  toml(`a = 1
[params]
b = 2
a = 3
[params]
 ^^^^^^ duplicate-key: The key “params” is already given above. Delete one of them.
c = 4
c = 5
^ duplicate-key: The key “c” is already given above. Delete one of them.`);
  check(`{"a": 1, "A": 2}
         ^^^ duplicate-key (harmless): The key “A” is already given above, and only this one counts. Delete one of them.`);
  check(`#+TAGS: a
#+TAGS: b`);
});

test('a duplicate key knows where the first one stands', () => {
  const text = '---\ntitle: a\ntitle: b\n---\n';
  const [problem] = read(text).problems;
  assert.equal(problem!.related!.start, text.indexOf('title'));
  assert.equal(problem!.span.start, text.lastIndexOf('title'));
});
