// What the rules on shortcodes make of any text at all: no fault, no hang, fixes within the text, cost by its length.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { check, type Problem } from '../../../server/src/core/rules/index.ts';
import type { Site } from '../../../server/src/core/site/index.ts';
import { applyEdits } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const path = 'content/a.md';

const loading = siteFromFiles(
  new Map([
    [path, ''],
    ['layouts/_shortcodes/box.html', '<div>{{ .Inner }}</div>'],
    ['layouts/_shortcodes/wrap.html', '<b>{{ .Inner }}</b>'],
    ['layouts/_shortcodes/line.html', '{{ .Get "width" }}'],
    ['layouts/_shortcodes/mark.md', '**{{ .Inner }}**'],
    ['layouts/_shortcodes/film.html', '{{ with .Get 0 }}{{ . }}{{ else }}{{ errorf "no film" }}{{ end }}'],
  ]),
);

const fault = (code: string, error: unknown): never => {
  throw new Error(code, { cause: error });
};

const problemsOf = (site: Site, text: string): readonly Problem[] =>
  check(parsePage(path, text, site.dialect), site, {}, fault).filter(({ code }) => code.startsWith('shortcode-'));

/** Findings lie in the text, and a fix can be applied. */
const checkSound = (site: Site, text: string): void => {
  for (const { span, fixes = [], related = [] } of problemsOf(site, text)) {
    for (const { start, end } of [span, ...related.map((one) => one.span)])
      assert.ok(0 <= start && start <= end && end <= text.length);
    for (const { edits } of fixes) assert.notEqual(applyEdits(text, edits), text);
  }
};

test('any characters', async () => {
  const site = await loading;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => checkSound(site, text)),
    { numRuns: 500 },
  );
});

test('anything that looks like shortcodes', async () => {
  const site = await loading;
  const words =
    '{{< |{{% | >}}|%}}|/|/>}}|box|wrap|line|mark|film|figure|youtube|ghost|x.inline | |\n|\n\n|=|"|\'|`|\\|“|”|a|width|3|.|:|*/|/*|```\n|`|<!--|-->|{{</* |\u00a0|\ud83d|\0'.split(
      '|',
    );
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, (text) => checkSound(site, text)),
    { numRuns: 2000 },
  );
});

const count = 15_000;

for (const [what, text, expected] of [
  ['unknown ones', '{{< ghots >}}\n'.repeat(count), count],
  ['unclosed ones', '{{< box >}}\n'.repeat(count), count],
  ['closing tags without an opening one', `{{< box />}}${'{{< /box >}}\n'.repeat(count)}`, count],
  ['misspelt closing tags', '{{< box >}}{{< /bxo >}}\n'.repeat(count), count],
  ['crossed ones', '{{< box >}}{{< wrap >}}{{< /box >}}{{< /wrap >}}\n'.repeat(count), count],
  ['one large crossing', `${'{{< box >}}{{< wrap >}}'.repeat(count)}${'{{< /box >}}{{< /wrap >}}'.repeat(count)}`, 1],
  ['deep ones that are not closed', `{{< box >}}${'{{< wrap >}}'.repeat(count)}{{< /box >}}`, count],
  ['closed needlessly', '{{< line >}}{{< /line >}}\n'.repeat(count), count],
  ['arguments that are not read', `{{< line ${'x=1 '.repeat(count)}>}}`, count],
  ['many arguments that are missing', '{{< film >}}\n'.repeat(count), count],
  ['single quotes', "{{< line width='3' >}}\n".repeat(count), count],
  ['broken tags', '{{< line a:b >}}\n'.repeat(count), count],
  ['values that swallow the end', '{{< line width=3>}}\n\n'.repeat(count), count],
  ['tags that never end', '{{< line \n\n'.repeat(count), count],
  ['code samples', '`{{< film 1 >}}`\n'.repeat(count), count],
] as const)
  test(`costs no more than the text is long: ${what}`, async () => {
    const site = await loading;
    const before = process.cpuUsage();
    const found = problemsOf(site, text);
    const { user, system } = process.cpuUsage(before);
    assert.equal(found.length, expected);
    assert.ok((user + system) / 1000 < 4000, `${(user + system) / 1000} ms`);
  });
