// Owns the colours of shortcodes, token by token.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline, tokenize } from './tokenize.ts';

const begin = 'punctuation.definition.tag.begin.shortcode.hugo';
const end = 'punctuation.definition.tag.end.shortcode.hugo';
const name = 'entity.name.tag.shortcode.hugo';
const attribute = 'entity.other.attribute-name.shortcode.hugo';
const equals = 'punctuation.separator.key-value.shortcode.hugo';
const stringBegin = 'punctuation.definition.string.begin.shortcode.hugo';
const stringEnd = 'punctuation.definition.string.end.shortcode.hugo';
const quoted = 'string.quoted.double.shortcode.hugo';
const raw = 'string.quoted.other.raw.shortcode.hugo';
const bare = 'string.unquoted.shortcode.hugo';

test('named arguments of a figure', async () => {
  assert.deepEqual(await outline('Look: {{< figure src="/lake.png" width=600 title="A lake" >}} there'), [
    'Look:',
    `{{< → ${begin}`,
    `figure → ${name}`,
    `src → ${attribute}`,
    `= → ${equals}`,
    `" → ${stringBegin}`,
    `/lake.png → ${quoted}`,
    `" → ${stringEnd}`,
    `width → ${attribute}`,
    `= → ${equals}`,
    '600 → constant.numeric.shortcode.hugo',
    `title → ${attribute}`,
    `= → ${equals}`,
    `" → ${stringBegin}`,
    `A lake → ${quoted}`,
    `" → ${stringEnd}`,
    `>}} → ${end}`,
    'there',
  ]);
});

test('positional arguments: bare, quoted, raw, numbers and booleans', async () => {
  assert.deepEqual(await outline('{{% tabs go "two words" `raw "text"` true 1.5 %}}'), [
    `{{% → ${begin}`,
    `tabs → ${name}`,
    `go → ${bare}`,
    `" → ${stringBegin}`,
    `two words → ${quoted}`,
    `" → ${stringEnd}`,
    `\` → ${stringBegin}`,
    `raw "text" → ${raw}`,
    `\` → ${stringEnd}`,
    'true → constant.language.boolean.shortcode.hugo',
    '1.5 → constant.numeric.shortcode.hugo',
    `%}} → ${end}`,
  ]);
});

test('closing and self-closing tags', async () => {
  assert.deepEqual(await outline('{{< note >}}**Mind** the gap{{< /note >}} {{< blocks/cover />}}'), [
    `{{< → ${begin}`,
    `note → ${name}`,
    `>}} → ${end}`,
    '**Mind** → markup.bold.markdown',
    'the gap',
    `{{< → ${begin}`,
    '/ → punctuation.definition.tag.closing.shortcode.hugo',
    `note → ${name}`,
    `>}} → ${end}`,
    `{{< → ${begin}`,
    `blocks/cover → ${name}`,
    '/ → punctuation.definition.tag.self-closing.shortcode.hugo',
    `>}} → ${end}`,
  ]);
});

test('an escaped tag is a comment, and nothing in it is a tag', async () => {
  const tokens = await tokenize('{{</* figure src="x" */>}} and {{%/* note */%}}');
  assert.deepEqual(
    tokens.map(({ text, scopes }) => [text.trim(), scopes.includes('comment.block.shortcode.hugo')]),
    [
      ['{{</*', true],
      ['figure src="x"', true],
      ['*/>}}', true],
      ['and', false],
      ['{{%/*', true],
      ['note', true],
      ['*/%}}', true],
    ],
  );
});

test('a tag goes on over lines, and a raw string as well', async () => {
  const tokens = await outline('{{< figure\n  src="a.png"\n  caption=`one\ntwo`\n>}}\nafter');
  assert.deepEqual(tokens.slice(-6), [
    `\` → ${stringBegin}`,
    `one → ${raw}`,
    `two → ${raw}`,
    `\` → ${stringEnd}`,
    `>}} → ${end}`,
    'after',
  ]);
});

test('escaped quotes stay inside the string', async () => {
  assert.deepEqual((await outline('{{< x "a \\"b\\" c" >}}')).slice(2, 9), [
    `" → ${stringBegin}`,
    `a → ${quoted}`,
    '\\" → constant.character.escape.shortcode.hugo',
    `b → ${quoted}`,
    '\\" → constant.character.escape.shortcode.hugo',
    `c → ${quoted}`,
    `" → ${stringEnd}`,
  ]);
});

test('what stands behind a tag is Markdown again', async () => {
  assert.ok((await outline('- {{< x >}} **bold**')).includes('**bold** → markup.bold.markdown'));
  assert.ok((await outline('{{< x >}} **bold**')).includes('**bold** → markup.bold.markdown'));
});

test('a tag within a line of text does not colour the next line', async () => {
  assert.equal((await outline('text {{< figure\nnext line')).at(-1), 'next line');
});

test('a quote that is not closed ends with its line', async () => {
  assert.equal((await outline('{{< x "open\n>}} text')).at(-1), 'text');
});

test('shortcodes are coloured wherever Hugo runs them: in code, in comments, in headings', async () => {
  for (const document of [
    '```\n{{< x >}}\n```',
    '<!-- {{< x >}} -->',
    '## {{< x >}} here',
    'a `{{< x >}}`',
    '<div>\n{{< x >}}\n</div>',
    '<p>{{< x >}}</p>',
    '- {{< x >}} in a list',
  ])
    assert.ok((await outline(document)).includes(`x → ${name}`), document);
});

test('what is no shortcode has no colour of ours', async () => {
  for (const document of [
    '{{ x }}',
    '{{< >}}',
    '{{ < x > }}',
    '---\ntitle: "{{< x >}}"\n---',
    '+++\ntitle = "{{< x >}}"\n+++',
  ])
    assert.ok(!(await outline(document)).some((token) => token.endsWith('.shortcode.hugo')), document);
});

test('a bare value may hold dots, slashes and colons', async () => {
  assert.deepEqual((await outline('{{< x url=https://example.org/a.b >}}')).slice(2, -1), [
    `url → ${attribute}`,
    `= → ${equals}`,
    `https://example.org/a.b → ${bare}`,
  ]);
});
