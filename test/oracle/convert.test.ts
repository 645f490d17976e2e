// Real Hugo is the judge of converted front matter: a made-up post and its conversions must be the same page to each generation.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { convertFrontMatter } from '../../server/src/core/edits/index.ts';
import { applyEdits } from '../../server/src/core/text/index.ts';
import { isReadable, postOf } from '../unit/edits/check-edits.ts';
import { posts } from '../unit/edits/front-matter-texts.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

const layouts: Readonly<Record<string, string>> = {
  'layouts/_default/single.html': 'x',
  'layouts/_default/list.html': 'x',
  'layouts/shortcodes/x.html': 'x',
  'layouts/index.html': `{{- $rows := slice -}}
{{- range site.RegularPages -}}
  {{- $rows = $rows | append (dict "file" (path.Base (path.Dir .File.Path)) "params" .Params "title" .Title "date" (string .Date) "draft" .Draft "weight" .Weight "description" .Description) -}}
{{- end -}}
{{- (resources.FromString "oracle.json" (jsonify $rows)).Publish -}}`,
};

/** Taxonomies are off: a tag could be of any kind here. */
const configuration = {
  baseURL: 'https://example.org/',
  timeZone: 'Europe/Berlin',
  buildDrafts: true,
  buildFuture: true,
  disableKinds: ['RSS', 'sitemap', 'robotsTXT', '404', 'taxonomy', 'term'],
};

interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Hugo stops at `params: x` and `date: x`, and versions differ in `draft: 7`, none of which is asked here: they get other names,
 * and most pages a date. A date as description is written out by Hugo in TOML only.
 */
const prepare = (text: string, day: number): string =>
  text
    .replace(/^([ \t[]*)(params|date|draft)\b/gm, '$1own$2')
    .replace(/"(params|date|draft)"(?=\s*:)/g, '"own$1"')
    .replace(/^description(?= = \d{4}-)/gm, 'owndescription')
    .replace(/^(\ufeff?)(---|\+\+\+)(\r\n|\n)/, (start, _mark, sign: string, end: string) =>
      sign === '---' ? `${start}date: 2024-05-${day}${end}` : `${start}date = 2024-05-${day}${end}`,
    );

const conversions = (): readonly Conversion[] => {
  const found: Conversion[] = [];
  for (const [i, { text, format }] of fc.sample(posts, { numRuns: 360, seed: 7 }).entries()) {
    const before = prepare(text, 10 + (i % 20));
    // TOML has no line ends of old Macs.
    if (!isReadable(before) || /\r(?!\n)/.test(before)) continue;
    for (const to of ['yaml', 'toml', 'json'] as const) {
      if (to === format) continue;
      const edits = convertFrontMatter(postOf(before), to, { emptyForNull: true, dropComments: to === 'json' });
      if (edits) found.push({ from: format, to, before, after: applyEdits(before, edits) });
    }
  }
  return found;
};

const build = async (version: string, texts: readonly string[]): Promise<ReadonlyMap<string, unknown>> => {
  const root = mkdtempSync(join(tmpdir(), 'hugo-author-convert-'));
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  try {
    for (const [name, text] of Object.entries(layouts)) put(name, text);
    put('config.json', JSON.stringify(configuration));
    for (const [i, text] of texts.entries()) put(`content/posts/p${i}/index.md`, text);
    const env = { ...process.env, HUGO_CACHEDIR: join(root, 'cache'), GOMAXPROCS: '2' };
    await new Promise<void>((done, fail) =>
      execFile(join(binaries, `hugo-${version}`), ['--source', root], { env, maxBuffer: 1 << 28 }, (error, out, log) =>
        error ? fail(new Error(`${version}: ${out}\n${log}`)) : done(),
      ),
    );
    const rows = JSON.parse(readFileSync(join(root, 'public/oracle.json'), 'utf8')) as { file: string }[];
    return new Map(rows.map(({ file, ...row }) => [file, row]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** The first Hugo with another YAML library reads a text in lines, in a file with CRLF, with breaks around it that nobody wrote. We write none of those. */
const MISREADS = '0.152.2';
const NEWEST = '0.168.0';
const isMisread = (text: string): boolean => /^---\r\n(?:.*\r\n)*?.*: [|>]-?\r\n/.test(text.replace(/^\ufeff/, ''));

/** TOML knows no key without a value, and keeps the line ends of the file in a text of several lines: YAML has LF there. */
const normal = (value: unknown, to: string): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) => {
    if (typeof one !== 'string') return one === null && to === 'toml' ? '' : one;
    return one.replaceAll('\r\n', '\n');
  });

const all = conversions();

test('most made-up posts can be converted to each format', () => {
  for (const to of ['yaml', 'toml', 'json']) {
    const count = all.filter((one) => one.to === to).length;
    assert.ok(count >= 80, `${count} to ${to}`);
  }
});

test('texts in lines of files with CRLF are among them', () => {
  for (const from of ['yaml', 'toml']) {
    const found = all.filter((one) => one.from === from && /(?:: [|>]-?|= """)\r\n/.test(one.before));
    assert.ok(found.length > 5, `${found.length} from ${from}`);
  }
});

const sources = new Map<string, Promise<ReadonlyMap<string, unknown>>>();

/** What a version reads of the posts as they were. */
const readBefore = (version: string): Promise<ReadonlyMap<string, unknown>> => {
  const texts = all.map((one) => one.before);
  const reading = sources.get(version) ?? build(version, texts);
  sources.set(version, reading);
  return reading;
};

for (const version of ['0.111.3', '0.147.9', MISREADS, NEWEST])
  test(`converted front matter is the same page to Hugo ${version}`, async () => {
    const texts = all.map((one) => one.after);
    const [before, newest, after] = [await readBefore(version), await readBefore(NEWEST), await build(version, texts)];
    for (const [i, one] of all.entries()) {
      const source = version === MISREADS && isMisread(one.before) ? newest : before;
      const [was, is] = [source.get(`p${i}`), after.get(`p${i}`)];
      assert.ok(was !== undefined && is !== undefined, `page ${i} was not built: ${one.before}`);
      assert.deepEqual(
        normal(is, one.to),
        normal(was, one.to),
        `${one.from} to ${one.to}:\n${one.before}\n${one.after}`,
      );
    }
  });
