// Owns the promise that rules of web hosts are read as the hosts read them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followRedirect, parseRedirects } from '../../../server/src/core/site/delivery/redirects.ts';

const lead = (name: string, text: string, path: string): string | undefined =>
  followRedirect(parseRedirects(name, text), path);

test('_redirects: splats, placeholders, comments and what follows the target', () => {
  const text = [
    '# moved',
    '/assets/*\thttps://cdn.example.org/a/:splat 200',
    '/blog/:year/:name /posts/:name 301! # kept',
    '/search q=:q /find/:q',
    '/gone/* /404.html 404',
    '/de/* /german/:splat 302 Language=de',
    'http://old.example.org/* https://example.org/:splat 301!',
    '/* https://example.org/:splat 301!',
    '/* /index.html 200',
  ].join('\r\n');
  assert.equal(lead('static/_redirects', text, '/assets/x/y.png'), 'https://cdn.example.org/a/x/y.png');
  assert.equal(lead('_redirects', text, '/blog/2024/a.png'), '/posts/a.png');
  assert.equal(lead('_redirects', text, '/blog/2024/05/a.png'), undefined);
  for (const path of ['/gone/a.png', '/de/a.png', '/a.png']) assert.equal(lead('_redirects', text, path), undefined);
});

test('netlify.toml: tables of redirects, without conditions', () => {
  const text = `
[[redirects]]
from = "/media/*"
to = "https://media.example.org/:splat"
status = 200
[[redirects]]
from = "/fr/*"
to = "/french/:splat"
[redirects.conditions]
Language = ["fr"]
[[redirects]]
from = "/*"
to = "/404.html"
status = 404
`;
  assert.equal(lead('../netlify.toml', text, '/media/a.png'), 'https://media.example.org/a.png');
  assert.equal(lead('../netlify.toml', text, '/fr/a.png'), undefined);
  assert.equal(lead('../netlify.toml', text, '/a.png'), undefined);
});

test('vercel.json: named and numbered parts', () => {
  const text = JSON.stringify({
    redirects: [{ source: '/old/(.*)', destination: '/new/$1' }],
    rewrites: [
      { source: '/img/:path*', destination: 'https://img.example.org/:path*' },
      { source: '/:lang(de|en)/pics/:name', destination: '/pics/:name' },
      {
        source: '/beta/:path*',
        has: [{ type: 'cookie', key: 'beta' }],
        destination: 'https://beta.example.org/:path*',
      },
    ],
  });
  assert.equal(lead('vercel.json', text, '/old/a/b.png'), '/new/a/b.png');
  assert.equal(lead('vercel.json', text, '/img/a/b.png'), 'https://img.example.org/a/b.png');
  assert.equal(lead('vercel.json', text, '/de/pics/a.png'), '/pics/a.png');
  assert.equal(lead('vercel.json', text, '/beta/a.png'), undefined);
});

test('what cannot be read is no rule', () => {
  for (const [name, text] of [
    ['netlify.toml', '[[redirects'],
    ['vercel.json', '{"rewrites": 1'],
    ['vercel.json', '[]'],
    ['_redirects', '/a\n\n/b c\n:splat'],
    ['other.txt', '/a /b'],
  ] as const)
    assert.deepEqual(parseRedirects(name, text), []);
});
