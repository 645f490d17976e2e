// What values mean (hugo-facts §1.2), in all four formats.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEntry, type ScalarNode } from '../../../server/src/core/page/index.ts';
import { read, toPlain } from './reading.ts';

const yamlOf = (lines: string): unknown => toPlain(read(`---\n${lines}\n---\n`).root);
const tomlOf = (lines: string): unknown => toPlain(read(`+++\n${lines}\n+++\n`).root);

test('plain YAML scalars have the types of the newest Hugo', () => {
  const types: Readonly<Record<string, readonly string[]>> = {
    string: [
      'foo',
      'yes',
      'no',
      'on',
      'y',
      'tRue',
      '089',
      '1e3',
      '12:30:45',
      '2024-01-02',
      '1.2.3',
      'é',
      '0x',
      '99999999999999999999',
    ],
    integer: ['5', '-5', '+5', '0', '012', '0o14', '0x1F', '0b11', '1_000', '18446744073709551615'],
    float: ['.5', '1.', '1.50', '-1.5e3', '.inf', '-.Inf', '.NaN'],
    boolean: ['true', 'True', 'TRUE', 'false'],
    null: ['~', 'null', 'Null', ''],
  };
  for (const [type, values] of Object.entries(types)) {
    for (const value of values) {
      const node = findEntry(read(`---\na: ${value}\n---\n`).root, 'a')!.value as ScalarNode;
      assert.equal(node.type, type, value);
      assert.equal(node.value, value);
    }
  }
});

test('YAML values', () => {
  assert.deepEqual(yamlOf('a: foo #bar\nb: foo#bar\nc: "x # y" # z'), { a: 'foo', b: 'foo#bar', c: 'x # y' });
  assert.deepEqual(yamlOf(String.raw`a: "q\"b\\c\nd\té\U0001F600\x41"`), { a: 'q"b\\c\nd\té\u{1f600}A' });
  assert.deepEqual(yamlOf("a: 'it''s'\n'b c': d\n\"e\": f"), { a: "it's", 'b c': 'd', e: 'f' });
  assert.deepEqual(yamlOf('a: one\n  two\n\n  three\nb: c'), { a: 'one two\nthree', b: 'c' });
  assert.deepEqual(yamlOf('a: "one\n  two\n\n  three"\nb: c'), { a: 'one two\nthree', b: 'c' });
  assert.deepEqual(yamlOf('a: "one\\\n  two"'), { a: 'onetwo' });
  assert.deepEqual(yamlOf('a: |\n  one\n   two\n\nb: >-\n  one\n  two\n\n  three'), {
    a: 'one\n two\n',
    b: 'one two\nthree',
  });
  assert.deepEqual(yamlOf('a: |+\n  one\n\nb: |2\n   two'), { a: 'one\n\n', b: ' two\n' });
  assert.deepEqual(yamlOf('a: [x, "y z", \'w\', 5,]\nb: []\nc: {}'), {
    a: ['x', 'y z', 'w', 'integer:5'],
    b: [],
    c: {},
  });
  assert.deepEqual(yamlOf('a: [\n  x, # note\n  y\n]'), { a: ['x', 'y'] });
  assert.deepEqual(yamlOf('a:\n- x\n- y\nb:\n  - z'), { a: ['x', 'y'], b: ['z'] });
  assert.deepEqual(yamlOf('a:\n  b:\n    c: d\n  e: f'), { a: { b: { c: 'd' }, e: 'f' } });
  assert.deepEqual(yamlOf('a:\n  - b: c\n    d: e\n  - b: f'), { a: [{ b: 'c', d: 'e' }, { b: 'f' }] });
  assert.deepEqual(yamlOf('a: {b: c, d: [e]}\nf: [[g], {h: i}]'), { a: { b: 'c', d: ['e'] }, f: [['g'], { h: 'i' }] });
  assert.deepEqual(yamlOf('a: &x foo\nb: *x\nc: !important y'), { a: 'foo', b: 'foo', c: 'y' });
  assert.deepEqual(yamlOf('# nothing\n\n# here'), {});
  assert.deepEqual(yamlOf('a:\tx\nb: [\ty,\tz ]'), { a: 'x', b: ['y', 'z'] });
});

test('YAML with CRLF and with lone CR reads as with LF', () => {
  const lines = 'a: "one\n  two"\nb:\n  - x\n  - y\nc: |\n  t\n  u\nd: [v,\nw]\ne: p\n  q';
  const expected = yamlOf(lines);
  for (const ending of ['\r\n', '\r']) assert.deepEqual(yamlOf(lines.replaceAll('\n', ending)), expected);
});

test('TOML values', () => {
  assert.deepEqual(tomlOf('a = "x\\ty"\nb = \'c:\\d\'\nd = true\ne = 5\nf = 1.5\n"g h" = "i" # note'), {
    a: 'x\ty',
    b: 'c:\\d',
    d: 'boolean:true',
    e: 'integer:5',
    f: 'float:1.5',
    'g h': 'i',
  });
  assert.deepEqual(tomlOf('a = 2024-01-02\nb = 2024-01-02T10:00:00+01:00\nc = 2024-01-02 10:00:00\nd = 10:00:00'), {
    a: 'date:2024-01-02',
    b: 'date:2024-01-02T10:00:00+01:00',
    c: 'date:2024-01-02 10:00:00',
    d: '10:00:00',
  });
  assert.deepEqual(tomlOf('a = ["x", \'y\',\n  # note\n  "z",\n]\nb = """\none\ntwo"""'), {
    a: ['x', 'y', 'z'],
    b: 'one\ntwo',
  });
  assert.deepEqual(tomlOf('a.b = 1\n[c]\nd = 2\n[c.e]\nf = 3\n[[g]]\nh = 4\n[[g]]\nh = 5\n[g.i]\nj = 6'), {
    a: { b: 'integer:1' },
    c: { d: 'integer:2', e: { f: 'integer:3' } },
    g: [{ h: 'integer:4' }, { h: 'integer:5', i: { j: 'integer:6' } }],
  });
  assert.deepEqual(tomlOf('a = {b = 1, c.d = "x"}'), { a: { b: 'integer:1', c: { d: 'x' } } });
});

test('JSON values: every number is a float, as Hugo has it', () => {
  const text = '{"a": "x\\n\\u00e9", "b": 5, "c": [true, null, {"d": "e"}]}\n';
  assert.deepEqual(toPlain(read(text).root), { a: 'x\né', b: 'float:5', c: ['boolean:true', 'null:null', { d: 'e' }] });
});

test('Org values', () => {
  const text = '#+TITLE: My post\n#+TAGS[]: a b\n#+filetags: :c:d:\n#+DATE: <2024-01-02 Tue>\n\nbody';
  assert.deepEqual(toPlain(read(text).root), {
    TITLE: 'My post',
    TAGS: ['a', 'b'],
    filetags: ['c', 'd'],
    DATE: '2024-01-02',
  });
});

test('keys are found in any letter case, the last one wins', () => {
  const { root } = read('---\nTitle: a\nCover:\n  Image: b\ntitle: c\n---\n');
  assert.equal((findEntry(root, 'TITLE')!.value as ScalarNode).value, 'c');
  assert.equal((findEntry(root, 'cover', 'image')!.value as ScalarNode).value, 'b');
  assert.equal(findEntry(root, 'cover', 'alt'), undefined);
});

test('aliases within aliases do not explode', () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 30; i++) {
    const before = i === 1 ? 'a' : `a${i - 1}`;
    lines.push(`a${i}: &a${i} [${Array(10).fill(`*${before}`).join(', ')}]`);
  }
  const { root } = read(`---\n${lines.join('\n')}\n---\n`);
  const count = (value: unknown): number =>
    Array.isArray(value) ? value.reduce((sum: number, one) => sum + count(one), 1) : 1;
  assert.ok(root.entries.reduce((sum, { value }) => sum + count(toPlain(value)), 0) < 1_000_000);
});
