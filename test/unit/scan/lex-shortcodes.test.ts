// Checks the shortcode lexer on each trap of hugo-facts §5.2, and on what Hugo leaves to us: half-typed tags.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ShortcodeCall, ShortcodeProblemKind } from '../../../server/src/core/page/shortcodes/call.ts';
import { lexShortcodes } from '../../../server/src/core/page/shortcodes/lex-shortcodes.ts';

/** A call in short: `name a=b "c"`, `/name`, `name /`; a tag that is not closed ends with `…`. */
const brief = ({ name, kind, closed, arguments: args }: ShortcodeCall): string => {
  const shown = args.map(({ name: key, value }) => ` ${key === undefined ? '' : `${key}=`}${JSON.stringify(value)}`);
  return `${kind === 'close' ? '/' : ''}${name}${shown.join('')}${kind === 'self-closing' ? ' /' : ''}${closed ? '' : ' …'}`;
};

const calls = (text: string): readonly string[] => lexShortcodes(text, 0).calls.map(brief);

/** Kinds of problems, with the text they stand on. */
const problems = (text: string): readonly string[] =>
  lexShortcodes(text, 0).problems.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);

const accepted: readonly (readonly [what: string, text: string, calls: readonly string[]])[] = [
  ['both delimiters', '{{< a >}}{{% b %}}', ['a', 'b']],
  ['no blanks needed around a name', '{{<a>}}{{<b c>}}', ['a', 'b "c"']],
  [
    'names with folders, hyphens, other scripts',
    '{{< sub/my-box >}}{{< _x >}}{{< été >}}{{< 日本 >}}{{< 2up >}}',
    ['sub/my-box', '_x', 'été', '日本', '2up'],
  ],
  ['a slash that touches the name belongs to it', '{{< x/ >}}', ['x/']],
  ['self-closing', '{{< x />}}{{< x a=1 / >}}', ['x /', 'x a="1" /']],
  ['closing tags of either delimiter', '{{< x >}}{{% /x %}}{{< / x >}}', ['x', '/x', '/x']],
  ['a closing tag without a name', '{{< x >}}{{< / >}}', ['x', '/']],
  ['bare words', '{{< x a-b 1.5 -2 a.b _ é >}}', ['x "a-b" "1.5" "-2" "a.b" "_" "é"']],
  ['quoted text', '{{< x "a b" "" ">}}" "it\'s" >}}', ['x "a b" "" ">}}" "it\'s"']],
  ['an escaped quote drops every backslash', '{{< x "say \\"hi\\" C:\\dir" >}}', ['x "say \\"hi\\" C:dir"']],
  ['without one backslashes stay', '{{< x "a\\nb" >}}', ['x "a\\\\nb"']],
  ['quotes with a backslash before them', '{{< x \\"a b\\" c >}}{{< x d=\\"e\\" >}}', ['x "a b" "c"', 'x d="e"']],
  ['raw text over lines', '{{< x `a "b"\nc` >}}', ['x "a \\"b\\"\\nc"']],
  ['a tag over lines', '{{< figure\n  src="a.png"\r\n\talt="b"\n>}}', ['figure src="a.png" alt="b"']],
  [
    'blanks and line ends around =',
    '{{< x a = b >}}{{< x a =\n"b" >}}{{< x a= b >}}',
    ['x a="b"', 'x a="b"', 'x a="b"'],
  ],
  ['an unquoted value goes up to the next blank', "{{< x a='b' c=d/e:f >}}", ['x a="\'b\'" c="d/e:f"']],
  ['an unquoted value swallows a delimiter that touches it', '{{< x a=b>}} >}}', ['x a="b>}}"']],
  ['a quoted value does not', '{{< x a="b">}}', ['x a="b"']],
  ['a quoted name', '{{< x "data-x"=1 >}}', ['x data-x="1"']],
  ['a name twice', '{{< x a=1 a=2 A=3 >}}', ['x a="1" a="2" A="3"']],
  ['escaped tags are no calls', '{{</* a "b */>}}{{%/* c */%}}{{</**/>}}', []],
  ['no tags', '{{ x }} {{ < a > }} { {< a >}} {{ "{{" }}', []],
  [
    'in code, comments and behind a backslash',
    '```\n{{< a >}}\n```\n<!-- {{< b >}} --> \\{{< c >}} `{{< d >}}`',
    ['a', 'b', 'c', 'd'],
  ],
  ['an odd brace before', '{{{< a >}}}', ['a']],
  [
    'inline shortcodes',
    '{{< t.inline >}}{{ .Title }}{{< /t.inline >}}{{< t.inline / >}}',
    ['t.inline', '/t.inline', 't.inline /'],
  ],
];

for (const [what, text, expected] of accepted)
  test(`reads ${what}`, () => {
    assert.deepEqual(calls(text), expected);
    assert.deepEqual(problems(text), []);
  });

const refused: readonly (readonly [what: string, text: string, problem: `${ShortcodeProblemKind}: ${string}`])[] = [
  ['a tag without a name', '{{< >}}', 'name-missing: {{< >}}'],
  ['a name that starts oddly', '{{< -a >}}', 'character: -'],
  ['a quoted name of a shortcode', '{{< "a" >}}', 'character: "'],
  ['a period in a name', '{{< a.b >}}', 'name-invalid: a.'],
  ['inline without a blank behind', '{{<a.inline>}}', 'name-invalid: a.'],
  ['an unquoted colon', '{{< x a:b >}}', 'character: :'],
  ['a value that starts with a period', '{{< x .5 >}}', 'character: .'],
  ['single quotes', "{{< x 'a' >}}", "single-quotes: '"],
  ['single quotes around two words', "{{< x a='b c' >}}", 'arguments-mixed: c'],
  ['U+00A0 as a blank', '{{< x\u00a0a >}}', 'character: \u00a0'],
  ['a line end in quotes', '{{< x "a\nb" >}}', 'quote-unclosed: "a'],
  ['a backslash before the closing quote', '{{< x "b\\\\" >}}', 'quote-unclosed: "b\\\\" >}}'],
  ['raw text that never ends', '{{< x `a >}}', 'raw-unclosed: `'],
  ['a backslash before a backtick', '{{< x \\`a` >}}', 'escape: \\`'],
  ['named and positional, in this order', '{{< x a=1 b >}}', 'arguments-mixed: b'],
  ['positional and named, in this order', '{{< x a b=1 >}}', 'arguments-mixed: b'],
  ['quoted positional behind named', '{{< x a=1 "b" >}}', 'arguments-mixed: "b"'],
  ['a blank before = makes it positional for the mixing check', '{{< x a = b c=d >}}', 'arguments-mixed: c'],
  ['and the other way round', '{{< x a=b c = d >}}', 'arguments-mixed: c'],
  ['what only taking it together shows', '{{< x a = b c >}}', 'arguments-mixed: c'],
  ['a slash in a bare word', '{{< x a/b >}}', 'closing-arguments: b'],
  ['a closing tag before any other', '{{< /x >}}', 'closing-unopened: /'],
  ['a closing tag of what was never opened', '{{< y >}}{{< /x >}}', 'closing-unopened: x'],
  ['a word in a closing tag', '{{< x >}}{{< /x a >}}', 'closing-arguments: a'],
  ['a comment that never ends', '{{</* a >}}', 'comment-unclosed: {{</*'],
  ['a comment whose marks share a star', '{{</*/>}}', 'comment-unclosed: {{</*'],
  ['a tag inside an inline shortcode', '{{< t.inline >}}{{< a >}}{{< /t.inline >}}', 'inline-nesting: {{<'],
  ['a tag that never ends', 'x {{< figure src="a"', 'tag-unclosed: {{< figure'],
  ['a value that swallows the end', '{{< x a=b>}} and so on', 'value-swallows-end: b>}}'],
];

for (const [what, text, expected] of refused)
  test(`refuses ${what}`, () => assert.deepEqual(problems(text), [expected]));

test('says which Hugo versions refuse what not all of them do', () => {
  const versions = (text: string) => lexShortcodes(text, 0).problems.map(({ since, until }) => ({ since, until }));
  assert.deepEqual(versions('{{< x >}}{{< /x\n>}}'), [{ since: undefined, until: '0.163.3' }]);
  assert.deepEqual(versions('{{< x\v>}}'), [{ since: undefined, until: '0.163.3' }]);
  assert.deepEqual(versions('{{< x a=b\u00a0c >}}'), [{ since: undefined, until: '0.163.3' }]);
  assert.deepEqual(versions('{{< x / y >}}'), [{ since: '0.143.0', until: undefined }]);
});

test('spans point at what was written', () => {
  const text = 'é {{< fig "a b"="c \\"d\\"" "e"=`f` >}}in{{< /fig >}}';
  const [call, closing] = lexShortcodes(text, 0).calls;
  const at = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  assert.equal(at(call!.span), '{{< fig "a b"="c \\"d\\"" "e"=`f` >}}');
  assert.equal(at(call!.nameSpan), 'fig');
  assert.equal(at(call!.inner!), 'in');
  assert.equal(closing!.inner, undefined);
  const [first, second] = call!.arguments;
  assert.equal(at(first!.nameSpan!), 'a b');
  assert.equal(at(first!.valueSpan), 'c \\"d\\"');
  assert.deepEqual([first!.value, first!.verbatim, first!.style], ['c "d"', false, 'quoted']);
  assert.equal(at(second!.valueSpan), 'f');
  assert.deepEqual([second!.verbatim, second!.style], [true, 'raw']);
});

test('starts where the body starts, with offsets of the page', () => {
  const text = '---\na: {{< no >}}\n---\n{{< yes >}}';
  const { calls: found } = lexShortcodes(text, text.lastIndexOf('---'));
  assert.deepEqual(
    found.map(({ span }) => text.slice(span.start, span.end)),
    ['{{< yes >}}'],
  );
});

test('pairs a closing tag with the nearest open one of its name', () => {
  const text = '{{< a >}}1{{< a >}}2{{< /a >}}3{{< b >}}4{{< /a >}}5{{< /b >}}';
  const inner = lexShortcodes(text, 0).calls.map((call) => call.inner && text.slice(call.inner.start, call.inner.end));
  assert.deepEqual(inner.slice(0, 2), ['1{{< a >}}2{{< /a >}}3{{< b >}}4', '2']);
  assert.equal(inner[3], '4{{< /a >}}5');
});

test('a half-typed tag gives what is there, and costs only itself', () => {
  assert.deepEqual(calls('{{< figure src="a.png" al'), ['figure src="a.png" …']);
  assert.deepEqual(calls('{{< figure src="a.p\n\nText. {{< b >}}'), ['figure src="a.p" …', 'b']);
  assert.deepEqual(calls('{{< figure src={{< b c="d" >}}'), ['figure src="" …', 'b c="d"']);
  assert.deepEqual(calls('{{< fig\n\nSome text: more\n\n{{< b >}}'), ['fig …', 'b']);
  assert.deepEqual(calls('{{< \n\n# Title'), [' …']);
  assert.deepEqual(calls('{{< a b="c >}} text {{< d e="f" >}}'), ['a b="c " …', 'd e="f"']);
  assert.deepEqual(calls("{{< a 'b' >}} {{< c >}}"), ['a …', 'c']);
  assert.deepEqual(calls('{{< a b=c>}} text {{< d >}}'), ['a b="c" …', 'd']);
});

test('problems of a half-typed tag are told on the tag, not where Hugo stumbles', () => {
  assert.deepEqual(problems('{{< fig\n\nSome text: more'), ['tag-unclosed: {{< fig']);
  assert.deepEqual(problems('{{< a b="c >}} text {{< d e="f" >}}'), ['quote-unclosed: "c ']);
  assert.deepEqual(problems('{{< a {{< b >}}'), ['tag-unclosed: {{< a']);
});

test('every prefix of a post and every random text is read, with spans inside the text and in order', () => {
  const post =
    'A {{< figure src="a.png" alt=`x`\n title=\'b\' />}} {{% note %}}\n{{</* c */>}} {{< t.inline >}}d{{< /t.inline >}} {{< /note >}}';
  const check = (text: string): void => {
    const read = lexShortcodes(text, 0);
    let before = 0;
    for (const { span, nameSpan, arguments: args } of read.calls) {
      assert.ok(before <= span.start && span.start <= span.end && span.end <= text.length, text);
      assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, text);
      for (const { value, valueSpan, verbatim } of args) {
        assert.ok(span.start <= valueSpan.start && valueSpan.start <= valueSpan.end && valueSpan.end <= span.end, text);
        if (verbatim) assert.equal(text.slice(valueSpan.start, valueSpan.end), value);
      }
      before = span.end;
    }
    for (const { span, message } of read.problems) {
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, text);
      assert.ok(message.split('. ').length <= 2 && /[.]$/.test(message), message);
    }
  };
  for (let end = 0; end <= post.length; end++) check(post.slice(0, end));
  const marks = fc.constantFrom(
    '{{<',
    '{{%',
    '>}}',
    '%}}',
    '/',
    '*/',
    '/*',
    '"',
    '`',
    '\\',
    '=',
    ' ',
    '\n',
    '\n\n',
    'a',
    'b.inline ',
    "'",
    ':',
    'é',
    '\u{1f600}',
    '\ud800',
  );
  fc.assert(
    fc.property(
      fc.array(marks, { maxLength: 30 }).map((parts) => parts.join('')),
      check,
    ),
    { numRuns: 3000 },
  );
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 500 });
});

test('takes time in proportion to the length, whatever is repeated', () => {
  const repeated = [
    '{{<',
    '{{</*',
    '{{< a={{',
    '{{< a b=',
    '{{< a "',
    '{{< a `',
    '{{< "{{< `',
    '{{%/*/%}}',
    '{{< a=b>}}',
    '{{< a\n',
    '{{< t.inline >}}',
    '{{< a >}}',
    '{{< /a >}}',
    '{{< x a=',
    '{{',
    '>}}',
  ];
  for (const part of repeated) {
    const started = performance.now();
    lexShortcodes(part.repeat(Math.ceil(100_000 / part.length)), 0);
    const took = performance.now() - started;
    assert.ok(took < 5000, `${part}: ${took.toFixed(0)} ms`);
  }
});
