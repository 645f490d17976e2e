// Owns the promises of converting front matter: equal values, the order of keys, every comment, the body.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { convertFrontMatter } from '../../../server/src/core/edits/index.ts';
import { applyChecked, isReadable, normal, postOf, valuesOf } from './check-edits.ts';
import { posts } from './front-matter-texts.ts';

const commentsOf = (text: string): readonly string[] =>
  [...text.matchAll(/# (?:a )?note|# indented|# \[x\], "y": z|# here|# c(?=[\r\n])/g)]
    .map(([comment]) => comment)
    .sort();

/** Nothing in YAML and JSON is an empty text in TOML, where that was agreed to. */
const withoutNull = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) => (one === null ? '' : one));

test('converting keeps values, their order, comments and the body', () => {
  const tally = { refused: 0, done: 0 };
  fc.assert(
    fc.property(posts, fc.constantFrom('yaml', 'toml', 'json'), ({ text, format }, to) => {
      fc.pre(isReadable(text) && format !== to);
      // TOML does not know the line ends of old Macs.
      fc.pre(to !== 'toml' || !/\r(?!\n)/.test(text));
      const edits = convertFrontMatter(postOf(text), to, { emptyForNull: true, dropComments: to === 'json' });
      if (edits === undefined) {
        tally.refused++;
        return;
      }
      tally.done++;
      const result = applyChecked(text, edits);
      assert.equal(postOf(result).frontMatter?.format, to);
      const before = valuesOf(text);
      const expected = normal(to === 'toml' ? withoutNull(before) : before);
      assert.deepEqual(valuesOf(result), expected);
      assert.deepEqual(Object.keys(valuesOf(result)), Object.keys(expected as object));
      if (to !== 'json') assert.deepEqual(commentsOf(result), commentsOf(text));
    }),
    { numRuns: 600 },
  );
  assert.ok(tally.refused < tally.done / 25, `${tally.refused} of ${tally.refused + tally.done} refused`);
});

const convert = (text: string, to: 'yaml' | 'toml' | 'json', options = {}): string | undefined => {
  const edits = convertFrontMatter(postOf(text), to, options);
  return edits && applyChecked(text, edits);
};

const yaml = `---
# About the title
title: "It's: a test" # beside
date: 2024-01-02T03:04:05+02:00

tags: [go, "x: y"] # the tags
categories:
  # first
  - a # A
  - b
cover: # head
  image: a.jpg
weight: 012
params:
  text: |
    some
    text
resources:
  # one
  - src: a # s
    title: b
  - src: c
# tail
---
Body
`;

test('YAML becomes TOML: keys before tables in dotted form, every comment where it was', () => {
  assert.equal(
    convert(yaml, 'toml'),
    `+++
# About the title
title = "It's: a test" # beside
date = 2024-01-02T03:04:05+02:00

tags = ["go", "x: y"] # the tags
categories = [
  # first
  "a", # A
  "b",
]
# head
cover.image = "a.jpg"
weight = 10

[params]
text = """
some
text
"""

# one
[[resources]]
src = "a" # s
title = "b"

[[resources]]
src = "c"
# tail
+++
Body
`,
  );
});

test('and back again', () => {
  assert.equal(
    convert(convert(yaml, 'toml')!, 'yaml'),
    yaml.replace('cover: # head\n', '# head\ncover:\n').replace('012\n', '10\n\n'),
  );
});

test('JSON has no room for comments', () => {
  assert.equal(convert(yaml, 'json'), undefined);
  assert.match(convert(yaml, 'json', { dropComments: true })!, /"title": "It's: a test",\n {2}"date": "2024-01-02T03/);
});

test('what the target cannot say is refused', () => {
  assert.equal(convert('---\ntags:\n---\n', 'toml'), undefined);
  assert.equal(convert('---\ntags:\n---\n', 'toml', { emptyForNull: true }), '+++\ntags = ""\n+++\n');
  assert.equal(convert('---\nx: .inf\n---\n', 'json'), undefined);
  assert.equal(convert('---\nx: .inf\n---\n', 'toml'), '+++\nx = inf\n+++\n');
  assert.equal(convert('---\ndate: 1704164645\n---\n', 'json'), undefined, 'Hugo takes no number of JSON for a date');
  assert.equal(convert('---\na: &x 1\nb: *x\n---\n', 'toml'), undefined);
  assert.equal(convert('---\na: {b: 1}\n<<: {c: 1}\n---\n', 'toml'), undefined);
  assert.equal(convert('---\nopen: [a\n---\n', 'toml'), undefined);
  assert.equal(convert('---\ntitle: a\n', 'toml'), undefined);
});

test('a date is quoted only where its format wants it', () => {
  assert.equal(convert('+++\ndate = 2024-01-02T03:04:05z\n+++\n', 'yaml'), '---\ndate: 2024-01-02T03:04:05Z\n---\n');
  assert.equal(convert('+++\nmine = 2024-01-02\n+++\n', 'yaml'), '---\nmine: 2024-01-02\n---\n');
  assert.equal(convert('---\ndate: 2024-01-02\n---\n', 'toml'), '+++\ndate = 2024-01-02\n+++\n');
  assert.equal(convert('---\ndate: "02 Jan 2006"\n---\n', 'toml'), '+++\ndate = "02 Jan 2006"\n+++\n');
  assert.equal(convert('---\nmine: 2024-01-02\n---\n', 'toml'), '+++\nmine = "2024-01-02"\n+++\n');
});

test('what follows the closing brace of JSON stays the body', () => {
  assert.equal(convert('{"title": "a"} text\n', 'yaml'), '---\ntitle: a\n---\n text\n');
});
