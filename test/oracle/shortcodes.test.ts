// Checks that our shortcode lexer says what real Hugo says, in three generations, of hundreds of generated texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lexShortcodes } from '../../server/src/core/page/shortcodes/lex-shortcodes.ts';
import { findDisagreement } from './expected-verdict.ts';
import { buildsAsPage, type HugoVerdict, judgeAtOnce, judgeByElimination } from './hugo-lexer.ts';
import { shortcodeNames, shortcodeTexts } from './shortcode-texts.ts';

const seed = Number(process.env.ORACLE_SEED ?? 20261122);

/** `RenderString` reads shortcodes only where it sees the beginning of one, so every text ends with one. */
const sample = (count: number): readonly string[] =>
  [...new Set(fc.sample(shortcodeTexts, { numRuns: count, seed }))].map((text) => `${text} {{< zz / >}}`);

const assertAgreement = (version: string, texts: readonly string[], verdicts: readonly HugoVerdict[]): void => {
  const disagreements = texts.flatMap((text, i) => {
    const odd = findDisagreement(text, version, shortcodeNames, verdicts[i]);
    return odd === undefined ? [] : [`${JSON.stringify(text)}: ${odd}`];
  });
  assert.deepEqual(disagreements, []);
  const accepted = verdicts.filter((verdict) => verdict === undefined).length;
  assert.ok(
    accepted > texts.length / 10 && accepted < texts.length,
    `a test of both verdicts, not ${accepted} of ${texts.length}`,
  );
};

for (const version of ['0.147.9', '0.168.0'])
  test(`says what Hugo ${version} says`, async () => {
    const texts = sample(1500);
    assertAgreement(version, texts, await judgeAtOnce(version, shortcodeNames, texts));
  });

test('says what Hugo 0.111.3 says', async () => {
  // This Hugo dies of a tag with a value and no name, telling no page, and reads a word behind the slash as an argument.
  const texts = sample(150).filter((text) => !/\{\{< = b|\/\s*a\s*[>%]\}\}/.test(text));
  assertAgreement('0.111.3', texts, await judgeByElimination('0.111.3', shortcodeNames, texts));
});

test('a page is read like the strings above', async () => {
  const texts = [
    '{{< a >}}x{{< /a >}}',
    "{{< a 'b' / >}}",
    '{{< a b=c / >}}',
    '{{< a b=c/>}}',
    '```\n{{< a : / >}}\n```',
  ];
  for (const version of ['0.111.3', '0.147.9', '0.168.0'])
    for (const body of texts) {
      const { problems } = lexShortcodes(body, 0);
      assert.equal(await buildsAsPage(version, shortcodeNames, body), problems.length === 0, `${version}: ${body}`);
    }
});
