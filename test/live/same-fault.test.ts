// Checks that what each generation of Hugo says of a fault is known as what our error there says, and nothing else is.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { type BuildProblem, parseBuildProblems } from '../../client/src/live/build-problems.ts';
import { isSameFault, type ShownError } from '../../client/src/live/same-fault.ts';
import { parsePage } from '../../server/src/core/page/index.ts';
import { check } from '../../server/src/core/rules/index.ts';
import { indexLines } from '../../server/src/core/text/index.ts';
import { findHugo } from '../oracle/hugo-lexer.ts';
import { siteFromFiles } from '../support/site-from-files.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { base } from './broken-sites.ts';
import { versions } from './live-hugo.ts';

const page = 'content/p/a.md';
const layouts = {
  ...base,
  'layouts/shortcodes/film.html':
    '{{ with .Get "id" }}{{ . }}{{ else }}{{ errorf "film needs an id: %s" .Position }}{{ end }}',
  'layouts/shortcodes/odd.html': '{{ errorf "odd: %s" .Position }}',
};

const hugoSays = (version: string, root: string): Promise<readonly BuildProblem[]> =>
  new Promise((resolve) => {
    execFile(findHugo(version), ['--source', root], (_, stdout, stderr) =>
      resolve(parseBuildProblems(`${stderr}\n${stdout}`.split('\n'))),
    );
  });

interface Shown extends ShownError {
  /** Of its line. */
  readonly text: string;
}

const weSay = async (version: string, text: string): Promise<readonly Shown[]> => {
  const site = await siteFromFiles(new Map(Object.entries({ ...layouts, [page]: text, '.hvm': version })));
  const lines = indexLines(text);
  const findings = check(parsePage(page, text, site.dialect), site, {}, (code, error) => {
    throw new Error(code, { cause: error });
  });
  return findings
    .filter(({ level }) => level === 'error')
    .map(({ code, message, span }) => {
      const words = text.slice(span.start, span.end);
      const { line, column } = lines.positionAt(span.start);
      return { code, message, line, column, words, text: text.split('\n')[line]! };
    });
};

/** The codes of our errors, for each problem of Hugo's those that say the same. */
const compare = async (t: Parameters<typeof makeTempFolder>[0], version: string, text: string): Promise<string[][]> => {
  const { path: root } = makeTempFolder(t, { ...layouts, [page]: text });
  const problems = (await hugoSays(version, root)).filter(({ path }) => path === join(root, page));
  const ours = await weSay(version, text);
  return problems.map((problem) => ours.filter((one) => isSameFault(problem, one, one.text)).map(({ code }) => code));
};

const head = '---\ntitle: A\n---\n\n';
const same: readonly (readonly [text: string, code: string, since?: string])[] = [
  [`${head}Text {{< nosuch >}}\n`, 'shortcode-unknown'],
  [`${head}{{< in >}} text\n`, 'shortcode-unclosed'],
  [`${head}a {{< in src="b >}}\n`, 'shortcode-syntax', '0.147.9'],
  [`${head}a {{< in b=c d >}}{{< /in >}}\n`, 'shortcode-syntax', '0.147.9'],
  [`${head}{{< in >}}a{{< /inn >}}\n`, 'shortcode-unopened', '0.147.9'],
  [`${head}{{< film id="a" >}}{{< /film >}}\n`, 'shortcode-closed-needlessly', '0.147.9'],
  [`${head}{{< film id="a" >}} {{< film >}}\n`, 'shortcode-argument-missing', '0.147.9'],
  [`${head}[a]({{< ref "nix.md" >}})\n`, 'ref-broken'],
  [`${head}{{< param nix >}}\n`, 'param-unknown'],
  ['---\ntitle: A\ndate: 2024-13-02\n---\n', 'date-invalid', '0.147.9'],
  ['---\ntitle: "A\n---\n', 'front-matter-invalid'],
  ['---\ntitle: A\n', 'front-matter-unclosed'],
  ['+++\ntitle = "A"\ntitle = "B"\n+++\n', 'duplicate-key'],
  ['{\n  "title": "A",\n}\n', 'front-matter-invalid'],
  ['---\nurl: https://example.org/a/\n---\n', 'field-type', '0.168.0'],
];

for (const version of versions) {
  for (const [text, code, since = '0'] of same)
    if (version >= since)
      test(`${version}: ${code}, said by both: ${JSON.stringify(text)}`, async (t) => {
        const [first, ...more] = await compare(t, version, text);
        assert.deepEqual(first, [code]);
        // A date, or a fault in a template, may be told again with all that led to it.
        for (const codes of more) assert.deepEqual(codes, [code]);
      });

  test(`${version}: what a template complains of is not our error beside it`, async (t) => {
    const text = `${head}{{< odd >}} [a]({{< ref "nix.md" >}})\n`;
    const both = await compare(t, version, text);
    assert.deepEqual(
      both.sort((a, b) => a.length - b.length),
      [[], ['ref-broken']],
    );
  });
}
