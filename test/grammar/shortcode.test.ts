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
    '** → punctuation.definition.bold.markdown',
    'Mind → markup.bold.markdown',
    '** → punctuation.definition.bold.markdown',
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
  assert.ok((await outline('- {{< x >}} **bold**')).includes('bold → markup.bold.markdown'));
  assert.ok((await outline('{{< x >}} **bold**')).includes('bold → markup.bold.markdown'));
});

test('a tag within a line of text does not colour the next line', async () => {
  assert.equal((await outline('text {{< figure\nnext line')).at(-1), 'next line');
});

test('a tag that is not closed leaves the text behind it alone', async () => {
  for (const tag of [
    '{{< figure',
    '{{% figure src="a" ',
    '{{< x "open',
    '{{< x a=',
    '{{< x `raw\n\n# Heading',
    '{{< /x',
  ])
    for (const behind of ['\n\nSome **bold** text', '\nSome **bold** text', '\n\n{{< y >}}\n\n**bold**']) {
      if (tag.includes('raw') && behind.startsWith('\nSome')) continue;
      assert.ok((await outline(tag + behind)).includes('bold → markup.bold.markdown'), JSON.stringify(tag + behind));
    }
});

test('a tag over lines goes on where its next line reads like arguments', async () => {
  const lines = ['{{< figure', '  src="a.png"', '  "b"', '  `c`', '  wide', '  key', '  = d', '>}}', 'after'];
  const tokens = await tokenize(lines.join('\n'));
  for (const { text, scopes } of tokens) {
    assert.equal(scopes.includes('meta.tag.shortcode.hugo'), text !== 'after', text);
  }
});

test('an inline shortcode has its whole name coloured, and the template in it is left alone', async () => {
  assert.deepEqual(await outline('{{< now.inline >}}{{ now.Year }}{{< /now.inline >}}'), [
    `{{< → ${begin}`,
    `now.inline → ${name}`,
    `>}} → ${end}`,
    '{{ now.Year }}',
    `{{< → ${begin}`,
    '/ → punctuation.definition.tag.closing.shortcode.hugo',
    `now.inline → ${name}`,
    `>}} → ${end}`,
  ]);
});

test('a code span with a shortcode is still a code span', async () => {
  const tokens = await tokenize('a `{{< x >}} b` and `c` **d**');
  const inSpan = tokens.filter(({ scopes }) => scopes.includes('markup.inline.raw.string.markdown'));
  assert.deepEqual(
    inSpan.map(({ text }) => text.trim()),
    ['`', '{{<', 'x', '>}}', 'b', '`', '`', 'c', '`'],
  );
});

test('a page in HTML', async () => {
  const html = '---\ntitle: "{{< x >}}"\n---\n<p class="a">{{< x "b" >}}</p>\n<a href="{{% x %}}">c</a>';
  const tokens = await tokenize(html, 'text.html.derivative');
  const names = tokens.filter(({ scopes }) => scopes.includes(name));
  assert.equal(names.length, 2);
  assert.ok(tokens.some(({ text, scopes }) => text === 'title' && scopes.some((scope) => scope.endsWith('.yaml'))));
});

test('templates of other makers, which begin with a brace, are left alone', async () => {
  for (const root of ['text.html.markdown', 'text.html.derivative'])
    for (const document of ['{% extends "x" %}', '{{ define "main" }}', '{{> partial }}', '{# note #}'])
      assert.ok(
        !(await tokenize(document, root)).some(({ scopes }) => scopes.some((scope) => /hugo|json/.test(scope))),
        document,
      );
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
    '> {{< x >}} in a quote',
    '[there]({{< x >}})',
    '![there]({{< x >}} "title")',
    '<a href="{{< x >}}">there</a>',
    'Go <a href="{{< x >}}">there</a>',
    '| a | b |\n|---|---|\n| c | {{< x >}} |',
    '    {{< x >}}',
    '**{{< x >}}**',
    '```go\nvar a = "{{< x >}}"\n```',
    '{{< highlight go >}}\nvar a = "{{< x >}}"\n{{< /highlight >}}',
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
