// Owns the HTML of the preview, through markdown-it itself: its structure, not its bytes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt, { type MarkdownIt as Engine } from 'markdown-it';
import {
  extendMarkdown,
  indexTargets,
  type PreviewHost,
  type Targets,
  toMarkup,
} from '../../../server/src/core/preview/index.ts';

interface Given {
  readonly images?: Targets;
  readonly links?: Targets;
  readonly references?: Targets;
  readonly isPage?: boolean;
  /** `markup.goldmark` of the configuration. */
  readonly goldmark?: Readonly<Record<string, unknown>>;
  readonly emoji?: boolean;
  readonly unknown?: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
}

/** What the older tests are about is not how Hugo writes quotes. */
const plain = { renderer: { unsafe: true }, extensions: { typographer: false }, parser: { autoheadingid: false } };

const failures: unknown[] = [];

/** An engine as VS Code sets it up: our plugin first, then its own pass that marks lines. */
const engineOf = (given: Given): Engine => {
  const { images = {}, links = {}, references = {}, isPage = true, goldmark = plain, emoji, unknown = [] } = given;
  const find = (targets: Targets) => (_: unknown, target: string) =>
    isPage ? indexTargets(targets)(target) : undefined;
  const page = {
    markup: toMarkup({ enableemoji: emoji, markup: { goldmark } }, false),
    parameter: (path: string) => given.parameters?.[path],
    isUnknownShortcode: (name: string) => unknown.includes(name),
  };
  const host: PreviewHost = {
    findPage: () => (isPage ? page : undefined),
    findImage: find(images),
    findLink: find(links),
    findReference: find(references),
    rendering: () => undefined,
    failed: (error) => void failures.push(error),
    words: {
      draft: 'Draft',
      unreadable: 'The front matter has an error.',
      missingImage: (target) => `No image “${target}”`,
      runsInCode: (names) => `Hugo runs ${names.join(', ')} here`,
      video: 'video',
      post: 'post',
      qrCode: 'QR code',
      unknownShortcode: 'unknown',
      summaryEnds: 'Summary ends',
    },
  };
  const md = new MarkdownIt({ html: true });
  extendMarkdown(md, host);
  md.core.ruler.push('lines', (state) => {
    for (const token of state.tokens)
      if (token.map && token.type !== 'inline') {
        token.attrSet('data-line', String(token.map[0]));
        token.attrJoin('class', 'code-line');
      }
  });
  return md;
};

/** VS Code parses without saying for which document, and says so when it renders. */
const render = (text: string, given: Given = {}): string => {
  const md = engineOf(given);
  const html = md.renderer.render(md.parse(text, {}), md.options, { currentDocument: 'page' });
  assert.deepEqual(failures, []);
  return html;
};

/** Without the marks of lines, for tests that are not about them. */
const draw = (text: string, given: Given = {}): string =>
  render(text, given)
    .replace(/ data-line="\d+"/g, '')
    .replace(/ class="code-line"/g, '')
    .replace(/ code-line|code-line /g, '');

/** A text that has front matter before it: Hugo takes a shortcode at the very start for JSON. */
const drawBody = (text: string, given?: Given): string => draw(`---\n---\n${text}`, given);

const lineOf = (html: string, start: string): string | undefined => {
  const tag = html.slice(html.indexOf(start)).split('>')[0];
  return /data-line="(\d+)"/.exec(tag ?? '')?.[1];
};

for (const [format, block] of [
  [
    'YAML',
    '---\ntitle: Two lakes\ndate: 2024-05-01T10:00:00Z\ndraft: true\ntags: [Hiking, Lakes]\nbanner: /lake.png\n---\n',
  ],
  [
    'TOML',
    '+++\ntitle = "Two lakes"\ndate = 2024-05-01T10:00:00Z\ndraft = true\ntags = ["Hiking", "Lakes"]\nbanner = "/lake.png"\n+++\n',
  ],
  [
    'JSON',
    '{\n"title": "Two lakes", "date": "2024-05-01T10:00:00Z",\n"draft": true, "tags": ["Hiking", "Lakes"], "banner": "/lake.png"\n}\n',
  ],
] as const)
  test(`front matter in ${format} becomes a header`, () => {
    const html = draw(`${block}\nText`, { images: { '/lake.png': '../static/lake.png' } });
    const [header, body] = html.split('</header>\n');
    assert.ok(header!.startsWith('<header class="hugo-header">'));
    assert.ok(header!.includes('<img src="../static/lake.png" alt="">'));
    assert.ok(header!.includes('Two lakes<span class="hugo-draft">Draft</span>'));
    assert.ok(header!.includes('<time>2024-05-01</time>'));
    assert.ok(header!.includes('<span class="hugo-term">Hiking</span><span class="hugo-term">Lakes</span>'));
    assert.equal(body, '<p>Text</p>\n');
  });

test('a page without front matter has no header', () => {
  assert.equal(draw('# Title\n'), '<h1>Title</h1>\n');
});

test('broken front matter is said to be broken, and the text is shown', () => {
  const html = draw('---\ntitle: "Two lakes\ntags: [a\n---\n\nText');
  assert.ok(html.includes('The front matter has an error.'));
  assert.ok(html.endsWith('<p>Text</p>\n'));
});

test('front matter whose end is not typed yet does not swallow the text', () => {
  assert.ok(draw('---\ntitle: x\n\nText').includes('Text'));
});

test('lines keep their numbers behind front matter and shortcodes of several lines', () => {
  const text = [
    '---',
    'title: x',
    '---',
    '',
    'first',
    '',
    '{{< figure',
    '  src="a.png"',
    '>}}',
    '',
    'second',
    '',
    '{{< note >}}',
    'inside',
    '{{< /note >}}',
    'third',
  ];
  const html = render(text.join('\n'));
  const lineNumber = (line: string) => String(text.indexOf(line));
  assert.equal(lineOf(html, '<header'), '0');
  assert.equal(lineOf(html, '<figure'), lineNumber('{{< figure'));
  assert.equal(lineOf(html, '<div class="hugo-box'), lineNumber('{{< note >}}'));
  for (const paragraph of ['first', 'second', 'inside', 'third'])
    assert.ok(html.includes(`<p data-line="${lineNumber(paragraph)}" class="code-line">${paragraph}</p>`), paragraph);
});

test('CRLF and lone CR count as lines', () => {
  assert.ok(render('---\r\ntitle: x\r\n---\r\n\r\nfirst').includes('<p data-line="4" class="code-line">first</p>'));
  assert.ok(render('a\r\r{{< x >}}\r\rb').includes('<p data-line="4" class="code-line">b</p>'));
});

test('a figure is drawn as Hugo does', () => {
  const html = drawBody(
    '{{< figure src="/lake.png?width=600px" title="A & B" caption="By *me*" alt="Lake" class="wide" width="600" link="https://example.org" attr="Photo: Ida" attrlink="https://example.org/ida" >}}',
    { images: { '/lake.png?width=600px': '../static/lake.png' } },
  );
  assert.equal(
    html,
    '<figure class="hugo-figure wide"><a href="https://example.org"><img src="../static/lake.png" alt="Lake" width="600"></a>' +
      '<figcaption><h4>A &amp; B</h4><p>By <em>me</em> <a href="https://example.org/ida">Photo: Ida</a></p></figcaption></figure>\n',
  );
});

test('the alternative text of a figure is its caption without marks', () => {
  assert.ok(drawBody('{{< figure src="a.png" caption="Tom & *Jerry*" >}}').includes('alt="Tom &amp; Jerry"'));
});

test('a missing image is told without its query and fragment', () => {
  for (const target of ['gone.png?width=600px', 'gone.png#dark'])
    assert.ok(
      drawBody(`{{< figure src="${target}" >}}`, { images: { [target]: null } }).includes('No image “gone.png”<'),
      target,
    );
  assert.ok(drawBody('![x](?x.png)', { images: { '?x.png': null } }).includes('No image “?x.png”<'));
});

test('a missing image is told by its path, for figure, Markdown, HTML and front matter', () => {
  const images = { 'gone.png': null };
  for (const text of [
    '{{< figure src="gone.png" >}}',
    '![alt](gone.png)',
    '<img src="gone.png" alt="x">',
    '---\nbanner: gone.png\n---\n',
  ]) {
    const html = text.startsWith('---') ? draw(text, { images }) : drawBody(text, { images });
    assert.ok(html.includes('<span class="hugo-missing" role="img">No image “gone.png”</span>'), text);
    assert.ok(!html.includes('<img'), text);
  }
});

test('images are found where the site has them, however they are written', () => {
  const images = {
    '/my lake.png': './my%20lake.png',
    'ä.png': './%C3%A4.png',
    '50%.png': './50%25.png',
    '/a.png?x=1&y=2': './a.png',
  };
  assert.ok(drawBody('![](</my lake.png>)', { images }).includes('src="./my%20lake.png"'));
  assert.ok(drawBody('![](50%.png)', { images }).includes('src="./50%25.png"'));
  assert.ok(drawBody('![](ä.png)', { images }).includes('src="./%C3%A4.png"'));
  assert.ok(drawBody('text <img alt="" src="/a.png?x=1&amp;y=2"> text', { images }).includes('src="./a.png"'));
});

test('what VS Code made of a path gives way to where the site has it', () => {
  const md = engineOf({ images: { '/a.png': '../static/a.png' } });
  const tokens = md.parse('![x](/a.png)', {});
  const image = tokens.find(({ type }) => type === 'inline')!.children![0]!;
  image.attrSet('src', 'vscode-resource:/folder/a.png');
  image.attrSet('data-src', '/a.png');
  for (let time = 0; time < 2; time++)
    assert.ok(md.renderer.render(tokens, md.options, {}).includes('src="../static/a.png"'));
});

test('an image of which nothing is known stays as it is', () => {
  assert.equal(drawBody('![x](https://example.org/a.png)'), '<p><img src="https://example.org/a.png" alt="x"></p>\n');
});

test('shortcodes of the site are boxes with their Markdown', () => {
  assert.equal(
    drawBody('{{< note type="warning" >}}\n**Mind** the gap\n\n- one\n{{< /note >}}'),
    '<div class="hugo-box"><div class="hugo-label"><span class="hugo-name">note</span> <span class="hugo-detail">type: warning</span></div>\n' +
      '<p><strong>Mind</strong> the gap</p>\n<ul>\n<li>one</li>\n</ul>\n</div>\n',
  );
});

test('shortcodes within shortcodes, indented, with code inside', () => {
  const html = drawBody('{{< tabs >}}\n  {{< tab "A" >}}\n  ```go\n  x := 1\n  ```\n  {{< /tab >}}\n{{< /tabs >}}');
  assert.equal(html.match(/<div class="hugo-box">/g)?.length, 2);
  assert.ok(html.includes('<pre><code class="language-go">x := 1\n</code></pre>'));
  assert.ok(!html.includes('{{'));
});

test('a shortcode within a line of text', () => {
  assert.equal(
    drawBody('Press {{< kbd >}}Ctrl+**C**{{< /kbd >}} now'),
    '<p>Press <span class="hugo-chip"><span class="hugo-name">kbd</span> Ctrl+<strong>C</strong></span> now</p>\n',
  );
});

test('a shortcode of several lines within a line of text', () => {
  assert.equal(
    drawBody('See {{< x2\n  a="b"\n>}} there'),
    '<p>See <span class="hugo-chip"><span class="hugo-name">x2</span> <span class="hugo-detail">a: b</span> </span> there</p>\n',
  );
});

test('tags without a partner are shown by name, never raw', () => {
  for (const text of ['{{< alone >}}', 'a {{< alone >}} b', '{{% alone %}}', '{{< alone />}}']) {
    const html = drawBody(text);
    assert.ok(html.includes('alone</span>') && !html.includes('{{'), text);
  }
});

test('a tag that Hugo cannot read is shown as it is written', () => {
  for (const text of ['a {{< /alone >}}', 'a {{< x y="z >}}', 'a {{< >}}'])
    assert.equal(drawBody(text), new MarkdownIt({ html: true }).render(text));
});

test('highlight is a block of code', () => {
  assert.equal(
    drawBody('{{< highlight go "linenos=true" >}}\nfunc **main**() {\n  a\n}\n{{< /highlight >}}'),
    '<pre><code class="language-go">func **main**() {\n  a\n}\n</code></pre>\n',
  );
});

test('details open and close, their text is Markdown', () => {
  assert.equal(
    drawBody('{{< details summary="See *the* details" open=true >}}\nA **bold** word\n{{< /details >}}'),
    '<details class="hugo-details" open><summary>See <em>the</em> details</summary>\n<p>A <strong>bold</strong> word</p>\n</details>\n',
  );
});

test('videos and posts are links, and nothing is fetched for them', () => {
  const cards = {
    '{{< youtube abc123 >}}': 'https://www.youtube.com/watch?v=abc123',
    '{{< youtube id="abc123" title="T" >}}': 'https://www.youtube.com/watch?v=abc123',
    '{{< vimeo 55073825 >}}': 'https://vimeo.com/55073825',
    '{{< x user="SanDiegoZoo" id="1453110110599868418" >}}': 'https://x.com/SanDiegoZoo/status/1453110110599868418',
    '{{< instagram CxOWiQNP2MO >}}': 'https://www.instagram.com/p/CxOWiQNP2MO/',
  };
  for (const [text, link] of Object.entries(cards)) {
    const html = drawBody(text);
    assert.ok(html.startsWith(`<a class="hugo-card" href="${link}">`), text);
    assert.ok(!/<(?:iframe|img|script)/.test(html), text);
  }
});

test('references are the address of a link, or its text', () => {
  assert.equal(drawBody('[a]({{< ref "posts/my post.md#h" >}})'), '<p><a href="posts/my%20post.md#h">a</a></p>\n');
  assert.equal(drawBody('see {{% relref "about.md" %}}'), '<p>see about.md</p>\n');
  assert.ok(drawBody('<a href="{{< ref "a.md" >}}">x</a>').includes('<a href="a.md">x</a>'));
});

test('a reference and a link open the post, one that leads nowhere is marked', () => {
  const references = { 'a.md#h': '../a.md#h', gone: null };
  assert.equal(
    drawBody('[a]({{< ref "a.md#h" >}}) [b]({{< relref "gone" >}})', { references }),
    '<p><a href="../a.md#h">a</a> <a href="gone" class="hugo-broken">b</a></p>\n',
  );
  assert.ok(drawBody('[a](/posts/a/)', { links: { '/posts/a/': './a.md' } }).includes('href="./a.md"'));
});

test('a click goes where the link leads, although the editor keeps its own address for it', () => {
  const md = engineOf({ links: { '/posts/a/': './a.md' } });
  const tokens = md.parse('[a](/posts/a/)', {});
  tokens.find(({ type }) => type === 'inline')!.children![0]!.attrSet('data-href', '/posts/a/');
  for (let time = 0; time < 2; time++)
    assert.ok(md.renderer.render(tokens, md.options, {}).includes('<a href="./a.md" data-href="./a.md">'));
});

test('the id of a heading is that of the site, not that of the editor', () => {
  const md = engineOf({ goldmark: {} });
  const tokens = md.parse('## Été & x', {});
  tokens.find(({ type }) => type === 'heading_open')!.attrSet('id', 'other');
  assert.ok(md.renderer.render(tokens, md.options, {}).includes('<h2 id="été--x"'));
});

test('a shortcode that the site has no template for is said to be unknown', () => {
  assert.ok(drawBody('{{< oops >}}', { unknown: ['oops'] }).includes('<span class="hugo-missing">unknown</span>'));
  assert.ok(drawBody('a {{< oops >}} b', { unknown: ['oops'] }).includes('class="hugo-chip hugo-unknown"'));
  assert.ok(!drawBody('{{< note >}}', { unknown: ['oops'] }).includes('unknown'));
});

test('the first divider is shown with its line, a second one is a comment', () => {
  const html = render('---\n---\na\n\n<!--more-->\n\nb\n\n<!--more-->\n');
  assert.equal(html.match(/hugo-divider/g)?.length, 1);
  assert.ok(html.includes('<div class="hugo-divider code-line" data-line="4">Summary ends</div>'));
});

test('lines keep their numbers in what plain Markdown does not know', () => {
  const text = [
    '---',
    '---',
    '',
    'Term',
    ': definition',
    '',
    'text[^1]',
    '',
    '[^1]: note',
    '',
    '- [ ] task',
    '',
    'end',
  ];
  const html = render(text.join('\n'), { goldmark: {} });
  assert.equal(lineOf(html, '<dl'), String(text.indexOf('Term')));
  assert.equal(lineOf(html, '<ul'), String(text.indexOf('- [ ] task')));
  assert.ok(html.includes(`<p data-line="${text.indexOf('end')}" class="code-line">end</p>`));
});

test('what Hugo has beyond plain Markdown is left alone in documents that are no page', () => {
  const text = 'a "b" -- c[^1] ~~d~~\n\n[^1]: note\n\nTerm\n: def\n\n- [ ] x\n\n# h {#id}';
  assert.equal(draw(text, { isPage: false }), new MarkdownIt({ html: true }).render(text));
});

test('an engine is left as it was: its options are those of the reader for other documents', () => {
  const md = engineOf({ goldmark: { extensions: { table: false, strikethrough: false } } });
  md.set({ breaks: true, typographer: true });
  md.parse('| a |\n|---|\n\n~~x~~', {});
  assert.equal(md.options.breaks, true);
  assert.equal(md.options.typographer, true);
  assert.equal(new MarkdownIt().set({ html: true }).render('~~x~~'), '<p><s>x</s></p>\n');
});

test('param shows the value of the page', () => {
  const page = '---\ntitle: T\nparams:\n  city: Oslo\nauthor:\n  name: Ida\n---\n';
  assert.ok(
    draw(`${page}In {{< param city >}} with {{< param "author.name" >}}`).endsWith('<p>In Oslo with Ida</p>\n'),
  );
  assert.ok(draw(`${page}In {{< param country >}}`).includes('<span class="hugo-name">param</span>'));
  assert.ok(draw(`${page}In {{< param country >}}`, { parameters: { country: 'Norway' } }).includes('In Norway'));
});

test('an escaped shortcode shows what it says', () => {
  assert.equal(
    drawBody('Write {{</* note */>}} and {{%/* note */%}}'),
    '<p>Write {{&lt; note &gt;}} and {{% note %}}</p>\n',
  );
  assert.equal(drawBody('```\n{{</* x */>}}\n```'), '<pre><code>{{&lt; x &gt;}}\n</code></pre>\n');
});

test('code shows a shortcode as written, and a note says that Hugo runs it', () => {
  assert.equal(
    drawBody('```md\n{{< figure\n  src="a.png" >}}\nmore\n```'),
    '<pre><code class="language-md">{{&lt; figure\n  src=&quot;a.png&quot; &gt;}}\nmore\n</code></pre>\n<div class="hugo-note">Hugo runs figure here</div>\n',
  );
  assert.equal(drawBody('a `{{< x >}}` b'), '<p>a <code title="Hugo runs x here">{{&lt; x &gt;}}</code> b</p>\n');
});

test('shortcodes in lists, quotes, tables and headings stay where they are', () => {
  assert.ok(/<li>\s*<figure.*<\/figure>\s*<\/li>/s.test(drawBody('- {{< figure src="a.png" >}}')));
  assert.ok(
    /<li>\n<p>one<\/p>\n<figure.*<\/figure>\n<p>two<\/p>/s.test(
      drawBody('- one\n\n  {{< figure\n  src="a.png" >}}\n\n  two'),
    ),
  );
  assert.ok(/<blockquote>\n<figure/.test(drawBody('> {{< figure src="a.png" >}}')));
  assert.ok(/<td><span class="hugo-chip">/.test(drawBody('| a |\n|---|\n| {{< key >}} |')));
  assert.ok(/<h2>A <span class="hugo-chip">/.test(drawBody('## A {{< key >}}')));
});

test('shortcodes between the tags of raw HTML are drawn, in its comments they are not', () => {
  assert.ok(/<div>\n<figure.*<\/figure>\n\n<\/div>/s.test(drawBody('<div>\n{{< figure src="a.png" >}}\n</div>')));
  assert.equal(drawBody('<!-- {{< figure src="a.png" >}} -->').trim(), '<!--  -->');
});

test('an inline shortcode shows its template as code', () => {
  assert.ok(drawBody('{{< now.inline >}}{{ now }}{{< /now.inline >}}').includes('<code>{{ now }}'));
});

test('what the author writes cannot become markup', () => {
  const html = draw(
    '---\ntitle: "<script>a</script>"\ntags: ["<b>"]\n---\n{{< note "<i>" >}}\n{{< figure src="a.png" link="javascript:a()" title="<u>" >}}',
  );
  assert.ok(!/<script|<b>|<i>|<u>|javascript:/.test(html));
});

test('a document that is no page is left alone', () => {
  const text = '---\ntitle: x\n---\n\n{{< x >}} ![a](b.png)\n\n{{</* y */>}}';
  assert.equal(draw(text, { isPage: false }), new MarkdownIt({ html: true }).render(text));
});

test('a page that was drawn leaves no trace in the next document', () => {
  let isPage = true;
  const md = new MarkdownIt();
  extendMarkdown(md, { ...hostOf(), findPage: () => (isPage ? hostOf().findPage('', {}) : undefined) });
  const env = {};
  md.render('{{< x >}}', env);
  isPage = false;
  assert.equal(md.render('{{< x >}}', env), '<p>{{&lt; x &gt;}}</p>\n');
});

test('a rendering tells whether the text was drawn as a page when it was parsed', () => {
  const told: boolean[] = [];
  let isPage = false;
  const md = new MarkdownIt();
  extendMarkdown(md, {
    ...hostOf(),
    findPage: () => (isPage ? hostOf().findPage('', {}) : undefined),
    rendering: (_, drawn) => void told.push(drawn),
  });
  const before = md.parse('text', {});
  isPage = true;
  md.renderer.render(before, md.options, {});
  md.renderer.render(md.parse('text', {}), md.options, {});
  assert.deepEqual(told, [false, true]);
});

test('a failure of ours is told and costs nothing but our part', () => {
  const told: unknown[] = [];
  const md = new MarkdownIt();
  extendMarkdown(md, {
    ...hostOf(),
    findPage: () => {
      throw new Error('no');
    },
    failed: (error) => void told.push(error),
  });
  assert.equal(md.render('**a**'), '<p><strong>a</strong></p>\n');
  assert.equal(told.length, 1);
});

test('half-typed text never fails', () => {
  const text =
    '---\ntitle: "x"\n---\n\n{{< note "a" >}}\n![x](a.png) `{{% y %}}`\n\n> - {{< figure src="b" >}}\n{{< /note >}}\n<div {{< z >}}>';
  for (let end = 0; end <= text.length; end++) draw(text.slice(0, end));
});

test('deeply nested shortcodes end in their own text', () => {
  const depth = 60;
  const html = drawBody('{{< a >}}\n'.repeat(depth) + '{{< /a >}}\n'.repeat(depth));
  assert.ok(html.includes('<pre><code>{{&lt; a &gt;}}'));
});

function hostOf(): PreviewHost {
  return {
    findPage: () => ({
      markup: toMarkup({}, false),
      parameter: () => undefined,
      isUnknownShortcode: () => false,
    }),
    findImage: () => undefined,
    findLink: () => undefined,
    findReference: () => undefined,
    rendering: () => undefined,
    failed: (error) => void failures.push(error),
    words: {
      draft: '',
      unreadable: '',
      missingImage: String,
      runsInCode: String,
      video: '',
      post: '',
      qrCode: '',
      unknownShortcode: '',
      summaryEnds: '',
    },
  };
}
