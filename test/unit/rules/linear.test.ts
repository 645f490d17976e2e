// What a page with very many findings costs: no more than its length.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { check } from '../../../server/src/core/rules/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const fault = (code: string, error: unknown): never => {
  throw new Error(code, { cause: error });
};

const many = (part: (i: number) => string, count = 40_000): string =>
  Array.from({ length: count }, (_, i) => part(i)).join('');

const pages: Readonly<Record<string, string>> = {
  'empty items in a list of terms': `---\ntags:\n${many(() => '  -\n')}---\n`,
  'findings that are silenced, each on its line': many(
    (i) => `![x](/gone-${i}.png) <!-- hugo-author-disable-line image-missing -->\n`,
  ),
};

for (const [what, text] of Object.entries(pages))
  test(what, async () => {
    const path = 'content/a.md';
    const site = await siteFromFiles(new Map([[path, '']]));
    const page = parsePage(path, text, site.dialect);
    const before = process.cpuUsage();
    const found = check(page, site, {}, fault);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < 4000, `${(user + system) / 1000} ms`);
    const expected = what.startsWith('empty') ? 40_000 : 0;
    assert.equal(found.filter(({ code }) => code === 'term-ignored' || code === 'image-missing').length, expected);
  });

test('silenced are the line, the next line or the whole page, one code or all', async () => {
  const path = 'content/a.md';
  const site = await siteFromFiles(new Map([[path, '']]));
  const image = '![x](/gone.png)';
  const count = (text: string): number => check(parsePage(path, text, site.dialect), site, {}, fault).length;
  assert.equal(count(`${image}\n${image}\n`), 2);
  assert.equal(count(`${image} <!-- hugo-author-disable-line -->\n${image}\n`), 1);
  assert.equal(count(`<!-- hugo-author-disable-next-line image-missing -->\n${image}\n${image}\n`), 1);
  assert.equal(count(`<!-- hugo-author-disable-next-line date-invalid -->\n${image}\n`), 1);
  assert.equal(
    count(
      `<!-- hugo-author-disable-next-line date-invalid -->\n${image} <!-- hugo-author-disable-line image-missing -->\n`,
    ),
    0,
  );
  assert.equal(count(`${image}\n<!-- hugo-author-disable -->\n`), 0);
  assert.equal(count(`${image}\n<!-- hugo-author-disable date-invalid, image-missing -->\n`), 0);
});
