// How the preview draws shortcodes: of the site, of Hugo, in code, and those that cannot be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { draw, drawBody, engineOf } from '../../support/preview-engine.ts';

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
    '<p>See <span class="hugo-chip"><span class="hugo-name">x2</span> <span class="hugo-detail">a: b</span></span> there</p>\n',
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
  assert.ok(
    drawBody('See <a class="x" href=\'/posts/a/?b&amp;c\' id="y">a</a>', {
      links: { '/posts/a/?b&c': './a.md' },
    }).includes('<a class="x" href="./a.md" id="y">a</a>'),
  );
});

test('a fragment behind the tag of a reference leads to the heading of the post', () => {
  const references = { 'a.md': '../a.md' };
  const given = { references };
  assert.equal(drawBody('[a]({{< relref "a.md" >}}#h "t")', given), '<p><a href="../a.md#h" title="t">a</a></p>\n');
  assert.ok(drawBody('[a]({{< relref "a.md" >}}{{< relref "a.md" >}})', given).includes('href="a.mda.md"'));
  assert.ok(drawBody('[a]({{< relref "a.md" >}}x)', given).includes('href="a.mdx"'));
});

test('a click goes where the link leads, although the editor keeps its own address for it', () => {
  const md = engineOf({ links: { '/posts/a/': './a.md' } });
  const tokens = md.parse('[a](/posts/a/)', {});
  tokens.find(({ type }) => type === 'inline')!.children![0]!.attrSet('data-href', '/posts/a/');
  for (let time = 0; time < 2; time++)
    assert.ok(md.renderer.render(tokens, md.options, {}).includes('<a href="./a.md" data-href="./a.md">'));
});

test('a shortcode that the site has no template for is said to be unknown', () => {
  assert.ok(drawBody('{{< oops >}}', { unknown: ['oops'] }).includes('<span class="hugo-missing">unknown</span>'));
  assert.ok(drawBody('a {{< oops >}} b', { unknown: ['oops'] }).includes('class="hugo-chip hugo-unknown"'));
  assert.ok(!drawBody('{{< note >}}', { unknown: ['oops'] }).includes('unknown'));
});

test('the box of a shortcode shows the images that its arguments name', () => {
  const given = { arguments: { '/a.png': '../static/a.png', 'b.png': null } };
  assert.ok(
    drawBody('{{< image src="/a.png" class="wide" >}}', given).includes(
      '<div class="hugo-pictures"><img src="../static/a.png" alt=""></div>',
    ),
  );
  assert.ok(
    drawBody('{{< image "b.png" >}}', given).includes('<span class="hugo-missing" role="img">No image “b.png”'),
  );
  assert.ok(!drawBody('{{< image "c.png" >}}', given).includes('hugo-pictures'));
  assert.ok(!drawBody('{{< image >}}', given).includes('hugo-pictures'));
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
