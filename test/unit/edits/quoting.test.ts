// Owns the promise that what is written without quotes is the same string to every YAML, and no quotes are put in vain.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { canBePlain, escapeDouble, escapeSingle } from '../../../server/src/core/edits/index.ts';
import { findEntry, readFrontMatter } from '../../../server/src/core/page/index.ts';
import { strings } from './front-matter-texts.ts';

const anything = fc.oneof(
  strings,
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.stringMatching(/^[-+.0-9_exobaf:]{1,8}$/),
  fc.stringMatching(/^[-a?:,[\]{}#&*!|>'"%@` ]{1,6}$/),
);

const ours = (source: string, ...path: string[]): unknown => {
  const { frontMatter } = readFrontMatter(`---\n${source}\n---\n`);
  const node = frontMatter?.problems.length === 0 ? findEntry(frontMatter.root, ...path)?.value : undefined;
  const scalar = node?.kind === 'list' ? node.items[0] : node;
  return scalar?.kind === 'scalar' && scalar.type === 'string' ? scalar.value : undefined;
};

test('plain text is that text, in a value and in brackets, for YAML 1.1, 1.2 and our own reading', () => {
  fc.assert(
    fc.property(anything, fc.boolean(), (value, flow) => {
      fc.pre(canBePlain(value, flow));
      const source = flow ? `k: [${value}, z]` : `k: ${value}`;
      for (const version of ['1.1', '1.2'] as const) {
        const read = (parse(source, { version }) as { k: unknown }).k;
        assert.deepEqual(read, flow ? [value, 'z'] : value, `YAML ${version}: ${source}`);
      }
      assert.equal(ours(source, 'k'), value);
    }),
    { numRuns: 5000 },
  );
});

test('quoted text is that text', () => {
  fc.assert(
    fc.property(anything, (value) => {
      fc.pre(!/[\ud800-\udfff]/.test(value));
      assert.equal(ours(`k: "${escapeDouble(value)}"`, 'k'), value);
      assert.equal(JSON.parse(`"${escapeDouble(value)}"`), value);
      if (/^[ -~]*$/.test(value)) assert.equal(ours(`k: '${escapeSingle(value)}'`, 'k'), value);
    }),
    { numRuns: 3000 },
  );
});

test('nothing is quoted in vain', () => {
  for (const value of [
    'Go',
    'C#',
    'C++',
    'open source',
    "O'Reilly",
    'a: b'.replace(': ', ':'),
    '2024 in review',

    '-x',
    'über',
    '😀',
    'yes we can',
    'x-1',
    '1st',
  ])
    assert.ok(canBePlain(value, false), value);
  for (const value of ['Go', 'C#', "it's", 'tips & tricks', '日本']) assert.ok(canBePlain(value, true), value);
});

test('what some YAML takes for something else is quoted', () => {
  for (const value of [
    'y',
    'No',
    'ON',
    '~',
    'null',
    '0x1F',
    '0b11',
    '0o7',
    '017',
    '1_000',
    '1.',
    '.5',
    '+1e3',
    '-.inf',
    '.NaN',
    '2024-01-02',
    '2024-01-02 10:00:00',
    '=',
    '<<',
    '',
    ' a',
    'a ',
    'a: b',
    'a #b',
    '- a',
    '#a',
    '@a',
    '%a',
  ])
    assert.ok(!canBePlain(value, false), value);
});
