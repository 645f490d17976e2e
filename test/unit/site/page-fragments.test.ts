// Which places of a page's text links can lead to, beside its headings, and what reading them costs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { findFragments, type PageFragments } from '../../../server/src/core/site/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const path = 'content/a.md';

const fragmentsOf = async (text: string): Promise<PageFragments> => {
  const site = await siteFromFiles(new Map([[path, '']]));
  return findFragments(parsePage(path, text, site.dialect), site);
};

const idsIn = async (text: string): Promise<readonly string[]> =>
  (await fragmentsOf(text)).fragments.map(({ id }) => id);

test('arguments of shortcodes are no places', async () => {
  const text = `[b]({{< ref "b.md#there" >}}) {{% relref "/b#here" %}} {{< figure src="a.png" class="#cls" id="pic" >}}\n`;
  assert.deepEqual(await idsIn(text), []);
});

test('attributes of headings, blocks and fences are, what stands in code is none', async () => {
  const text = [
    '## One {#own}',
    '',
    'Block',
    '{#block .x}',
    '',
    '```go {#fence}',
    'x{#code}',
    '```',
    '',
    '~~~ {id="other" linenos=true}',
    'x',
    '~~~',
    '',
    '- ```go {#listed}',
    '  x{#coded}',
    '  ```',
    '',
    'A `{#span}` and <a name="html"></a>.',
    '',
  ].join('\n');
  assert.deepEqual(await idsIn(text), ['own', 'block', 'fence', 'other', 'listed', 'html']);
});

test('an id is found where it stands, also behind a class of the same name', async () => {
  const text = 'Block\n{.same #same}\n';
  const [found] = (await fragmentsOf(text)).fragments;
  assert.equal(found?.span.start, text.indexOf('#same') + 1);
});

for (const [what, text] of [
  ['a brace that nothing closes', `{${'x'.repeat(200_000)}`],
  ['a sign behind it', `{#${'x'.repeat(100_000)}`],
  ['many braces', '{'.repeat(200_000)],
  ['many blocks between much code', '`{#x}` {.y}\n'.repeat(20_000)],
  ['blanks behind a name in a tag', `<a id${' '.repeat(100_000)}`],
  ['names in a tag that nothing closes', `<a ${'id '.repeat(60_000)}`],
] as const)
  test(`costs no more than the text is long: ${what}`, async () => {
    const site = await siteFromFiles(new Map([[path, '']]));
    // A brace right at the top would open front matter.
    const page = parsePage(path, `Text\n\n${text}`, site.dialect);
    const before = process.cpuUsage();
    findFragments(page, site);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < 1000, `${(user + system) / 1000} ms`);
  });
