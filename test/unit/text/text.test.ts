// Owns offsets and lines, site paths and near misses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  baseNameOf,
  extensionOf,
  findNearest,
  folderOf,
  indexLines,
  joinPath,
  lazy,
  pathBelow,
  spellPath,
  withEntries,
} from '../../../server/src/core/text/index.ts';

test('positions and offsets are each other’s inverse, whatever ends the lines', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'ä', '😀', '\n', '\r\n', '\r', ' ')), fc.nat(), (parts, at) => {
      const text = parts.join('');
      const lines = indexLines(text);
      const offset = Math.min(at, text.length);
      const position = lines.positionAt(offset);
      // Between CR and LF the line has not ended yet, and there is no column.
      const splits = text[offset - 1] === '\r' && text[offset] === '\n';
      assert.equal(lines.offsetAt(position), splits ? offset - 1 : offset);
      const before = text.slice(0, offset).replace(/\r\n/g, '\n');
      assert.equal(position.line, (before.match(/[\r\n]/g)?.length ?? 0) - (splits ? 1 : 0));
    }),
  );
});

test('places outside the text are clamped', () => {
  const lines = indexLines('ab\ncd');
  assert.deepEqual(lines.positionAt(99), { line: 1, column: 2 });
  assert.equal(lines.offsetAt({ line: 7, column: 0 }), 5);
  assert.equal(lines.offsetAt({ line: -1, column: 3 }), 0);
});

test('a column past the end of its line means that end, before whatever breaks the line', () => {
  for (const end of ['\n', '\r\n', '\r', '']) {
    const text = `ab${end}${end}cd`;
    const lines = indexLines(text);
    const last = lines.lineCount - 1;
    assert.equal(lines.offsetAt({ line: 0, column: 1e9 }), end === '' ? text.length : text.indexOf(end), end);
    assert.equal(lines.offsetAt({ line: last, column: 1e9 }), text.length);
    if (end !== '') assert.equal(lines.offsetAt({ line: 1, column: 1 }), lines.startOf(1), 'an empty line');
    for (let line = 0; line <= last; line++)
      assert.equal(lines.endOf(line), lines.startOf(line) + (text.split(end || '|')[line] ?? '').length);
  }
});

test('paths', () => {
  assert.equal(joinPath('a/b', '../c'), 'a/c');
  assert.equal(joinPath('a', '../../c'), '../c');
  assert.equal(joinPath('', './x//y/'), 'x/y');
  assert.equal(spellPath('../content/a.md'), 'content/a.md');
  assert.equal(spellPath('static/a..b.png'), 'static/a..b.png');
  assert.equal(folderOf('a/b/c.md'), 'a/b');
  assert.equal(folderOf('c.md'), '');
  assert.equal(baseNameOf('a/b/c.md'), 'c.md');
  assert.equal(extensionOf('a/b.X/c.PNG'), '.png');
  assert.equal(extensionOf('a/.hidden'), '');
  assert.equal(pathBelow('a', 'a/b'), 'b');
  assert.equal(pathBelow('a', 'ab/b'), undefined);
  assert.equal(pathBelow('', '../x'), undefined);
});

test('near misses', () => {
  assert.equal(findNearest('higs-1.jpg', ['borg.jpg', 'higgs-1.jpg', 'higgs-2.jpg']), 'higgs-1.jpg');
  assert.equal(findNearest('Lake.PNG', ['lake.png']), 'lake.png');
  assert.equal(findNearest('abc', ['xyz']), undefined);
  assert.equal(findNearest('a', ['b']), undefined);
});

test('a lazy value is made once', () => {
  let made = 0;
  const value = lazy(() => ++made);
  assert.equal(value(), 1);
  assert.equal(value(), 1);
});

test('a map with a few other entries is the map that was copied and changed', () => {
  const keys = fc.constantFrom(...'abcdefgh');
  const change = fc.array(fc.tuple(keys, fc.option(fc.nat(9), { nil: undefined })), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.nat(9))), fc.array(change, { maxLength: 5 }), (first, changes) => {
      const copied = new Map(first);
      let map: ReadonlyMap<string, number> = new Map(first);
      for (const step of changes) {
        const before = map;
        const told = [...before];
        map = withEntries(map, new Map(step));
        for (const [key, value] of new Map(step)) {
          if (value === undefined) copied.delete(key);
          else copied.set(key, value);
        }
        assert.deepEqual([...before], told);
      }
      const sorted = (entries: Iterable<[string, number]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
      assert.deepEqual(sorted(map), sorted(copied));
      assert.equal(map.size, copied.size);
      assert.deepEqual([...map.keys()].sort(), [...copied.keys()].sort());
      assert.deepEqual([...map.values()].sort(), [...copied.values()].sort());
      for (const key of 'abcdefgh') {
        assert.equal(map.get(key), copied.get(key));
        assert.equal(map.has(key), copied.has(key));
      }
      const told = new Map<string, number>();
      map.forEach((value, key) => void told.set(key, value));
      assert.deepEqual(sorted(told), sorted(copied));
    }),
  );
});

test('many other entries are a map of their own', () => {
  const base: ReadonlyMap<number, string> = new Map([[0, 'zero']]);
  const many = withEntries(base, new Map(Array.from({ length: 500 }, (_, i) => [i, String(i)])));
  assert.ok(many instanceof Map);
  assert.deepEqual([many.size, many.get(0), base.get(0)], [500, '0', 'zero']);
});
