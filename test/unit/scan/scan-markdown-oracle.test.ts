// Checks the Markdown scanner against markdown-it on generated bodies: the same images, links, headings and code come out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { comparable, readWithOracle, readWithScanner } from './markdown-oracle.ts';
import { isDisputed, markdownTexts } from './markdown-texts.ts';

test('sees in a body what markdown-it sees', () => {
  let compared = 0;
  fc.assert(
    fc.property(markdownTexts, (text) => {
      if (isDisputed(text)) return;
      compared++;
      assert.deepEqual(comparable(readWithScanner(text, 0)), comparable(readWithOracle(text, 0)));
    }),
    { numRuns: 3000, seed: 20261122, endOnFailure: true },
  );
  assert.ok(compared > 1000, `compared ${compared}`);
});

test('finds the same behind a front matter, with a shortcode in between and behind the summary divider', () => {
  const front = '---\ntitle: "![no](no.png)"\n---\n';
  const body =
    'One ![a](a.png)\n{{< note "]( `" >}}\n![b](b.png) {{< figure\n  src="c.png"\n\n  alt="`" >}} `x` [d](d)\n<!--more-->![e](e.png)\n\n' +
    '- {{% tip %}}\n  ![f](f.png)\n  {{% /tip %}}\n\n```\n{{< x `\n```\n` >}}\n![g](g.png)\n```\n\n![h](h.png)\n';
  const ours = readWithScanner(front + body, front.length);
  assert.deepEqual(comparable(ours), comparable(readWithOracle(front + body, front.length)));
  assert.deepEqual(ours.images, ['a.png', 'b.png', 'e.png', 'f.png', 'h.png']);
});
