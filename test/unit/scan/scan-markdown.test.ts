// Checks what the Markdown and HTML scanners find, where, and what they leave alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BodyMarkup } from '../../../server/src/core/page/markdown/mentions.ts';
import { scanHtml } from '../../../server/src/core/page/markdown/scan-html.ts';
import { scanMarkdown } from '../../../server/src/core/page/markdown/scan-markdown.ts';
import { lexShortcodes } from '../../../server/src/core/page/shortcodes/lex-shortcodes.ts';
import type { Span } from '../../../server/src/core/text/index.ts';
import { markdownTexts } from './markdown-texts.ts';

const scan = (text: string): BodyMarkup => scanMarkdown(text, 0, lexShortcodes(text, 0).calls);
const images = (text: string): readonly string[] => scan(text).images.map(({ target }) => target);
const links = (text: string): readonly string[] => scan(text).links.map(({ target }) => target);
const verbatim = (text: string): readonly string[] =>
  scan(text).verbatim.map(({ start, end }) => text.slice(start, end));

const imageCases: readonly (readonly [what: string, text: string, targets: readonly string[]])[] = [
  ['inline images', '![a](a.png) ![](b.png "t") ![c]( <c d.png> \'t\' )', ['a.png', 'b.png', 'c d.png']],
  ['parentheses', '![a](a(1).png) ![b](b\\).png)', ['a(1).png', 'b).png']],
  ['a linked image', '[![x](a.png)](/url)', ['a.png']],
  ['an image in an image is its text', '![![a](a.png)](b.png)', ['b.png']],
  [
    'references, each definition once',
    '![a][x] ![x][] ![X] ![y]\n\n[x]: x.png "t"\n[y]:\n<y z.png>\n[x]: no.png',
    ['x.png', 'y z.png'],
  ],
  [
    'HTML',
    '<img src="a.png" alt=">"><IMG alt=\'x\' SRC=\'b.png\'/> <img src=c.png> <img\n  src = "d.png"\n/>',
    ['a.png', 'b.png', 'c.png', 'd.png'],
  ],
  ['blanks around an attribute', '<img src=" a.png ">', ['a.png']],
  ['entities', '<img src="a&amp;b&#32;c&eacute;.png"> ![](d&amp;e&nope;.png)', ['a&b c\u00e9.png', 'd&e&nope;.png']],
  ['percent-encoding stays', '![](a%20b.png) <img src="c%20d.png">', ['a%20b.png', 'c%20d.png']],
  ['HTML blocks', '<div>\n![no](no.png)\n<img src="a.png">\n</div>\n\n<p><img src="b.png"></p>', ['a.png', 'b.png']],
  [
    'lists and quotes',
    '- ![a](a.png)\n  > ![b](b.png\n  > "t")\n    - ![c](c.png)\n\n1. x\n\n   ![d](d.png)',
    ['a.png', 'b.png', 'c.png', 'd.png'],
  ],
  ['headings', '# ![a](a.png) #\n![b](b.png)\n---', ['a.png', 'b.png']],
  ['tables', '| a ![a](a.png) | ![b\n|---|---|\n| [x | ![c](c.png) |](no.png)', ['a.png', 'c.png']],
  [
    'footnotes and definition lists',
    'a[^1]\n\n[^1]: ![a](a.png)\n\n    ![b](b.png)\n\nTerm\n:   ![c](c.png)\n\n    ![d](d.png)',
    ['a.png', 'b.png', 'c.png', 'd.png'],
  ],
  ['behind a check box', '- [x](no) ![a](a.png)', ['a.png']],
  [
    'the inner text of shortcodes',
    '{{< note >}}\n![a](a.png)\n{{< /note >}}\n\n{{% tip %}}![b](b.png){{% /tip %}}',
    ['a.png', 'b.png'],
  ],
  ['no code spans', '`![](a.png)` ``![](b.png) ` `` \\`![c](c.png)`', ['c.png']],
  [
    'no fences',
    '```\n![](a.png)\n~~~\n```\n~~~ md\n![](b.png)\n```\n~~~\n> ```\n> ![](c.png)\n\n- ```\n  ![](d.png)\n\n![e](e.png)',
    ['e.png'],
  ],
  ['an unclosed fence goes to the end', '![a](a.png)\n````\n![](b.png)\n```\n![](c.png)', ['a.png']],
  [
    'no indented code, but paragraphs and items',
    'x\n    ![a](a.png)\n\n    ![](b.png)\n\n- x\n\n    ![c](c.png)\n\n     ![d](d.png)\n\n      ![](e.png)',
    ['a.png', 'c.png', 'd.png'],
  ],
  ['no comments', '<!-- ![](a.png) <img src="b.png"> --> ![c](c.png)\n\nx <!-- ![](d.png)\n--> ![e](e.png)', ['e.png']],
  [
    'no pre, code, script, style',
    '<pre>\n\n<img src="a.png">\n</pre>\nx <code><img src="b.png"></code> <script>"<img src=c.png>"</script>\n\n<div><pre><img src="d.png"></pre><img src="e.png"></div>',
    ['e.png'],
  ],
  [
    'posters and sources',
    '<video src="a.mp4" poster="a.png"><source src="b.mp4"></video><picture><source srcset="c.png"><img srcset="d.png" data-src="e.png"></picture>',
    ['a.png', 'c.png', 'd.png'],
  ],
  [
    'srcset: descriptors, commas, no blanks, data',
    '<img srcset="a.png 1x,b.png 2x,\n c.png 480w 20h , d,e.png, data:image/png;base64,AA 3x,,f.png (1, 2)x, g.png" src="h.png">',
    ['a.png', 'b.png', 'c.png', 'd,e.png', 'data:image/png;base64,AA', 'f.png', 'g.png', 'h.png'],
  ],
  [
    'the first of an attribute that is given twice',
    '<img src="a.png" SRC="b.png"> <img src="" src="c.png">',
    ['a.png', ''],
  ],
  ['drawings', '<svg><image href="a.png"/><image xlink:href="b.png"/></svg>', ['a.png', 'b.png']],
  [
    'nothing that a shortcode has a part in',
    '![a]({{< param x >}}/a.png) ![b](<{{% b %}}>) <img src="{{< c "d" >}}"> ![x]\n\n[x]: {{< d >}}/x.png',
    [],
  ],
  [
    'no code-like shortcodes',
    '{{< highlight html >}}\n![](a.png)\n```\n{{< /highlight >}}\n![b](b.png) {{% comment %}}<img src="c.png">{{% /comment %}}',
    ['b.png'],
  ],
  [
    'nothing inside a tag',
    '{{< figure src="![](a.png)" alt="`" >}} ![b](b.png) {{< x `\n```\n` >}}\n![c](c.png)',
    ['b.png', 'c.png'],
  ],
  ['nothing half-typed', '![a](a.png ![b](b.png "t\n\n![c\n\n![d]\n\n![e](<e.png\n\n<img src="f.png"', []],
];

for (const [what, text, targets] of imageCases) test(`images: ${what}`, () => assert.deepEqual(images(text), targets));

const linkCases: readonly (readonly [what: string, text: string, targets: readonly string[]])[] = [
  ['inline links', '[a](/a) [b](<b c> "t") [c]() [`]`](/d)', ['/a', 'b c', '', '/d']],
  ['the innermost of nested ones', '[a [b](/b)](/a)', ['/b']],
  ['around an image', '[![x](a.png)](/url)', ['/url']],
  ['references', '[a][x] [x] [X][] [nope] [nope][x2]\n\n[x]: /x', ['/x']],
  ['HTML', '<a href="/a">x</a> <A class=b HREF=/b>y</A> <a name="c">', ['/a', '/b']],
  [
    'sound, film and what is embedded',
    '<video src="a.mp4" poster="no.png"><source src="b.mp4"><track src="c.vtt"></video> <audio src=d.mp3></audio> <object data="e.pdf"></object> <embed src="f.svg"> <iframe src="/g/"></iframe> <area href="h">',
    ['a.mp4', 'b.mp4', 'c.vtt', 'd.mp3', 'e.pdf', 'f.svg', '/g/', 'h'],
  ],
  ['no addresses in angle brackets', '<https://e.org/[a](b)> [c](d)', ['d']],
  ['no shortcodes', '[a]({{< ref "x" >}}) [b]({{% relref "y" %}}#z) [c](/c)', ['/c']],
  ['no footnotes', 'a[^1](no)\n\n[^1]: x', []],
  ['no escaped brackets', '\\[a](no) [b\\](no) [c](/c)', ['/c']],
  ['Goldmark is forgiving with parentheses', '[a](a( "t") [b](<b<c>)', ['a(', 'b<c']],
];

for (const [what, text, targets] of linkCases) test(`links: ${what}`, () => assert.deepEqual(links(text), targets));

test('headings give level and raw text', () => {
  const text =
    '# One `x` {#id}\n## Two ##\n###\n#No\n    # no\n> # In *quote*\n\n- Three\n  ---\n\nFour\nfive\n====\n\n```\n# no\n```\n# {{< x >}} six\r\n';
  const found = scan(text).headings;
  assert.deepEqual(
    found.map(({ level, text: raw }) => `${level} ${raw}`),
    ['1 One `x` {#id}', '2 Two', '3 ', '1 In *quote*', '2 Three', '1 Four\nfive', '1 {{< x >}} six'],
  );
  for (const { span, text: raw } of found) assert.equal(text.slice(span.start, span.end), raw);
});

test('spans point at the target as written, also in quotes and behind a front matter', () => {
  const front = '---\ntitle: x\n---\n';
  const text = `${front}> ![a](a.png\n> "t") <img src="b&amp;c.png">\n> ![d][d]\n\n[d]: <d e.png>\n\n![f](f\\_g.png)`;
  const found = scanMarkdown(text, front.length, lexShortcodes(text, front.length).calls).images;
  assert.deepEqual(
    found.map(({ source, target, span, verbatim: same }) => [source, target, text.slice(span.start, span.end), same]),
    [
      ['markdown', 'a.png', 'a.png', true],
      ['html', 'b&c.png', 'b&amp;c.png', false],
      ['markdown', 'd e.png', 'd e.png', true],
      ['markdown', 'f_g.png', 'f\\_g.png', false],
    ],
  );
});

test('verbatim: code, comments, raw elements, inner text of code-like shortcodes', () => {
  assert.deepEqual(verbatim('a `b` c'), ['`b`']);
  assert.deepEqual(verbatim('```js\nx\n```\ny'), ['```js\nx\n```']);
  assert.deepEqual(verbatim('a\n\n    b\n\n    c\n\nd'), ['b\n\n    c']);
  assert.deepEqual(verbatim('<!-- a\nb --> c'), ['<!-- a\nb -->']);
  assert.deepEqual(verbatim('a <!-- b --> c'), ['<!-- b -->']);
  assert.deepEqual(verbatim('<pre>a</pre>'), ['<pre>a</pre>']);
  assert.deepEqual(verbatim('{{< highlight go >}}a{{< /highlight >}}'), ['a']);
});

test('the summary divider parts paragraphs and ends lists, but not fences', () => {
  assert.deepEqual(images('![a\n<!--more-->](a.png) ![b](b.png)'), ['b.png']);
  assert.deepEqual(images('- x\n\n<!--more-->    ![a](a.png)'), ['a.png']);
  assert.deepEqual(images('```\n<!--more-->\n![a](a.png)\n```'), []);
  assert.deepEqual(images('<!-- more -->![a](a.png)'), []);
});

test('HTML files: tags only', () => {
  const text =
    '<p>![no](no.png) `<img src="a.png">` [no](no) <a href="b">x</a></p>\n    <img src="c.png">\n<pre><img src="no.png"></pre><!-- <img src="no.png"> -->{{< x "<img src=no.png>" >}}<img src="{{< y >}}"><img/src="d.png">\n# no';
  const found = scanHtml(text, 0, lexShortcodes(text, 0).calls);
  assert.deepEqual(
    found.images.map(({ target }) => target),
    ['a.png', 'c.png', 'd.png'],
  );
  assert.deepEqual(
    found.links.map(({ target }) => target),
    ['b'],
  );
  assert.deepEqual(found.headings, []);
});

const assertSound = (text: string): void => {
  for (const found of [scan(text), scanHtml(text, 0, lexShortcodes(text, 0).calls)]) {
    const inside = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;
    for (const mentions of [found.images, found.links])
      mentions.forEach(({ span }, i) => {
        assert.ok(inside(span), text);
        assert.ok(i === 0 || mentions[i - 1]!.span.start <= span.start, `in order: ${text}`);
      });
    for (const { target, span, verbatim: same } of found.images)
      if (same) assert.equal(text.slice(span.start, span.end), target, text);
    found.verbatim.forEach((span, i) => {
      assert.ok(inside(span) && (i === 0 || found.verbatim[i - 1]!.start <= span.start), text);
    });
    for (const { span } of found.headings) assert.ok(inside(span), text);
  }
};

test('every prefix of a post is read', () => {
  const post = [...imageCases, ...linkCases].map(([, text]) => text).join('\n\n');
  for (let end = 0; end <= post.length; end += 3) assertSound(post.slice(0, end));
});

test('random texts are read, with spans inside the text and in order', () => {
  fc.assert(fc.property(markdownTexts, assertSound), { numRuns: 1000 });
  const marks = fc.constantFrom(
    '![',
    '](',
    ')',
    '[',
    ']',
    ']:',
    '<',
    '>',
    '<img src=',
    '"',
    "'",
    '`',
    '```',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '> ',
    '- ',
    '{{<',
    '>}}',
    ' a ',
    '<!--',
    '-->',
    '<!--more-->',
    '|',
    '---',
    '\\',
    '&amp;',
    '\ud800',
    '\r',
    '\u2028',
    ': ',
    '[^',
  );
  fc.assert(
    fc.property(
      fc.array(marks, { maxLength: 40 }).map((parts) => parts.join('')),
      assertSound,
    ),
    { numRuns: 3000 },
  );
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), assertSound), { numRuns: 500 });
});

test('takes time in proportion to the length, whatever is repeated', () => {
  const repeated = [
    '[',
    ']',
    '![',
    '[a](b',
    '[a](<b',
    '[a](b "',
    '`',
    '`a``b```',
    '<',
    '<!--',
    '<a b="',
    '<a b=',
    '<?',
    '> a\n',
    '> `\n',
    '- ',
    '- a\n  ',
    '\n',
    '```\n',
    '<div>\n\n',
    '<pre>\n',
    '<code>\n\n',
    '[a]: b\n',
    '[a]: b "\n',
    '[a][b]',
    'a\n-|-\n',
    '[[[[a](b)',
    '{{< highlight >}}',
    '{{<',
    '[^1]: a\n',
    'a\n: b\n',
    '<a>\n</a>\n\n',
  ];
  for (const part of repeated) {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    const started = performance.now();
    scan(text);
    const took = performance.now() - started;
    assert.ok(took < 5000, `${JSON.stringify(part)}: ${took.toFixed(0)} ms`);
  }
});
