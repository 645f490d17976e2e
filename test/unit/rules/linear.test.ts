// What a page with very many findings costs: no more than its length.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { check } from '../../../server/src/core/rules/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const fault = (code: string, error: unknown): never => {
  throw new Error(code, { cause: error });
};

const count = 120_000;

for (const [what, item, expected] of [
  ['empty items in a list of terms', '  -\n', count],
  ['the same, each silenced on its line', '  - # hugo-author-disable-line term-ignored\n', 0],
] as const)
  test(what, async () => {
    const path = 'content/a.md';
    const site = await siteFromFiles(new Map([[path, '']]));
    const page = parsePage(path, `---\ntags:\n${item.repeat(count)}---\n`, site.dialect);
    const before = process.cpuUsage();
    const found = check(page, site, {}, fault);
    const { user, system } = process.cpuUsage(before);
    assert.equal(found.length, expected);
    assert.ok((user + system) / 1000 < 4000, `${(user + system) / 1000} ms`);
  });

test('silenced are the line, the next line or the whole page, one code or all', async () => {
  const path = 'content/a.md';
  const site = await siteFromFiles(new Map([[path, '']]));
  const image = '![x](/gone.png)';
  const countIn = (text: string): number => check(parsePage(path, text, site.dialect), site, {}, fault).length;
  assert.equal(countIn(`${image}\n${image}\n`), 2);
  assert.equal(countIn(`${image} <!-- hugo-author-disable-line -->\n${image}\n`), 1);
  assert.equal(countIn(`<!-- hugo-author-disable-next-line image-missing -->\n${image}\n${image}\n`), 1);
  assert.equal(countIn(`<!-- hugo-author-disable-next-line date-invalid -->\n${image}\n`), 1);
  assert.equal(
    countIn(
      `<!-- hugo-author-disable-next-line date-invalid -->\n${image} <!-- hugo-author-disable-line image-missing -->\n`,
    ),
    0,
  );
  assert.equal(countIn(`${image}\n<!-- hugo-author-disable -->\n`), 0);
  assert.equal(countIn(`${image}\n<!-- hugo-author-disable date-invalid, image-missing -->\n`), 0);
});
