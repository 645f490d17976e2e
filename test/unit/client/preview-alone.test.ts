// What the preview leaves alone: other documents, later documents, and all else when it fails.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { extendMarkdown } from '../../../server/src/core/preview/index.ts';
import { draw, drawBody, hostOf } from '../../support/preview-engine.ts';

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
