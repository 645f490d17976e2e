// What a client may send for a file, and the site path it must become: on Linux, macOS and Windows alike.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderOfUri, nameOfUri, normalizeUri, toSitePath, toUri, toUriOfPath } from '../../../server/src/host/uris.ts';

test('a file below the root becomes a path relative to it', () => {
  assert.equal(toSitePath('file:///home/ann/blog', 'file:///home/ann/blog/content/a.md'), 'content/a.md');
  assert.equal(toSitePath('file:///home/ann/blog', 'file:///home/ann/blog'), '');
  assert.equal(toSitePath('file:///', 'file:///content/a.md'), 'content/a.md');
});

test('percent-encoding is undone in paths and done in URIs', () => {
  const root = 'file:///home/ann/my%20blog';
  assert.equal(toSitePath(root, 'file:///home/ann/my%20blog/content/%C3%A9t%C3%A9.md'), 'content/été.md');
  assert.equal(toSitePath(root, 'file:///home/ann/my blog/content/été.md'), 'content/été.md');
  assert.equal(toUri(root, 'content/été 1.md'), 'file:///home/ann/my%20blog/content/%C3%A9t%C3%A9%201.md');
  assert.equal(toUri(root, 'content/100%.md'), 'file:///home/ann/my%20blog/content/100%25.md');
  assert.equal(toUri(root, 'content/a#b?.md'), 'file:///home/ann/my%20blog/content/a%23b%3F.md');
});

test('a file outside the root climbs', () => {
  assert.equal(toSitePath('file:///w/blog/src', 'file:///w/blog/posts/a.md'), '../posts/a.md');
  assert.equal(toSitePath('file:///w/blog', 'file:///w/blogger/a.md'), '../blogger/a.md');
  assert.equal(toUri('file:///w/blog/src', '../posts/a.md'), 'file:///w/blog/posts/a.md');
  assert.equal(toUri('file:///w/blog/src', '../../../../x'), 'file:///x');
});

test('an absolute path, as a mount may have one, stays where it is', () => {
  assert.equal(toUri('file:///w/blog', '/srv/pictures'), 'file:///srv/pictures');
  assert.equal(toUri('file:///c%3A/blog', 'D:/pictures'), 'file:///d%3A/pictures');
});

test('every spelling of a Windows drive is one', () => {
  for (const uri of [
    'file:///c%3A/Blog/content/a.md',
    'file:///C%3A/Blog/content/a.md',
    'file:///c:/Blog/content/a.md',
    'file:///C:/Blog/content/a.md',
    'file:///C:\\Blog\\content\\a.md',
    'file:///c%3A%5CBlog%5Ccontent%5Ca.md',
    'file:///c%3A/Blog//content/./a.md',
  ]) {
    assert.equal(normalizeUri(uri), 'file:///c%3A/Blog/content/a.md', uri);
    assert.equal(toSitePath('file:///c%3A/Blog', uri), 'content/a.md', uri);
  }
  assert.equal(toSitePath('file:///c%3A/blog', 'file:///C:/Blog/Content/A.md'), 'Content/A.md');
  assert.equal(toSitePath('file:///c%3A/blog/src', 'file:///C:/Blog/posts/a.md'), '../posts/a.md');
  assert.equal(toSitePath('file:///c%3A/blog', 'file:///d%3A/blog/a.md'), undefined);
});

test('a Windows share', () => {
  assert.equal(toUriOfPath('\\\\server\\share\\blog'), 'file://server/share/blog');
  assert.equal(toSitePath('file://server/share/blog', 'file://SERVER/share/Blog/a.md'), 'a.md');
  assert.equal(toSitePath('file://server/share/blog', 'file://server/share\\blog\\content\\a.md'), 'content/a.md');
  assert.equal(toSitePath('file://server/share', 'file://other/share/a.md'), undefined);
});

test('on Linux a backslash and letter case are part of the name', () => {
  assert.equal(toSitePath('file:///w', 'file:///w/a%5Cb.md'), 'a\\b.md');
  assert.equal(toSitePath('file:///w/blog', 'file:///w/Blog/a.md'), '../Blog/a.md');
});

test('another scheme is no file of ours', () => {
  assert.equal(toSitePath('file:///w', 'untitled:Untitled-1'), undefined);
  assert.equal(toSitePath('vscode-vfs://github/o/r', 'vscode-vfs://github/o/r/content/a.md'), 'content/a.md');
});

test('paths of the operating system', () => {
  assert.equal(toUriOfPath('/home/ann/blog/'), 'file:///home/ann/blog');
  assert.equal(toUriOfPath('C:\\Users\\Ann\\blog'), 'file:///c%3A/Users/Ann/blog');
  assert.equal(toUriOfPath('/'), 'file:///');
});

test('a folder is one step up, and never above the top', () => {
  assert.equal(folderOfUri('file:///w/blog/hugo.toml'), 'file:///w/blog');
  assert.equal(folderOfUri('file:///w'), 'file:///');
  assert.equal(folderOfUri('file:///'), 'file:///');
  assert.equal(nameOfUri('file:///w/my%20blog'), 'my blog');
});

test('there and back again', () => {
  for (const root of ['file:///w/b', 'file:///c%3A/w/b', 'file://server/share/b', 'file:///'])
    for (const path of ['content/a.md', 'content/ä ö/[x] (y)&z=1.md', 'a', "it's 100%25.md"])
      assert.equal(toSitePath(root, toUri(root, path)), path, `${root} ${path}`);
});

test('a folder that is on no disk: its server stays, also for an absolute path, and minds case', () => {
  const root = 'vscode-vfs://github/ida/blog';
  assert.equal(toUri(root, 'content/a.md'), 'vscode-vfs://github/ida/blog/content/a.md');
  assert.equal(toUri(root, '../shared/a.md'), 'vscode-vfs://github/ida/shared/a.md');
  assert.equal(toUri(root, '/srv/shared'), 'vscode-vfs://github/srv/shared');
  assert.equal(toSitePath(root, 'vscode-vfs://github/ida/blog/content/a.md'), 'content/a.md');
  assert.equal(toSitePath(root, 'vscode-vfs://github/Ida/blog/a.md'), '../../Ida/blog/a.md');
  assert.equal(toSitePath(root, 'file:///ida/blog/a.md'), undefined);
  const remote = 'vscode-remote://127.0.0.1:8080/home/ida/blog';
  assert.equal(toSitePath(remote, `${remote}/content/${encodeURIComponent('été')}.md`), 'content/été.md');
});
