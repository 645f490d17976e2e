// Owns the proof that whatever a page sends is read without harm, and that the view lets nothing else in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePageMessage } from '../../../client/src/live/messages.ts';
import { toViewHtml } from '../../../client/src/live/view-html.ts';

test('what is no message is none', () => {
  for (const value of [undefined, null, 1, 'shown', {}, { kind: 'follow' }, { kind: 'retry' }, []])
    assert.equal(parsePageMessage(value), undefined);
});

test('what lacks or is of another kind is empty', () => {
  assert.deepEqual(parsePageMessage({ kind: 'clicked', path: '/a/', anchor: { letters: 'abc', into: -1 } }), {
    kind: 'clicked',
    path: '/a/',
    anchor: { letters: 'abc', before: '', after: '', occurrence: 0, into: 0 },
  });
  assert.deepEqual(parsePageMessage({ kind: 'shown', path: '/a/', title: 'A', build: 3, more: 1 }), {
    kind: 'shown',
    path: '/a/',
    rest: '',
    title: 'A',
    build: 3,
  });
  assert.deepEqual(parsePageMessage({ kind: 'renewed', path: '/a/', build: '4' }), {
    kind: 'renewed',
    path: '/a/',
    build: 0,
    whole: false,
  });
});

test('what stands behind a path stays behind it', () => {
  const restOf = (rest: unknown) => (parsePageMessage({ kind: 'shown', path: '/a/', rest }) as { rest: string }).rest;
  assert.deepEqual(['?q=a#b', '#b', '', '/evil', '.evil.dev', 3].map(restOf), ['?q=a#b', '#b', '', '', '', '']);
});

test('a key is heard when it types nothing and the page does not need it', () => {
  const press = (key: string, more: object = {}) => parsePageMessage({ kind: 'key', key: { key, ...more } })?.kind;
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) assert.equal(press('p', more), 'key');
  assert.equal(press('F1'), 'key');
  assert.equal(press('C', { ctrlKey: true, shiftKey: true }), 'key');
  for (const key of ['a', 'Enter', 'Escape', 'Foo']) assert.equal(press(key), undefined, key);
  assert.equal(press('c', { ctrlKey: true }), undefined);
  assert.equal(press('Tab', { shiftKey: true }), undefined);
});

test('a path leads nowhere but to the pages, whatever is opened by it later', () => {
  const hostile = [
    '',
    3,
    'a/',
    '//evil.dev/a/',
    '/\\\\evil.dev',
    '/\t/evil.dev',
    'file:///a.sh',
    'vscode://a/b',
    '/a/?b',
    '/a/#b',
  ];
  for (const path of hostile)
    for (const kind of ['shown', 'renewed', 'clicked'])
      assert.equal(parsePageMessage({ kind, path }), undefined, String(path));
  for (const path of ['/', '/blog/a/', '/gr%C3%BC%C3%9Fe/', '/100%/'])
    assert.equal(parsePageMessage({ kind: 'shown', path })?.kind, 'shown', path);
});

test('only our script, our style and pages of the one origin may be loaded', () => {
  const words = { bar: 'b', back: '"Back"', reload: 'r', smaller: 's', larger: 'l', browse: 'o', loading: '<wait>' };
  const html = toViewHtml({
    address: 'http://127.0.0.1:4711/proxy/1/',
    script: 'https://file/view.js',
    nonce: 'n0nce',
    language: 'en',
    words,
  });
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  assert.equal(
    policy,
    "default-src 'none'; frame-src http://127.0.0.1:4711; script-src 'nonce-n0nce'; style-src 'nonce-n0nce'",
  );
  assert.doesNotMatch(html, / style="| on[a-z]+="|<wait>/);
  assert.match(html, /aria-label="&quot;Back&quot;"/);
});
