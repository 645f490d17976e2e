// Real Hugo is the judge of which content stops the build for its markup.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { parsePage } from '../../server/src/core/page/index.ts';
import { check } from '../../server/src/core/rules/index.ts';
import { siteFromFiles } from '../support/site-from-files.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

const allow = (patterns: string) => `[security]\nallowContent = [${patterns}]\n`;
const two = 'disableLanguages = ["de"]\n[languages.en]\nweight = 1\n[languages.de]\nweight = 2\n';

const cases: readonly (readonly [name: string, text: string, config?: string])[] = [
  ['a.html', '---\ntitle: A\n---\n<p>x</p>\n'],
  ['a.html', '<p>x</p>\n'],
  ['a.org', '#+title: A\nx\n'],
  ['a.md', '---\ntitle: A\n---\n'],
  ['a.md', '---\nmarkup: html\n---\n'],
  ['a.md', '---\nmarkup: TEXT/HTML\n---\n'],
  ['a.md', '---\nmarkup: htm\n---\n'],
  ['a.md', '---\nmarkup: org\ndraft: true\n---\n'],
  ['a.md', '---\nmarkup: ""\n---\n'],
  ['a.html', '---\nmarkup: markdown\n---\n'],
  ['a.html', '---\nmarkup: ""\n---\n'],
  ['a.html', '---\nparams: {markup: markdown}\n---\n'],
  ['a.org', '#+markup: markdown\nx\n'],
  ['a.html', '---\ntitle: A\n---\n', '[[cascade]]\nmarkup = "markdown"\n'],
  ['a.md', '---\ntitle: A\n---\n', '[[cascade]]\nmarkup = "html"\n'],
  ['a.html', '---\ntitle: A\n---\n', allow('".*"')],
  ['a.org', '#+title: A\n', allow('"^text/(html|markdown)$"')],
  ['a.md', '---\ntitle: A\n---\n', allow('"^text/html$"')],
  ['a.md', '---\nmarkup: asciidocext\n---\n', allow('"! asciidoc"')],
  ['a.md', '---\nmarkup: rst\n---\n', allow('"! rst"')],
  ['a.md', '---\nmarkup: pandoc\n---\n', allow('"! pandoc"')],
  ['a.html', '---\ntitle: A\n---\n', 'ignoreFiles = ["a.html"]\n'],
  ['.a.html', '<p>x</p>\n'],
  ['a.de.html', '<p>x</p>\n', two],
  ['bundle/a.html', '<p>x</p>\n'],
];

for (const version of ['0.147.9', '0.168.0'])
  test(`content that Hugo ${version} refuses`, async (t) => {
    for (const [name, text, config = ''] of cases) {
      const path = `content/${name}`;
      const files = {
        'hugo.toml': `disableKinds = ["taxonomy", "term"]\n${config}`,
        '.hvm': version,
        'layouts/index.html': 'x',
        'layouts/_default/single.html': 'x',
        'content/bundle/index.md': '---\ntitle: B\n---\n',
        [path]: text,
      };
      const folder = makeTempFolder(t, files);
      const { stderr, stdout } = spawnSync(join(binaries, `hugo-${version}`), ['--source', folder.path]);
      const refuses = /is not whitelisted in policy "security\.allowContent"/.test(`${stdout}${stderr}`);
      const site = await siteFromFiles(new Map(Object.entries(files)));
      const found = [path, 'content/bundle/index.md'].flatMap((one) =>
        check(parsePage(one, files[one]!, site.dialect), site, {}, (_, error) => {
          throw error;
        }),
      );
      assert.equal(
        found.some(({ code }) => code === 'markup-refused'),
        refuses,
        `${name} ${text} ${config}`,
      );
    }
  });
