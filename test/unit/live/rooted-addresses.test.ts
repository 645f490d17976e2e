// Owns the proof that addresses from the root lead below a tunnel's path, and that nothing else of a page is touched.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { putPageBelow, putStyleBelow } from '../../../client/src/live/rooted-addresses.ts';

const prefix = '/proxy/4711/';

/** What comes of a page, for each line of it. */
const pages: readonly (readonly [written: string, below: string])[] = [
  ['<img src="/images/a.jpg?width=6" alt="/a">', '<img src="/proxy/4711/images/a.jpg?width=6" alt="/a">'],
  ["<a class=x href='/'>Home</a>", "<a class=x href='/proxy/4711/'>Home</a>"],
  ['<link rel=stylesheet href=/css/main.css>', '<link rel=stylesheet href=/proxy/4711/css/main.css>'],
  [
    '<img srcset="/a.jpg 1x, /b,c.jpg 2x,\n/d.jpg 3x">',
    '<img srcset="/proxy/4711/a.jpg 1x, /proxy/4711/b,c.jpg 2x,\n/proxy/4711/d.jpg 3x">',
  ],
  ['<p style="background: url(/a.png)">', '<p style="background: url(/proxy/4711/a.png)">'],
  ['<script src="/a.js"></script>', '<script src="/proxy/4711/a.js"></script>'],
  ['<style>a { background: url("/a.png") }</style>', '<style>a { background: url("/proxy/4711/a.png") }</style>'],
  ['<p title="a > b" data-src="/x"><img src="/y">', '<p title="a > b" data-src="/x"><img src="/proxy/4711/y">'],
];

test('what is loaded and linked from the root is put below the tunnel', () => {
  for (const [written, below] of pages) {
    assert.equal(putPageBelow(written, prefix), below);
    assert.equal(putPageBelow(below, prefix), below, 'what is below already');
  }
});

test('all else stays as it is', () => {
  const same = [
    '<img src="//cdn.dev/a.jpg"><img src="a.jpg"><a href="#b"><a href="https://x.dev/a"><img src="data:image/png;base64,/9j/4">',
    '<!-- <img src="/a.jpg"> -->',
    `<script>const html = '<img src="/a.jpg">'; if (a < b && c > d) f("/x");</script>`,
    '<p>He wrote src="/a" here, and 1 < 2.</p><textarea><img src="/a.jpg"></textarea>',
    '<p broken="',
  ];
  for (const html of same) assert.equal(putPageBelow(html, prefix), html);
});

test('a style sheet leads below the tunnel, too', () => {
  assert.equal(
    putStyleBelow('@import "/a.css"; b { src: url( \'/f.woff2\' ), url(g.woff2), url(//x.dev/h.woff2) }', prefix),
    '@import "/proxy/4711/a.css"; b { src: url( \'/proxy/4711/f.woff2\' ), url(g.woff2), url(//x.dev/h.woff2) }',
  );
});
