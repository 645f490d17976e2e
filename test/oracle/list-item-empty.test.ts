// Real Hugo is the judge of a dash with nothing behind it: which of the keys below are keys, and which became a part of the list.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type MapEntry, type MapNode, parsePage } from '../../server/src/core/page/index.ts';
import { findBareDashes } from '../../server/src/core/rules/bare-dashes.ts';
import { siteFromFiles } from '../support/site-from-files.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

const blocks: readonly string[] = [
  'list:\n- a\n- \none: A\ntwo: b',
  'list:\n- a\n-\none: A\ntwo: b',
  'list:\n  - a\n  - \none: A',
  'list:\n- \n- a\none: A',
  'list:\n- \none: A',
  'list:\n- a\n- \n- \none: A',
  'list:\n- a\n-  # none\n\n# more\none: A',
  'list:\r\n- a\r\n- \r\none: A\r\ntwo: b\r',
  'list:\n- a\n- \n"one": A',
  'list:\n- a\n- null\none: A',
  'list:\n- a\n- ""\none: A',
  'list:\n- a\n- \n  b\none: A',
  'list:\n- a\n-\n  k: v\none: A',
  'list:\n- a\n- - \none: A',
  'list:\n- k:\n- \none: A',
  'list:\n- \none: A\nother:\n- x\n- y\ntwo: b',
  'list:\n- \none: A\nother:\n- x\n- \ntwo: b',
  'in:\n  list:\n  - a\n  - \n  one: A\ntwo: b',
  'in:\n  list:\n    - a\n    - \n  one: A\ntwo: b',
  'one: A\nlist:\n- a\n- ',
];

/** Keys with those above them, as far as no list comes between. */
type Keys = readonly string[];

const keysOfValue = (value: unknown, above = ''): Keys =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, below]) => [above + key, ...keysOfValue(below, `${above}${key}.`)])
    : [];

const keysOfMap = (map: MapNode, lost: ReadonlySet<MapEntry>, above = ''): Keys =>
  map.entries
    .filter((entry) => !lost.has(entry))
    .flatMap(({ key, value }) => [
      above + key,
      ...(value.kind === 'map' ? keysOfMap(value, lost, `${above}${key}.`) : []),
    ]);

/** What Hugo puts there itself. */
const ofHugo = new Set(['draft', 'iscjklanguage']);

const askHugo = (version: string): readonly Keys[] => {
  const root = mkdtempSync(join(tmpdir(), 'hugo-dash-'));
  try {
    for (const folder of ['content', 'layouts']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'hugo.toml'), 'disableKinds = ["taxonomy", "term", "rss", "sitemap", "404", "section"]\n');
    writeFileSync(join(root, 'config.toml'), readFileSync(join(root, 'hugo.toml')));
    const template =
      '{{ range .Site.RegularPages }}{{ .File.BaseFileName }} {{ jsonify .Params | safeHTML }}\n{{ end }}';
    writeFileSync(join(root, 'layouts', 'index.html'), template);
    for (const [i, block] of blocks.entries()) writeFileSync(join(root, 'content', `p${i}.md`), `---\n${block}\n---\n`);
    execFileSync(join(binaries, `hugo-${version}`), ['--source', root, '--quiet'], { stdio: 'pipe' });
    const lines = readFileSync(join(root, 'public', 'index.html'), 'utf8').split('\n');
    return blocks.map((_, i) => {
      const line = lines.find((one) => one.startsWith(`p${i} `)) ?? assert.fail(`no page p${i}`);
      return keysOfValue(JSON.parse(line.slice(line.indexOf(' ')))).filter((key) => !ofHugo.has(key));
    });
  } finally {
    rmSync(root, { recursive: true });
  }
};

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  test(`Hugo ${version} has the keys below an empty item that we say`, async () => {
    const site = await siteFromFiles(new Map([['.hvm', version]]));
    const theirs = askHugo(version);
    for (const [i, block] of blocks.entries()) {
      const page = parsePage('content/a.md', `---\n${block}\n---\n`, site.dialect);
      const lost = new Set([...findBareDashes(page, site)].flatMap(({ keys }) => keys));
      assert.deepEqual([...keysOfMap(page.frontMatter!.root, lost)].sort(), [...theirs[i]!].sort(), block);
    }
  });
