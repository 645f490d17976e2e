// Owns the promises of setting, removing and renaming keys, on made-up front matter of all kinds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type FrontMatterValue, removeKey, renameKey, setKey } from '../../../server/src/core/edits/index.ts';
import { applyChecked, isReadable, lineEndsOf, normal, postOf, type Values, valuesOf } from './check-edits.ts';
import { posts, strings } from './front-matter-texts.ts';

const paths = fc.constantFrom(
  ['title'],
  ['tags'],
  ['DRAFT'],
  ['date'],
  ['my key'],
  ['new'],
  ['cover', 'image'],
  ['params', 'tags'],
  ['params', 'new'],
  ['params', 'sub', 'deeper'],
  ['größe'],
);
const wanted: fc.Arbitrary<FrontMatterValue> = fc.oneof(
  { weight: 3, arbitrary: strings },
  fc.boolean(),
  fc.integer(),
  fc.constantFrom(1.5, -0.25),
  fc.constantFrom({ date: '2025-01-02' }, { date: '2025-01-02T03:04:05+02:00' }, { date: '02 Jan 2006' }),
  { weight: 2, arbitrary: fc.array(strings, { maxLength: 4 }) },
);

const plain = (value: FrontMatterValue): unknown => (typeof value === 'object' && 'date' in value ? value.date : value);

const keyIn = (map: Values, key: string): string =>
  Object.keys(map).find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values with one changed; undefined where something else than a map is in the way. */
const withValue = (map: Values, [first, ...rest]: readonly string[], value: unknown): Values | undefined => {
  const key = keyIn(map, first!);
  if (rest.length === 0) return isMap(map[key]) ? undefined : { ...map, [key]: value };
  const below = map[key] ?? {};
  const inner = isMap(below) ? withValue(below, rest, value) : undefined;
  return inner && { ...map, [key]: inner };
};

const withoutValue = (map: Values, [first, ...rest]: readonly string[]): Values => {
  const key = keyIn(map, first!);
  if (!(key in map)) return map;
  const { [key]: below, ...others } = map;
  if (rest.length === 0) return others;
  if (!isMap(below) || !(keyIn(below, rest[0]!) in below)) return map;
  const inner = withoutValue(below, rest);
  return Object.keys(inner).length === 0 ? others : { ...map, [key]: inner };
};

const commentsOf = (text: string): number => (text.match(/# (?:a )?note|# \[x\]/g) ?? []).length;

test('setting a key gives that value and changes no other', () => {
  let refused = 0;
  let done = 0;
  fc.assert(
    fc.property(
      posts,
      paths,
      wanted,
      fc.constantFrom(undefined, 'title', 'nowhere'),
      ({ text }, path, value, after) => {
        fc.pre(isReadable(text));
        const before = valuesOf(text);
        const expected = withValue(before, path, plain(value));
        const edits = setKey(postOf(text), path, value, after === undefined ? {} : { after });
        if (expected === undefined) return assert.equal(edits, undefined);
        if (edits === undefined) {
          refused++;
          return;
        }
        done++;
        const result = applyChecked(text, edits);
        assert.deepEqual(valuesOf(result), normal(expected));
        if (text.includes('\n') || text.includes('\r')) assert.deepEqual(lineEndsOf(result), lineEndsOf(text));
        // A comment on the line of an item is about the item, and goes with it.
        if (!Array.isArray(value)) assert.equal(commentsOf(result), commentsOf(text), 'a comment was lost');
        assert.deepEqual(setKey(postOf(result), path, value), [], 'a second time there is nothing to do');
      },
    ),
    { numRuns: 600 },
  );
  assert.ok(refused < done / 25, `${refused} of ${refused + done} refused`);
});

test('removing a key takes its value only', () => {
  let refused = 0;
  let done = 0;
  fc.assert(
    fc.property(posts, paths, ({ text }, path) => {
      fc.pre(isReadable(text));
      const edits = removeKey(postOf(text), path);
      if (edits === undefined) {
        refused++;
        return;
      }
      done++;
      assert.deepEqual(valuesOf(applyChecked(text, edits)), withoutValue(valuesOf(text), path));
    }),
    { numRuns: 600 },
  );
  assert.ok(refused < done / 50, `${refused} of ${refused + done} refused`);
});

test('what was set can be removed again, and the text is the same', () => {
  fc.assert(
    fc.property(posts, strings, ({ text }, value) => {
      fc.pre(isReadable(text));
      const edits = setKey(postOf(text), ['brand-new'], value);
      fc.pre(edits !== undefined);
      const result = applyChecked(text, edits!);
      const back = removeKey(postOf(result), ['brand-new']);
      assert.deepEqual(valuesOf(applyChecked(result, back!)), valuesOf(text));
    }),
    { numRuns: 300 },
  );
});

test('renaming a key keeps its value and its place', () => {
  fc.assert(
    fc.property(posts, paths, fc.oneof(fc.constant('other'), strings), ({ text }, path, name) => {
      fc.pre(isReadable(text) && name !== '');
      const edits = renameKey(postOf(text), path, name);
      if (edits === undefined || edits.length === 0) return;
      const rename = (map: Values, [first, ...rest]: readonly string[]): Values =>
        Object.fromEntries(
          Object.entries(map).map(([key, value]) => {
            if (key !== keyIn(map, first!)) return [key, value];
            return rest.length === 0 ? [name, value] : [key, rename(value as Values, rest)];
          }),
        );
      const result = applyChecked(text, edits);
      assert.deepEqual(valuesOf(result), rename(valuesOf(text), path));
      assert.deepEqual(Object.keys(valuesOf(result)), Object.keys(rename(valuesOf(text), path)));
    }),
    { numRuns: 400 },
  );
});
