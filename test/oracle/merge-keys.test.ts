// Real Hugo is the judge of anchors, aliases and merge keys of YAML: which title, terms and draft mark a page has by them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parsePage } from '../../server/src/core/page/index.ts';
import { siteFromFiles } from '../support/site-from-files.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

const blocks: readonly string[] = [
  'base: &base\n  tags: [m]\n  series: s\n<<: *base\ntitle: x',
  'base: &base\n  tags: [m]\ntags: [own]\n<<: *base',
  'base: &base\n  tags: [m]\n<<: *base\ntags: [own]',
  'base: &base\n  Tags: [up]\ntags: [own]\n<<: *base',
  'base: &base\n  tags: [m]\n  <<: {title: deep, tags: [deep]}\n<<: *base',
  'one: &one {tags: [a]}\ntwo: &two {title: T}\n<<: [*one, *two]\ntitle: own',
  '<<: {tags: [inline], draft: true}\ntitle: t',
  '<<:\n  tags: [block]\n  draft: true\ntitle: t',
  '"<<": {tags: [quoted]}\ntitle: t',
  'params:\n  <<: {tags: [below]}\ntitle: t',
  'params: &p\n  tags: [both]\n<<: *p\ntitle: t',
  'list: &list [p, q]\ntags: *list',
  'one: &one p\ntags: [*one, q]',
  'tags: &tags\n  - p\n  - q\ncategories: *tags',
  'tags: [&p p, q]\ncategories: [*p]',
];

const layout = `{{ range .Site.RegularPages }}{{ .File.BaseFileName }} {{ jsonify (dict "title" .Title "draft" .Draft "tags" (.Params.tags | default slice) "categories" (.Params.categories | default slice)) }}
{{ end }}`;

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  test(`what Hugo ${version} takes from anchors and merge keys`, async (t) => {
    const { path: root, write } = makeTempFolder(t, {
      'hugo.toml': 'disableKinds = ["taxonomy", "term"]\n',
      'layouts/index.html': layout,
    });
    const texts = blocks.map((block) => `---\n${block}\n---\n`);
    for (const [i, text] of texts.entries()) write(`content/p${i}.md`, text);
    execFileSync(join(binaries, `hugo-${version}`), ['--source', root, '--buildDrafts', '--quiet']);
    const said = new Map(
      readFileSync(join(root, 'public/index.html'), 'utf8')
        .trim()
        .split('\n')
        .map((line): [string, unknown] => [
          line.slice(0, line.indexOf(' ')),
          JSON.parse(line.slice(line.indexOf(' '))),
        ]),
    );
    const site = await siteFromFiles(new Map([['.hvm', version]]));
    for (const [i, text] of texts.entries()) {
      const { outline, frontMatter } = parsePage(`content/p${i}.md`, text, site.dialect);
      const { tags = [], categories = [] } = outline.terms;
      // Below params a taxonomy is one of the page since 0.123; we read it for every version.
      if (version === '0.111.3' && /^params/.test(text.slice(4))) continue;
      assert.deepEqual(
        { title: outline.title ?? '', draft: outline.draft, tags, categories },
        said.get(`p${i}`),
        blocks[i],
      );
      assert.deepEqual(frontMatter?.problems, [], blocks[i]);
    }
  });
