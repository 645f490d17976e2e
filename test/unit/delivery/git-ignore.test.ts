// Owns the promise that the lines of a .gitignore mean what they mean to git.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findIgnoreRule, parseGitIgnore } from '../../../server/src/core/site/delivery/git-ignore.ts';

const top = { folder: '', root: '' };
const isIgnored = (text: string, path: string, at = top): boolean =>
  findIgnoreRule(parseGitIgnore(text, at), path) !== undefined;

test('patterns with and without a slash, and folders', () => {
  assert.ok(isIgnored('*.webp', 'static/img/a.webp'));
  assert.ok(isIgnored('figures', 'static/figures/deep/a.png'));
  assert.ok(isIgnored('static/figures/', 'static/figures/a.png'));
  assert.ok(isIgnored('/static/*.png', 'static/a.png'));
  assert.ok(isIgnored('**/gen/*.png', 'a/b/gen/x.png'));
  assert.ok(isIgnored('static/**/tmp', 'static/a/b/tmp/x.png'));
  assert.ok(isIgnored('img[0-9].png', 'static/img7.png'));
  assert.ok(!isIgnored('/static/*.png', 'static/deep/a.png'));
  assert.ok(!isIgnored('static/figures', 'other/static/figures/a.png'));
  assert.ok(!isIgnored('figure', 'static/figures/a.png'));
});

test('the last rule that matches decides', () => {
  const text = '*.webp\n!*_thumbnail.webp\n# !a.webp\n';
  assert.ok(isIgnored(text, 'static/a.webp'));
  assert.ok(!isIgnored(text, 'static/a_thumbnail.webp'));
});

test('files above and below the Hugo root', () => {
  assert.ok(isIgnored('/site/static/gen', 'static/gen/a.png', { folder: '', root: 'site' }));
  assert.ok(isIgnored('/content/img', '../content/img/a.png', { folder: '', root: 'site' }));
  assert.ok(!isIgnored('/static/gen', 'static/gen/a.png', { folder: '', root: 'site' }));
  assert.ok(isIgnored('*', 'static/gen/a.png', { folder: 'static/gen', root: '' }));
  assert.ok(!isIgnored('*', 'static/a.png', { folder: 'static/gen', root: '' }));
});

test('what Hugo writes itself, blank lines and broken classes leave nothing out', () => {
  for (const text of ['/public/', 'resources/_gen/', 'resources', '', '  ', '# *.png', '[z-a].png', '/'])
    assert.ok(!isIgnored(text, 'content/docs/resources/a.png'), text);
});
