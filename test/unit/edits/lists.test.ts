// Owns the promises of adding, removing, renaming and moving items, on made-up front matter of all kinds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addListItem, moveList, removeListItem, renameTerm } from '../../../server/src/core/edits/index.ts';
import { applyChecked, isReadable, lineEndsOf, normal, postOf, type Values, valuesOf } from './check-edits.ts';
import { jsonPosts, posts, strings, tomlPosts, yamlPosts } from './front-matter-texts.ts';

const keys = fc.constantFrom('title', 'tags', 'categories', 'date', 'größe', 'my key', 'draft', 'new');

const keyIn = (map: Values, key: string): string =>
  Object.keys(map).find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a list, as Hugo counts terms. */
const toList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];

const commentsOf = (text: string): number => (text.match(/# (?:a )?note|# indented|# \[x\]/g) ?? []).length;

test('adding an item adds that item, where it was asked for', () => {
  let refused = 0;
  let done = 0;
  fc.assert(
    fc.property(posts, keys, strings, fc.option(fc.nat(4), { nil: undefined }), ({ text }, key, item, at) => {
      fc.pre(isReadable(text));
      const before = valuesOf(text);
      const name = keyIn(before, key);
      const edits = addListItem(postOf(text), [key], item, at);
      if (isMap(before[name])) return assert.equal(edits, undefined);
      if (edits === undefined) {
        refused++;
        return;
      }
      done++;
      const result = applyChecked(text, edits);
      const list = [...toList(before[name])];
      list.splice(at ?? list.length, 0, item);
      assert.deepEqual(valuesOf(result), normal({ ...before, [name]: list }));
      assert.equal(commentsOf(result), commentsOf(text), 'a comment was lost');
      if (/[\r\n]/.test(text)) assert.deepEqual(lineEndsOf(result), lineEndsOf(text));
    }),
    { numRuns: 600 },
  );
  assert.ok(refused < done / 50, `${refused} of ${refused + done} refused`);
});

test('removing an item takes that item only', () => {
  let refused = 0;
  let done = 0;
  fc.assert(
    fc.property(posts, keys, fc.nat(4), ({ text }, key, index) => {
      fc.pre(isReadable(text));
      const before = valuesOf(text);
      const list = before[keyIn(before, key)];
      fc.pre(Array.isArray(list));
      const edits = removeListItem(postOf(text), [key], index);
      if (edits === undefined) {
        refused++;
        return;
      }
      done++;
      const left = (list as unknown[]).filter((_, i) => i !== index);
      assert.deepEqual(valuesOf(applyChecked(text, edits)), { ...before, [keyIn(before, key)]: left });
    }),
    { numRuns: 600 },
  );
  assert.ok(refused < done / 50, `${refused} of ${refused + done} refused`);
});

test('an item that was added and removed again leaves the list as it was', () => {
  fc.assert(
    fc.property(posts, keys, ({ text }, key) => {
      fc.pre(isReadable(text));
      const before = valuesOf(text);
      const list = before[keyIn(before, key)];
      fc.pre(Array.isArray(list) && list.length > 0);
      const edits = addListItem(postOf(text), [key], 'brand new');
      fc.pre(edits !== undefined);
      const longer = applyChecked(text, edits!);
      const back = removeListItem(postOf(longer), [key], (list as unknown[]).length);
      assert.deepEqual(valuesOf(applyChecked(longer, back!)), before);
    }),
    { numRuns: 300 },
  );
});

/** What a renaming should make of a value, said in the plainest way. */
const rename = (value: unknown, isMatch: (spelling: string) => boolean, newName: string): unknown => {
  const matches = (one: unknown): boolean =>
    one !== null && one !== '' && typeof one !== 'object' && isMatch(String(one));
  if (!Array.isArray(value)) return matches(value) ? newName : value;
  const others = value.filter((one) => !matches(one)).map((one) => (typeof one === 'string' ? key(one) : ''));
  if (!value.some(matches)) return value;
  if (value.includes(newName)) return value.filter((one, i) => !matches(one) || i === value.indexOf(newName));
  if (others.includes(key(newName))) return value.filter((one) => !matches(one));
  const first = value.findIndex(matches);
  return value.flatMap((one, i) => (i === first ? [newName] : matches(one) ? [] : [one]));
};
const key = (spelling: string): string => spelling.toLowerCase().replaceAll(' ', '-');

test('renaming a term changes that term only, and never leaves it twice', () => {
  let refused = 0;
  let done = 0;
  fc.assert(
    fc.property(
      posts,
      fc.constantFrom('tags', 'categories', 'title'),
      fc.subarray(['Go', 'hugo', 'open source', 'C', 'über', 'x1', 'Alps', 'x'], { minLength: 2, maxLength: 6 }),
      fc.oneof(fc.constantFrom('Go', 'Hugo', 'Open-Source'), strings),
      ({ text }, taxonomy, old, newName) => {
        fc.pre(isReadable(text) && newName !== '');
        const isMatch = (spelling: string): boolean => old.includes(spelling);
        const edits = renameTerm(postOf(text), taxonomy, isMatch, newName);
        if (edits === undefined) {
          refused++;
          return;
        }
        if (edits.length > 0) done++;
        const before = valuesOf(text);
        const expected = Object.fromEntries(
          Object.entries(before).map(([name, value]) => {
            if (name.toLowerCase() === taxonomy) return [name, rename(value, isMatch, newName)];
            if (name !== 'params' || !isMap(value)) return [name, value];
            const below = Object.entries(value).map(([inner, one]) =>
              inner === taxonomy ? [inner, rename(one, isMatch, newName)] : [inner, one],
            );
            return [name, Object.fromEntries(below)];
          }),
        );
        assert.deepEqual(valuesOf(applyChecked(text, edits)), normal(expected));
      },
    ),
    { numRuns: 600 },
  );
  assert.ok(done > 40 && refused < done / 50, `${refused} of ${refused + done} refused`);
});

/** The keys that hold lists, below none. */
const listsOf = (text: string): string[] =>
  Object.entries(valuesOf(text)).flatMap(([name, value]) => (Array.isArray(value) ? [name] : []));

test('moving a list to one line or to lines changes no value and loses no comment', () => {
  for (const [format, made] of Object.entries({ yaml: yamlPosts, toml: tomlPosts, json: jsonPosts })) {
    const done = { flow: 0, block: 0 };
    fc.assert(
      fc.property(made, fc.constantFrom('flow' as const, 'block' as const), ({ text }, to) => {
        fc.pre(isReadable(text));
        for (const name of listsOf(text)) {
          const edits = moveList(postOf(text), [name], to);
          if (edits === undefined || edits.length === 0) continue;
          done[to]++;
          const result = applyChecked(text, edits);
          assert.deepEqual(valuesOf(result), valuesOf(text));
          assert.equal(commentsOf(result), commentsOf(text), 'a comment was lost');
          if (/[\r\n]/.test(text)) assert.deepEqual(lineEndsOf(result), lineEndsOf(text));
          assert.deepEqual(moveList(postOf(result), [name], to), [], 'it is not moved yet');
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(done.flow > 20 && done.block > 20, `${format}: only ${done.flow} and ${done.block} moved`);
  }
});

test('a list of TOML or JSON that was put on lines goes back to one and to the same lines', () => {
  fc.assert(
    fc.property(fc.oneof(tomlPosts, jsonPosts), ({ text }) => {
      fc.pre(isReadable(text));
      for (const name of listsOf(text)) {
        const there = moveList(postOf(text), [name], 'block');
        if (there === undefined || there.length === 0) continue;
        const onLines = applyChecked(text, there);
        const back = moveList(postOf(onLines), [name], 'flow');
        assert.ok(back !== undefined, 'it cannot be taken back');
        const again = moveList(postOf(applyChecked(onLines, back)), [name], 'block');
        assert.equal(applyChecked(applyChecked(onLines, back), again!), onLines);
      }
    }),
    { numRuns: 400 },
  );
});
