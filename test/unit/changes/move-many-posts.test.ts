// A folder of so many posts that each text is looked through for parts of paths instead of for every name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';
import { followMoves } from './check-moved.ts';

test('links to each of many posts follow, however they are written', async () => {
  const files = new Map<string, string>(
    Array.from({ length: 60 }, (_, i) => [`content/posts/Post ${i}.md`, `---\ntitle: ${i}\n---\n`] as const),
  );
  const ways = [
    ['{{< ref "Post 1.md" >}}', '{{< ref "Post 1.md" >}}'],
    ['{{< ref path="posts/post-2" >}}', '{{< ref path="old/Post 2" >}}'],
    ['[3](/posts/post-3/)', '[3](/old/post-3/)'],
    ['[4](<../posts/post-4/> "Four")', '[4](<../old/post-4/> "Four")'],
    ["<a href='/posts/post-5'>", "<a href='/old/post-5'>"],
    ['{{< card "posts/post-9" wide >}}', '{{< card "old/Post 9" wide >}}'],
    ['[6](/posts/post-60/)', '[6](/posts/post-60/)'],
  ];
  for (const [i, [written]] of ways.entries()) files.set(`content/w${i}.md`, `See ${written}\n`);
  files.set('layouts/shortcodes/card.html', '<a href="{{ ref . (.Get 0) }}">{{ .Get 1 }}</a>');
  const site = await siteFromFiles(files);
  const change = followMoves(site, files, [{ from: 'content/posts', to: 'content/old' }]);
  assert.deepEqual(change.refused, []);
  for (const [i, [, expected]] of ways.entries()) {
    const path = `content/w${i}.md`;
    assert.equal(applyEdits(files.get(path)!, change.edits.get(path)?.edits ?? []), `See ${expected}\n`);
  }
});
