// Real Hugo is the judge of the ids that links lead to: of each heading the one that each generation writes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { provideHugo } from '../../scripts/lib/hugo-binaries.mjs';
import { parsePage } from '../../server/src/core/page/index.ts';
import { findFragments } from '../../server/src/core/site/index.ts';
import { siteFromFiles } from '../support/site-from-files.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

const page = `---
title: Headings
---

## Plain heading

## Plain heading

## A [link](/x) \`_there_\` and \`code_x y\`

## _Em_ snake_case *star* __strong__ and ~~gone~~

## Picture ![other text](x.png) end

## Tom & Jerry &amp; co &eacute;

## \`a < b\` --lead-- and --- dash ... dots "quoted" it's

## <span class="x">tag</span> in

## Own {#mine}

## mine

## Own two {id="two three" .cls}

## Braces {#b} c

## Escaped \\_x\\_ \\* y

## :smile: and 1. number

## Über straße ½ 日本語

Setext of
two lines
---------

> ## Quoted heading

- ## In a list

## http://example.org/a_b link

## <https://example.org>

## Foot[^1]

[^1]: Note

## !!!

## Trailing ##

## a  b	tab

## İstanbul

## ΟΔΟΣ

## It&#39;s one

## Say &#8217; four &mdash; x

## Hex &#x27;s &copy; \`&#39; &amp;\` code

## Two &#38; three &amp;#39; ![a &#39; &amp; b](x.png)

##
`;

const config = (type: string): string =>
  `baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "rss", "sitemap"]\nenableEmoji = true\n[markup.goldmark.parser]\nautoHeadingIDType = "${type}"\nautoIDType = "${type}"\n`;

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  for (const type of ['github', 'github-ascii', 'blackfriday'])
    test(`knows the ids of headings of Hugo ${version}, made as ${type}`, async (t) => {
      const files = { 'hugo.toml': config(type), 'layouts/index.html': '{{ .Content }}', 'content/_index.md': page };
      const { path } = makeTempFolder(t, files);
      execFileSync(join(await provideHugo(), `hugo-${version}`), ['--quiet'], { cwd: path });
      const html = readFileSync(join(path, 'public/index.html'), 'utf8');
      const site = await siteFromFiles(new Map([...Object.entries(files), ['.hvm', `v${version}\n`]]));
      const { fragments } = findFragments(parsePage('content/_index.md', page, site.dialect), site);
      assert.deepEqual(
        fragments.flatMap(({ id, heading }) => (heading ? [id] : [])),
        [...html.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id),
      );
    });
