// Real Hugo is the judge of our snippets: each is built as it is written, and our own check has nothing to say of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from '../support/run-cli.ts';
import { expand, frontMatter, type Snippet, shortcodes } from '../support/snippets.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { buildSite, readPage } from './build-site.ts';

/** Those that came to Hugo later than the oldest version that we try. */
const since: Readonly<Record<string, string>> = {
  'hugo-x': '0.141.0',
  'hugo-details': '0.140.0',
  'hugo-qr': '0.141.0',
};

const isOlder = (version: string, other: string): boolean => version.localeCompare(other, 'en', { numeric: true }) < 0;

/** The snippets as bundles of one site, each with a picture, beside a page to which they can point. */
const siteOf = (version: string, pages: ReadonlyMap<string, string>): Readonly<Record<string, string>> => ({
  'hugo.toml': `baseURL = 'https://example.org/'\n[privacy.instagram]\nsimple = true\n`,
  '.hvm': version,
  'content/posts/name.md': '---\ntitle: Name\n---\n',
  'layouts/_default/single.html': '{{ .Title }}|{{ .Date.Year }}|{{ .Draft }}|{{ .Content }}',
  'layouts/_default/list.html': '',
  'layouts/index.html': '',
  ...Object.fromEntries(
    [...pages].flatMap(([name, text]) => [
      [`content/posts/${name}/index.md`, text],
      [`content/posts/${name}/image.jpg`, 'x'],
    ]),
  ),
});

const isReachable = ({ prefix }: Snippet): boolean =>
  // Hugo asks the network for these, which tests do not have.
  !['hugo-vimeo', 'hugo-instagram', 'hugo-x'].includes(prefix);

/** Our check has nothing to say of any of them. */
const mustBeClean = async (folder: string): Promise<void> => {
  const { status, stdout } = await runCli(['check', folder, '--hints'], folder);
  assert.equal(status, 0, stdout);
};

for (const version of ['0.147.9', '0.152.2', '0.168.0'])
  test(`Hugo ${version} builds each snippet, and nothing is found in it`, async (t) => {
    const known = shortcodes.filter(({ prefix }) => !isOlder(version, since[prefix] ?? '0'));
    const pagesOf = (snippets: readonly Snippet[]) =>
      new Map(snippets.map((snippet) => [snippet.prefix, `---\ntitle: Page\n---\n\n${expand(snippet)}\n`]));
    await mustBeClean(makeTempFolder(t, siteOf(version, pagesOf(known))).path);
    const reachable = known.filter(isReachable);
    const { path } = makeTempFolder(t, siteOf(version, pagesOf(reachable)));
    buildSite(version, path);
    for (const { prefix } of reachable) assert.match(readPage(path, `posts/${prefix}`), /^Page\|/, prefix);
  });

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  test(`Hugo ${version} reads each front matter`, async (t) => {
    const pages = new Map(frontMatter.map((each) => [each.prefix, expand(each).replace(/true/, 'false')]));
    const { path } = makeTempFolder(t, siteOf(version, pages));
    await mustBeClean(path);
    buildSite(version, path);
    for (const name of pages.keys()) assert.match(readPage(path, `posts/${name}`), /^a-post\|2024\|false\|/, name);
  });
