// Real Hugo is the judge of which spellings are one term, and which terms land on one URL.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findTermClashes, hasNoTermUrl, termKey } from '../../server/src/core/site/index.ts';
import { toUrlPath } from '../../server/src/core/site/url-path.ts';
import { defaultSettings } from '../../server/src/host/settings.ts';
import { siteFromFiles } from '../support/site-from-files.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

/** No `x/`: Hugo 0.123 to 0.152 breaks down at it. */
const spellings = [
  ...[
    'foo bar',
    'Foo Bar',
    'FOO BAR',
    'foo-bar',
    'foo  bar',
    'foo--bar',
    'foo_bar',
    'foobar',
    'foo\u00a0bar',
    'foo.bar',
  ],
  ...[
    'hello',
    'hello!',
    'Hello?',
    'O\u2019Reilly',
    "O'Reilly",
    'OReilly',
    'a:b',
    'a,b',
    'ab',
    'a b',
    'a/b',
    'a\\b',
    'a&b',
    'a & b',
  ],
  ...['C', 'C++', 'C#', 'c', '#hash', 'hash', '100%', '100', '50%25', 'x~y', 'x@y', 'x=y', 'x|y', 'xy'],
  ...[
    '\u00e9t\u00e9',
    'ete',
    'e\u0301te\u0301',
    '\u00c9t\u00e9',
    '\u65e5\u672c',
    '\u65e5\u672c \u8a9e',
    '\u0130stanbul',
    'stra\u00dfe',
    'STRASSE',
    '\u00bd',
  ],
  ...[
    'true',
    '1.50',
    '007',
    '-x-',
    ' lead',
    'trail ',
    'tab\there',
    '.net',
    'v1.0',
    '...',
    '(paren)',
    'paren',
    '\ud83d\ude00 smile',
    'smile',
  ],
];

/** Pages by the key that Hugo holds their term under, and the terms' URLs. */
const template =
  '{{- $rows := slice -}}{{- range $key, $pages := site.Taxonomies.tags -}}{{- $names := slice -}}{{- range $pages -}}{{- $names = $names | append .Page.Title -}}{{- end -}}' +
  '{{- $rows = $rows | append (dict "key" $key "pages" $names "url" $pages.Page.RelPermalink) -}}{{- end -}}' +
  '{{- (resources.FromString "terms.json" (jsonify $rows)).Publish -}}';

interface Row {
  readonly key: string;
  readonly pages: readonly string[];
  readonly url: string;
}

const toGroups = (keys: readonly string[]): readonly string[] => {
  const groups = new Map<string, string[]>();
  for (const [i, key] of keys.entries()) groups.set(key, [...(groups.get(key) ?? []), `n${i}`]);
  return [...groups.values()].map((names) => names.sort().join(' ')).sort();
};

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  test(`terms of Hugo ${version}`, async (t) => {
    const files = new Map(
      spellings.map((name, i) => [`content/n${i}.md`, `---\ntitle: n${i}\ntags: [${JSON.stringify(name)}]\n---\n`]),
    );
    files.set('hugo.toml', 'baseURL = "https://example.org/"\ndisableKinds = ["RSS", "sitemap"]\n');
    const folder = makeTempFolder(t, {
      ...Object.fromEntries(files),
      'layouts/index.html': template,
      'layouts/_default/single.html': '-',
      'layouts/_default/list.html': '-',
    });
    execFileSync(join(binaries, `hugo-${version}`), ['--source', folder.path, '--quiet'], { stdio: 'pipe' });
    const rows = JSON.parse(readFileSync(join(folder.path, 'public/terms.json'), 'utf8')) as readonly Row[];
    const site = await siteFromFiles(files, { ...defaultSettings, hugoVersion: version });
    const isOld = version === '0.111.3';

    const listed = rows.map(({ pages }) => [...pages].sort().join(' ')).sort();
    const keyOf = (name: string): string => (isOld ? toUrlPath(name, site.config) : termKey(name));
    // Before 0.123 a name of signs only made no term.
    const ours = toGroups(spellings.map((name) => (isOld ? keyOf(name).replace(/^\.+$/, '') : keyOf(name)))).filter(
      (group) => !(isOld && keyOf(spellings[Number(group.split(' ')[0]!.slice(1))]!).replace(/\./g, '') === ''),
    );
    assert.deepEqual(ours, listed, 'one term');

    if (isOld) return;
    const byUrl = new Map<string, Row[]>();
    for (const row of rows) byUrl.set(decodeURI(row.url), [...(byUrl.get(decodeURI(row.url)) ?? []), row]);
    const clashing = rows.filter(({ url }) => byUrl.get(decodeURI(url))!.length > 1 && decodeURI(url) !== '/tags/');
    const numbers = (names: readonly (readonly string[])[]): readonly string[] => names.flat().sort();
    assert.deepEqual(
      numbers(spellings.map((name, i) => (findTermClashes(site, 'tags', name).length > 0 ? [`n${i}`] : []))),
      numbers(clashing.map(({ pages }) => pages)),
      'terms on one URL',
    );
    assert.deepEqual(
      numbers(spellings.map((name, i) => (hasNoTermUrl(site, name) ? [`n${i}`] : []))),
      numbers(rows.filter(({ url }) => url === '/tags/').map(({ pages }) => pages)),
      'terms without a URL',
    );
  });
