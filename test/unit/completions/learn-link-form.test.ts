// The form of links is learnt from the newest posts: what most of their links to pages have.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnLinkForm } from '../../../server/src/core/completions/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const learn = async (posts: readonly string[], config = 'title = "T"\n'): Promise<string | undefined> => {
  const files = new Map([
    ['hugo.toml', config],
    ['content/posts/target.md', '---\ntitle: Target\n---\n'],
    ...posts.map((text, i): [string, string] => [`content/posts/p${i}.md`, `---\ntitle: P${i}\n---\n${text}\n`]),
  ]);
  const work = learnLinkForm(await siteFromFiles(files), Date.UTC(2024, 5, 1));
  let step = work.next();
  while (!step.done) step = work.next(files.get(step.value));
  return step.value;
};

test('relative addresses, addresses from the top, references', async () => {
  assert.equal(await learn(['[a](../target/)', '[b](../target/#x) [c](../p0/)', '[d](/posts/target/)']), 'relative');
  assert.equal(await learn(['[a](/posts/target/)', '[b](/posts/p0/)', '[c](../p0/)', '[d](/posts/p1/)']), 'rooted');
  assert.equal(await learn(['[a]({{< ref "target" >}})', '[b]({{< ref "p0" >}}) [c]({{< ref "p1" >}})']), 'ref');
});

test('files, where a hook makes addresses of them', async () => {
  const languages = 'title = "T"\n[languages.en]\n[languages.de]\n';
  assert.equal(await learn(['[a](target.md)', '[b](/posts/p0.md)', '[c](p1.md)'], languages), 'file');
});

test('of a few links, links elsewhere and links that lead nowhere nothing is learnt', async () => {
  assert.equal(
    await learn(['[a](../target/)', '[b](https://example.org/) [c](#x) [d](target.md) [e](../gone/)']),
    undefined,
  );
});
