// Owns the proof that converting long front matter costs no more than its length: the menu at the cursor asks for it at each stop.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { convertFrontMatter } from '../../../server/src/core/edits/index.ts';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const count = 20_000;

test('a list that becomes one long line of TOML', async () => {
  const path = 'content/a.md';
  const site = await siteFromFiles(new Map([[path, '']]));
  const page = parsePage(
    path,
    `---\naliases:\n${'  - /2015/08/11/an-old-address/\n'.repeat(count)}---\n`,
    site.dialect,
  );
  const before = process.cpuUsage();
  const edits = convertFrontMatter(page, 'toml');
  const { user, system } = process.cpuUsage(before);
  assert.equal(edits?.[0]?.newText.split('an-old-address').length, count + 1);
  assert.ok((user + system) / 1000 < 4000, `${(user + system) / 1000} ms`);
});
