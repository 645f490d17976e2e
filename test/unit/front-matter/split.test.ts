// Where front matter begins and ends (hugo-facts §1.1).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../server/src/core/page/index.ts';
import { read, toPlain } from './reading.ts';

const BOM = '\ufeff';

/** text → format, what lies in the block, the body. */
const closed: readonly (readonly [string, string, string, string])[] = [
  ['---\na: b\n---\nbody', 'yaml', 'a: b\n', 'body'],
  ['---\r\na: b\r\n---\r\nbody', 'yaml', 'a: b\r\n', 'body'],
  ['---\ra: b\r---\rbody', 'yaml', 'a: b\r', 'body'],
  [`${BOM}---\na: b\n---\nbody`, 'yaml', 'a: b\n', 'body'],
  ['\n \n\t---\na: b\n---\nbody', 'yaml', 'a: b\n', 'body'],
  ['---\n---\nbody', 'yaml', '', 'body'],
  ['---\na: b\n---', 'yaml', 'a: b\n', ''],
  ['--- # note\na: b\n---\nbody', 'yaml', ' # note\na: b\n', 'body'],
  ['--- \na: b\n---\nbody', 'yaml', ' \na: b\n', 'body'],
  ['---\na: b\n---more\n', 'yaml', 'a: b\n', 'more\n'],
  ['---\na: b\n-----\n', 'yaml', 'a: b\n', '--\n'],
  ['---\na: b\n---  \nbody', 'yaml', 'a: b\n', 'body'],
  ['---\na: |\n  x\n ---\n---\nbody', 'yaml', 'a: |\n  x\n ---\n', 'body'],
  ['------\na: b\n---\nbody', 'yaml', '---\na: b\n', 'body'],
  ['+++\na = 1\n+++\nbody', 'toml', 'a = 1\n', 'body'],
  ['+++\na = """\n+++\n"""\n', 'toml', 'a = """\n', '"""\n'],
  ['{"a": "}"} body', 'json', '{"a": "}"}', ' body'],
  ['{\n "a": {"b": "\\""}\n}\n\nbody', 'json', '{\n "a": {"b": "\\""}\n}', '\nbody'],
  ['#+TITLE: x\n#+DATE: y\n\nbody', 'org', '#+TITLE: x\n#+DATE: y\n', '\nbody'],
];

test('closed front matter is cut where Hugo cuts it', () => {
  for (const [text, format, block, body] of closed) {
    const { frontMatter, bodyStart } = readFrontMatter(text);
    assert.equal(frontMatter?.format, format, text);
    assert.equal(text.slice(frontMatter!.block.start, frontMatter!.block.end), block, text);
    assert.equal(text.slice(bodyStart), body, text);
    assert.equal(frontMatter!.closed, true, text);
  }
});

test('the whole block takes in its delimiters and nothing before', () => {
  const text = `${BOM}\n---\na: b\n---\nbody`;
  const { span } = read(text);
  assert.equal(text.slice(span.start, span.end), '---\na: b\n---');
});

test('other texts have none', () => {
  for (const text of [
    '',
    'text',
    '# Heading',
    '<p>',
    '<!-- c -->',
    '\n\ntext',
    `${BOM}text`,
    '*a*',
    '\u00a0---\na: b\n---',
  ]) {
    const { frontMatter, bodyStart } = readFrontMatter(text);
    assert.equal(frontMatter, undefined, JSON.stringify(text));
    assert.equal(bodyStart, 0);
  }
});

test('a list, a plus or a shortcode at the start is taken for front matter by Hugo, and for the body by us', () => {
  for (const [text, marked] of [
    ['- milk\n- eggs\n', '-'],
    ['--\n', '--'],
    ['+ more\n', '+'],
    ['{{< figure src="a.png" >}}\n', '{{'],
    ['{{% note %}}', '{{'],
  ] as const) {
    const { frontMatter, bodyStart } = readFrontMatter(text);
    assert.equal(bodyStart, 0, text);
    assert.deepEqual(frontMatter!.root.entries, []);
    const [problem] = frontMatter!.problems;
    assert.equal(problem!.code, 'front-matter-invalid');
    assert.equal(text.slice(problem!.span.start, problem!.span.end), marked);
  }
});

/** An unclosed text → what of it is read, the body. */
const unclosed: readonly (readonly [string, unknown, string])[] = [
  ['---', {}, ''],
  ['---\n', {}, ''],
  ['---\n\nHello world\n', {}, '\nHello world\n'],
  ['---\ntitle: x\n\nHello world\n', { title: 'x' }, '\nHello world\n'],
  ['---\ntitle: x\n# Heading\n\n- item\n', { title: 'x' }, '# Heading\n\n- item\n'],
  ['---\ntitle: x\n# note\ntags:\n- a\n- b\n\nHello world', { title: 'x', tags: ['a', 'b'] }, '\nHello world'],
  ['---\ncover:\n  image: a.png\ntitle: x', { cover: { image: 'a.png' }, title: 'x' }, ''],
  ['---\ntags: [a, b', { tags: ['a', 'b'] }, ''],
  ['---\ntitle: x\n--\nbody', { title: 'x' }, '--\nbody'],
  ['+++\ntitle = "x"\n\nHello world\n', { title: 'x' }, '\nHello world\n'],
  ['+++\ntags = ["a", "b"', { tags: ['a', 'b'] }, ''],
  ['+++\ntitle = "x"\n---\nbody', { title: 'x' }, 'body'],
  ['{\n "title": "x",\n\nHello world', { title: 'x' }, '\nHello world'],
  ['{"title": "x', { title: 'x' }, ''],
];

test('front matter that is never closed is read as far as lines look like it', () => {
  for (const [text, values, body] of unclosed) {
    const { frontMatter, bodyStart } = readFrontMatter(text);
    assert.equal(frontMatter!.closed, false, text);
    assert.deepEqual(toPlain(frontMatter!.root), values, text);
    assert.equal(text.slice(bodyStart), body, text);
    assert.deepEqual(
      frontMatter!.problems.map(({ code, span }) => [code, span.start]),
      [['front-matter-unclosed', 0]],
    );
  }
});

test('a block closed with the sign of another format is told so', () => {
  const [problem] = read('+++\ntitle = "x"\n---\nbody').problems;
  assert.match(problem!.message, /“\+\+\+” does not end with “---”/);
});
