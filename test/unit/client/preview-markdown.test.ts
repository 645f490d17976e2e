// What the preview draws beyond plain Markdown, and only for pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { draw, engineOf, lineOf, render } from '../../support/preview-engine.ts';

test('the id of a heading is that of the site, not that of the editor', () => {
  const md = engineOf({ goldmark: {} });
  const tokens = md.parse('## Été & x', {});
  tokens.find(({ type }) => type === 'heading_open')!.attrSet('id', 'other');
  assert.ok(md.renderer.render(tokens, md.options, {}).includes('<h2 id="été--x"'));
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
