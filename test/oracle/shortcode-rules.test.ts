// Checks that our rules on shortcodes report an error exactly where real Hugo fails, in four generations, of thousands of texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePage } from '../../server/src/core/page/index.ts';
import { check } from '../../server/src/core/rules/index.ts';
import { siteFromFiles } from '../support/site-from-files.ts';
import { judgePages } from './hugo-pages.ts';
import { callTexts, newTemplates, templates } from './shortcode-calls.ts';

const seed = Number(process.env.ORACLE_SEED ?? 20261122);

const sample = (version: string, count: number): readonly string[] =>
  // Hugo takes an inline shortcode that closes itself twice for a definition.
  [...new Set(fc.sample(callTexts, { numRuns: count, seed }))]
    .filter((text) => !/\.inline \/ *\//.test(text))
    // That it was taken away says Hugo of the first call only, whatever page that is on.
    .filter((text) => version !== '0.168.0' || !text.includes('tweet'))
    .map((text) => `Text.\n${text}\n\n{{< plain >}}\n`);

/** Every third page lies in a section with a shortcode of its own. */
const pathOf = (i: number): string => (i % 3 === 0 ? `content/posts/p${i}.md` : `content/p${i}.md`);

/** Not looked at: what the shortcodes inside a `qr` put out. */
const unseen = /"qr" shortcode requires a "text"/;

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

interface Reported {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

const reportErrors = async (
  files: Readonly<Record<string, string>>,
  version: string,
  texts: readonly string[],
): Promise<readonly (readonly Reported[])[]> => {
  const pages = texts.map((text, i) => [pathOf(i), text] as const);
  const site = await siteFromFiles(new Map([...Object.entries(files), ...pages, ['.hvm', version]]));
  assert.equal(site.hugo.number, version);
  return pages.map(([path, text]) =>
    check(parsePage(path, text, site.dialect), site, {}, (code, error) => {
      throw new Error(code, { cause: error });
    })
      .filter(({ level, code }) => level === 'error' && /^(?:shortcode|param)-/.test(code))
      .map(({ code, span }) => ({ code, from: lineOf(text, span.start), to: lineOf(text, span.end) })),
  );
};

for (const [version, count] of [
  ['0.111.3', 200],
  ['0.147.9', 1000],
  ['0.152.2', 1000],
  ['0.168.0', 1000],
] as const)
  test(`an error of ours is a failure of Hugo ${version}, and the reverse`, async () => {
    const isNew = version !== '0.111.3';
    const layouts = isNew ? { ...templates, ...newTemplates } : templates;
    const files: Record<string, string> = {
      'hugo.toml': `baseURL = 'http://example.org/'
disableKinds = ['section', 'sitemap', 'RSS', 'robotsTXT', '404', 'home']
# What cannot be reached from here is no mistake of the author.
ignoreErrors = ['error-remote-getjson', 'error-missing-instagram-accesstoken']
[taxonomies]
[params]
said = 'x'
nought = 0
[params.of]
site = 'x'
[markup.goldmark.renderer]
unsafe = true
[security]
enableInlineShortcodes = true
`,
      ...Object.fromEntries(Object.entries(layouts).map(([path, text]) => [`layouts/${path}`, text])),
    };
    const texts = sample(version, count);
    const ours = await reportErrors(files, version, texts);
    const verdicts = await judgePages(version, files, texts, pathOf);
    const odd = texts.flatMap((text, i) => {
      const reported = ours[i]!;
      const said = verdicts[i];
      const shown = reported.map(({ code, from }) => `${code}:${from}`).join(' ');
      if (said !== undefined && reported.length === 0 && unseen.test(said.message)) return [];
      if (said === undefined)
        return reported.length === 0 ? [] : [`${JSON.stringify(text)}: we say ${shown}, Hugo accepts`];
      if (reported.length === 0) return [`${JSON.stringify(text)}: we say nothing, Hugo: ${said.message}`];
      const { line } = said;
      const isThere = line === undefined || reported.some(({ from, to }) => from <= line && line <= to);
      return isThere ? [] : [`${JSON.stringify(text)}: we say ${shown}, Hugo says line ${line}: ${said.message}`];
    });
    assert.deepEqual(odd, []);
    const failed = verdicts.filter((verdict) => verdict !== undefined).length;
    assert.ok(failed > texts.length / 5 && failed < texts.length, `both verdicts, not ${failed} of ${texts.length}`);
  });
