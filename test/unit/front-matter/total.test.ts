// Any text is read, at once: half-typed, damaged, hostile, enormous.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Node } from '../../../server/src/core/page/index.ts';
import { readFrontMatter } from '../../../server/src/core/page/index.ts';

const posts: readonly string[] = [
  '\ufeff---\r\ntitle: "A \\"post\\"" # note\r\ntags: [one, "two",\r\n  \'three\']\r\ncover:\r\n  image: a.png\r\n  alt: >-\r\n    long\r\n    text\r\n---\r\nBody\r\n',
  '---\ntitle: A post\ndate: 2024-01-02\ncategories:\n- x\n- y: z\n  w: {a: b, c: [d]}\ntext: |\n  a: b\n\n  "c\nlong: one\n  two\nalias: &x q\nother: *x\n---\n\nBody\n',
  '+++\ntitle = "A post"\ndate = 2024-01-02T10:00:00Z\ntags = ["x",\n  \'y\']\ntext = """\na = b\n"""\n[params]\ndeep.er = {a = 1, b = [true]}\n[[menu]]\nname = "x"\n+++\nBody',
  '{\n  "title": "A \\"post\\"",\n  "tags": ["x", {"y": [null, 5]}],\n  "m": {"k": "}"}\n}\nBody',
  '#+TITLE: A post\n#+TAGS[]: x y\n#+DATE: <2024-01-02 Tue>\n\nBody',
];

const checkSpans = (node: Node, limit: number): void => {
  assert.ok(node.span.start >= 0 && node.span.start <= node.span.end && node.span.end <= limit);
  if (node.kind === 'scalar') {
    assert.ok(
      node.inner.start >= node.span.start && node.inner.end <= node.span.end && node.inner.start <= node.inner.end,
    );
  } else if (node.kind === 'list') for (const item of node.items) checkSpans(item, limit);
  else {
    for (const { keySpan, value } of node.entries) {
      assert.ok(keySpan.start >= 0 && keySpan.start <= keySpan.end && keySpan.end <= limit);
      checkSpans(value, limit);
    }
  }
};

/** Reads, and holds what holds of every reading. */
const survive = (text: string): void => {
  const { frontMatter, bodyStart } = readFrontMatter(text);
  assert.ok(bodyStart >= 0 && bodyStart <= text.length, JSON.stringify(text));
  if (frontMatter === undefined) return;
  const { span, block, root, problems } = frontMatter;
  assert.ok(span.start <= block.start && block.start <= block.end && block.end <= span.end && span.end <= text.length);
  checkSpans(root, text.length);
  for (const problem of problems) {
    assert.ok(problem.span.start >= 0 && problem.span.start < problem.span.end, JSON.stringify([text, problem]));
    assert.ok(problem.span.end <= text.length, JSON.stringify([text, problem]));
    assert.notEqual(problem.message, '');
  }
};

test('every prefix of a post', () => {
  for (const post of posts) {
    for (let end = 0; end <= post.length; end++) {
      survive(post.slice(0, end));
      // The same while the closing delimiter already stands below.
      const delimiter = post.startsWith('+++') ? '\n+++\n' : post.includes('---') ? '\n---\n' : '}';
      survive(post.slice(0, end) + delimiter);
    }
  }
});

test('every post with one piece missing', () => {
  for (const post of posts) {
    for (let at = 0; at < post.length; at++) survive(post.slice(0, at) + post.slice(at + 1));
  }
});

test('posts with bits strewn in', () => {
  const bit = fc.constantFrom(
    '"',
    "'",
    ':',
    ': ',
    ' ',
    '\t',
    '\n',
    '\r',
    '#',
    '-',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a',
    '*a',
    '!',
    '|',
    '>',
    '\\',
    '?',
    '\0',
    '\ud800',
    '\ufeff',
    '"""',
    '=',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...posts),
      fc.array(fc.tuple(fc.nat(400), bit), { minLength: 1, maxLength: 5 }),
      (post, bits) => {
        let text = post;
        for (const [at, piece] of bits) text = text.slice(0, at % text.length) + piece + text.slice(at % text.length);
        survive(text);
      },
    ),
    { numRuns: 400 },
  );
});

test('random texts', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('---\n', '+++\n', '{', '#+', '', '- '),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', '\n---\n', '\n+++\n', '}'),
      (open, inner, close) => survive(open + inner + close),
    ),
    { numRuns: 400 },
  );
});

const megabytes = 5_000_000;
/** Enough to tell linear from quadratic, which would take minutes. */
const long = 200_000;
const hostile = [
  '[',
  '{',
  '- ',
  '? ',
  'a: ',
  '! ',
  '\n',
  ' ',
  '\t',
  '"',
  "'",
  ':',
  '#',
  '# x\n',
  'a: b\n',
  'a: "\n',
  'a: [b,\n',
  'a: >\n',
  'a: |\n  b\n',
  ' a:\n  b:\n',
  'a = 1\n',
  '[a]\n',
  'a.',
  '\\',
  'text and more\n',
  '{"a":',
  '&a *a ',
];

test('enormous front matter takes no longer than its length', () => {
  for (const [open, close] of [
    ['---\n', '\n---\nbody'],
    ['+++\n', '\n+++\nbody'],
    ['{', '}\nbody'],
    ['---\n', ''],
  ] as const) {
    for (const piece of hostile) {
      const time = (length: number): number => {
        const text = open + piece.repeat(Math.ceil(length / piece.length)) + close;
        const before = process.cpuUsage();
        readFrontMatter(text);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      };
      assert.ok(time(long) < 4000, `${JSON.stringify(open)} ${JSON.stringify(piece)}`);
    }
  }
});

test('an enormous body costs nothing', () => {
  const body = 'Some text about nothing in particular.\n'.repeat(megabytes / 40);
  for (const post of posts) survive(post + body);
  survive(`---\ntitle: x\n\n${body}`);
  survive(`---\ntitle: "x\n---\n${body}`);
});
