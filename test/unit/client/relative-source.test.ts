// Owns how the preview names a picture from a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toRelativeSource } from '../../../client/src/preview/relative-source.ts';

const cases: readonly (readonly [from: string, path: string, source: string | undefined])[] = [
  ['/blog/content/trip/index.md', '/blog/content/trip/lake.png', './lake.png'],
  ['/blog/content/posts/trip.md', '/blog/static/images/lake.png', '../../static/images/lake.png'],
  ['/blog/content/posts/trip.md', '/blog/content/posts/sub/lake.png', './sub/lake.png'],
  ['/blog/index.md', '/other/lake.png', '../other/lake.png'],
  ['/blog/a.md', '/blog/my lake#1?.png', './my%20lake%231%3F.png'],
  ['/blog/a.md', '/blog/50%.png', './50%25.png'],
  ['/blog/a.md', '/blog/ä/a:b.png', './%C3%A4/a%3Ab.png'],
  ['/c:/blog/a.md', '/C:/blog/b.png', './b.png'],
  ['/c:/blog/a.md', '/d:/pictures/b.png', undefined],
];

for (const [from, path, source] of cases)
  test(`${path} seen from ${from}`, () => {
    assert.equal(toRelativeSource(from, path), source);
    if (source !== undefined) {
      const resolved = decodeURIComponent(new URL(source, `file://${from}`).pathname);
      assert.equal(resolved.toLowerCase(), path.toLowerCase());
    }
  });
