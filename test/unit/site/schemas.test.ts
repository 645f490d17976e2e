// JSON Schemas for front matter: which pages they are for, what cannot be applied, what is allowed as a date.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePage, toPlain } from '../../../server/src/core/page/index.ts';
import {
  findViolations,
  type ParsedSchema,
  parseSchema,
  toPagesPattern,
  toSchema,
} from '../../../server/src/core/site/index.ts';
import type { FileSystem } from '../../../server/src/host/file-system.ts';
import { loadSite } from '../../../server/src/host/load-site.ts';
import { makeMemoryFileSystem } from '../../../server/src/host/memory-file-system.ts';

describe('the pages of a schema', () => {
  const cases: readonly (readonly [key: string, means: readonly string[], not: readonly string[]])[] = [
    ['posts', ['posts/a.md', 'posts/2024/a/index.md'], ['postscript/a.md', 'a/posts/a.md', 'posts']],
    ['/docs/guides/', ['docs/guides/a.md'], ['docs/a.md']],
    ['posts/*.md', ['posts/a.md'], ['posts/b/index.md', 'posts/a.html']],
    ['content/posts/**', ['content/posts/b/index.md'], ['posts/a.md']],
    ['**/_index.md', ['posts/_index.md'], ['posts/a.md']],
    ['posts/_index.md', ['posts/_index.md'], ['posts/_index.md/a.md']],
    ['{posts,notes}/**', ['posts/a.md', 'notes/a.md'], ['docs/a.md']],
    ['**', ['a.md', 'posts/a.md'], []],
    ['', ['a.md', 'posts/a.md'], []],
  ];
  for (const [key, means, not] of cases)
    test(`“${key}”`, () => {
      const pattern = toPagesPattern(key);
      for (const path of means) assert.ok(pattern.test(path), path);
      for (const path of not) assert.ok(!pattern.test(path), `not ${path}`);
    });
});

describe('a schema that cannot be applied says why', () => {
  const cases: readonly (readonly [schema: unknown, why: RegExp])[] = [
    [7, /braces/],
    [[{}], /braces/],
    [{ properties: { a: 'text' } }, /braces/],
    [{ properties: [] }, /map of schemas/],
    [{ properties: 'a' }, /map of schemas/],
    [{ pattern: '(' }, /“\(” is no regular expression/],
    [{ patternProperties: { '[': {} } }, /“\[” is no regular expression/],
    [{ $ref: '#/$defs/none' }, /“#\/\$defs\/none”, which is not in it/],
    [{ items: { $ref: 'https://example.org/x.json' } }, /never fetched/],
    [{ $ref: '#' }, /without end/],
    [{ anyOf: [{ $ref: '#/$defs/a' }], $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }, /without end/],
  ];
  for (const [schema, why] of cases)
    test(JSON.stringify(schema), () => {
      const parsed = toSchema(schema);
      assert.match(String(parsed), why);
    });

  test('nested beyond all measure', () => {
    let deep: unknown = {};
    for (let i = 0; i < 50_000; i++) deep = { not: deep };
    assert.match(String(toSchema(deep)), /too deeply/);
  });

  test('text that is no JSON, with the place', () => {
    const text = '{ "required": ["a" }';
    const mistake = parseSchema(text);
    assert.ok('message' in mistake);
    assert.equal(mistake.span.start, text.indexOf('}'));
    assert.match(mistake.message, /No post is checked/);
    for (const odd of ['', '\ufeff', 'null', '{"a"', '\0']) assert.ok('message' in parseSchema(odd), odd);
    assert.ok(!('message' in parseSchema('\ufeff{ // ours\n "required": ["a",], }')));
  });
});

const wrongWith = (schema: unknown, frontMatter: string): string[] => {
  const parsed = toSchema(schema);
  assert.ok(typeof parsed !== 'string', String(parsed));
  const page = parsePage('content/a.md', frontMatter, { taxonomies: [], dateKeys: [], yesIsTrue: false });
  const spell = (key: string) => (parsed as ParsedSchema).spelling.get(key.toLowerCase()) ?? key;
  return findViolations(toPlain(page.frontMatter!.root, spell), parsed).map(
    ({ keyword, path }) => `${keyword} ${path.join('/')}`,
  );
};

test('values are the same in the three formats', () => {
  const schema = {
    required: ['Text', 'whole', 'part', 'yes', 'list', 'map'],
    properties: {
      Text: { const: 'a' },
      whole: { const: 1000 },
      part: { const: 1.5 },
      yes: { const: true },
      list: { const: ['x', 2] },
      map: { properties: { in: { const: 'b' } }, required: ['in'] },
    },
  };
  for (const text of [
    '---\ntext: a\nwhole: 1000\npart: 1.5\nyes: true\nlist: [x, 2]\nmap: {in: b}\n---\n',
    '+++\ntext = "a"\nwhole = 1_000\npart = 1.5\nyes = true\nlist = ["x", 2]\nmap.in = "b"\n+++\n',
    '{"TEXT": "a", "whole": 1000, "part": 1.5, "yes": true, "list": ["x", 2], "map": {"in": "b"}}\n',
  ])
    assert.deepEqual(wrongWith(schema, text), [], text);
  assert.deepEqual(wrongWith(schema, '---\ntext: b\nlist: [y, 2]\nmap: 7\nwhole: "1000"\n---\n').sort(), [
    'const Text',
    'const list',
    'const whole',
    'required ',
  ]);
});

describe('dates', () => {
  const schema = { properties: { date: { type: 'string', format: 'date' }, when: { format: 'date-time' } } };
  const dates = [
    '2024-05-01',
    '2024-05-01T10:00:00Z',
    '2024-05-01T10:00:00+02:00',
    '2024-05-01 10:00:00',
    '2024-05-01 10:00:00 +0200',
    '2024-05-01T10:00',
    '2 January 2024',
    'January 2, 2024',
  ];
  for (const date of dates)
    test(`“${date}” is one`, () => {
      for (const key of ['date', 'when']) assert.deepEqual(wrongWith(schema, `---\n${key}: "${date}"\n---\n`), []);
    });
  test('TOML has its own', () => {
    assert.deepEqual(wrongWith(schema, '+++\ndate = 2024-05-01\nwhen = 2024-05-01T10:00:00Z\n+++\n'), []);
  });
  test('what is none', () => {
    for (const date of ['soon', '2024', '05/01/2024', ''])
      assert.equal(wrongWith(schema, `---\ndate: "${date}"\n---\n`).length, 1, date);
  });
  test('a key that is called “format” is a key', () => {
    assert.deepEqual(
      wrongWith(
        { properties: { format: { enum: ['date'] } }, default: { format: 'date' } },
        '---\nformat: date\n---\n',
      ),
      [],
    );
  });
});

test('of several closed ways only the whole is told, and nothing twice', () => {
  const schema = {
    properties: {
      a: {
        anyOf: [
          { type: 'string', minLength: 3 },
          { properties: { b: false }, type: 'object' },
        ],
      },
    },
    allOf: [{ required: ['c'] }, { required: ['c'] }],
    additionalProperties: false,
  };
  assert.deepEqual(wrongWith(schema, '---\na: {b: 1}\nd: 1\n---\n').sort(), ['anyOf a', 'false d', 'required ']);
});

test('loading: files, places of mistakes, remarks, and nothing that is fetched', async () => {
  const fs = makeMemoryFileSystem({
    'file:///site/hugo.toml': '',
    'file:///site/good.json': '{}',
    'file:///site/bad.json': '{',
    'file:///shared.json': '{}',
  });
  const read: string[] = [];
  const watched: FileSystem = {
    ...fs,
    read(uri) {
      read.push(uri);
      return fs.read(uri);
    },
  };
  const schemas = {
    posts: './good.json',
    notes: 'bad.json',
    docs: 'bad.json',
    a: 'gone.json',
    b: 'https://example.org/x.json',
    c: { pattern: '(' },
    d: '../shared.json',
  };
  for await (const step of loadSite(watched, 'file:///site', { levels: {}, schemas })) {
    if (step.kind !== 'configured') continue;
    assert.deepEqual(
      step.site.schemas.map(({ path }) => path),
      ['good.json', '../shared.json'],
    );
    assert.deepEqual(
      step.site.problems.map(({ code, path, level }) => [code, path, level]),
      [['schema-invalid', 'bad.json', 'warning']],
    );
    assert.equal(step.notes.length, 3);
    assert.match(step.notes[0]!, /“gone\.json”.*there is no such file/);
    assert.match(step.notes[1]!, /never fetched/);
    assert.match(step.notes[2]!, /“c”.*regular expression/);
  }
  assert.ok(!read.some((uri) => uri.includes('example.org')));
});
