// Real Hugo is the judge of our snippets: each is built as it is written, and our own check has nothing to say of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from '../support/run-cli.ts';
import { expand, frontMatter, type Snippet, shortcodes } from '../support/snippets.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { buildSite } from './build-site.ts';

/** Those that came to Hugo later than the oldest version that we try. */
const since: Readonly<Record<string, string>> = {
  'hugo-x': '0.141.0',
  'hugo-details': '0.140.0',
  'hugo-qr': '0.141.0',
};

const isOlder = (version: string, other: string): boolean => version.localeCompare(other, 'en', { numeric: true }) < 0;

/** A page to which the snippet can point, and the picture of the figure. */
const filesFor = (version: string) => ({
  'hugo.toml': `baseURL = 'https://example.org/'\n[privacy.instagram]\nsimple = true\n`,
  '.hvm': version,
  'content/posts/name.md': '---\ntitle: Name\n---\n',
  'content/posts/page/image.jpg': 'x',
  'layouts/_default/single.html': '{{ .Title }}|{{ .Date.Year }}|{{ .Draft }}|{{ .Content }}',
  'layouts/_default/list.html': '',
  'layouts/index.html': '',
});

const isReachable = ({ prefix }: Snippet): boolean =>
  // Hugo asks the network for these two, which tests do not have.
  !['hugo-vimeo', 'hugo-instagram', 'hugo-x'].includes(prefix);

for (const version of ['0.147.9', '0.152.2', '0.168.0'])
  test(`Hugo ${version} builds each snippet, and nothing is found in it`, async (t) => {
    for (const snippet of shortcodes.filter(({ prefix }) => !isOlder(version, since[prefix] ?? '0'))) {
      const folder = makeTempFolder(t, {
        ...filesFor(version),
        'content/posts/page/index.md': `---\ntitle: Page\n---\n\n${expand(snippet)}\n`,
      });
      const { status, stdout } = await runCli(['check', folder.path, '--hints'], folder.path);
      assert.equal(status, 0, `${snippet.prefix}: ${stdout}`);
      if (isReachable(snippet)) assert.match(buildSite(version, folder.path, 'posts/page'), /^Page\|/, snippet.prefix);
    }
  });

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  test(`Hugo ${version} reads each front matter`, async (t) => {
    for (const snippet of frontMatter) {
      const folder = makeTempFolder(t, {
        ...filesFor(version),
        'content/posts/page/index.md': expand(snippet).replace(/true/, 'false'),
      });
      const { status, stdout } = await runCli(['check', folder.path, '--hints'], folder.path);
      assert.equal(status, 0, `${snippet.prefix}: ${stdout}`);
      assert.match(buildSite(version, folder.path, 'posts/page'), /^a-post\|2024\|false\|/, snippet.prefix);
    }
  });
