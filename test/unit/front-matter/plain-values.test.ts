// The one door to gray-matter: plain values, and no program of a post is run (house.md §6).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePlainFrontMatter, stringifyFrontMatter } from '../../../server/src/core/page/index.ts';

test('values of each format', () => {
  assert.deepEqual(parsePlainFrontMatter('---\na: b\nc: [1]\n---\nbody'), {
    data: { a: 'b', c: [1] },
    content: 'body',
  });
  assert.deepEqual(parsePlainFrontMatter('+++\na = "b"\n+++\nbody'), { data: { a: 'b' }, content: 'body' });
  assert.deepEqual(parsePlainFrontMatter('{"a": "b"}\nbody'), { data: { a: 'b' }, content: 'body' });
  assert.deepEqual(parsePlainFrontMatter('body'), { data: {}, content: 'body' });
  assert.deepEqual(parsePlainFrontMatter('\ufeff\n--- # note\na: b\n---\nbody'), { data: { a: 'b' }, content: 'body' });
});

test('a program is never run', () => {
  const watched = globalThis as { pwned?: unknown };
  for (const language of ['js', 'javascript', 'coffee', 'coffeescript', 'cson', ' js']) {
    const text = `---${language}\n{ a: (globalThis.pwned = 1) }\n---\nbody`;
    assert.equal(parsePlainFrontMatter(text).content, 'body', language);
  }
  assert.equal(watched.pwned, undefined);
});

test('what cannot be read is an error each time', () => {
  for (const text of ['---\na: [\n---\nbody', '+++\na = \n+++\nbody', '{"a": }\nbody', '---\n- a\n---\nbody']) {
    const first = parsePlainFrontMatter(text);
    assert.equal(typeof first.error, 'string', text);
    assert.deepEqual(first.data, {});
    assert.equal(first.content, 'body');
    assert.deepEqual(parsePlainFrontMatter(text), first);
  }
});

test('an endless block is refused at once', () => {
  assert.match(parsePlainFrontMatter(`---\n${'\n'.repeat(1_000_000)}---\nbody`).error!, /too long/);
});

test('what is written is read again', () => {
  const data = {
    title: 'A "quoted": title # with signs',
    tags: ['a', 'b, c', "it's"],
    draft: true,
    weight: 5,
    'odd key': 1.5,
    params: { deep: { x: ['y'] } },
  };
  for (const format of ['yaml', 'toml', 'json'] as const) {
    const text = stringifyFrontMatter(data, '---\nbody\n', format);
    const read = parsePlainFrontMatter(text);
    assert.deepEqual(JSON.parse(JSON.stringify(read.data)), data, text);
    assert.equal(read.content.trimStart(), '---\nbody\n', text);
  }
});

test('a date is written as a date of TOML, and what TOML does not have is left out', () => {
  const text = stringifyFrontMatter(
    { date: '2024-01-02T10:00:00+01:00', lastmod: new Date(0), none: null },
    '',
    'toml',
  );
  assert.equal(text, '+++\ndate = 2024-01-02T10:00:00+01:00\nlastmod = 1970-01-01T00:00:00.000Z\n+++\n\n');
});
