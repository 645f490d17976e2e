// Owns the HTML of the preview, through markdown-it itself: the header, lines, figures and images; its structure, not its bytes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draw, drawBody, engineOf, lineOf, render } from '../../support/preview-engine.ts';

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
