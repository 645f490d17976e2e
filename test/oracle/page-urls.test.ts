// Real Hugo is the judge of page URLs: `hugo list all` of generated sites against ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findPagePath } from '../../server/src/core/site/index.ts';
import { defaultSettings } from '../../server/src/host/settings.ts';
import { siteFromFiles } from '../support/site-from-files.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

const pages: Readonly<Record<string, string>> = {
  'content/about.md': 'title: About Us',
  'content/posts/Plain Name.md': 'title: Plain\ndate: 2024-05-06',
  'content/posts/UPPER_and-more.md': 'title: Up & Down\ndate: 2023-12-31T23:59:00Z',
  'content/posts/a & b.md': 'title: "A & B: one"\ndate: 2024-05-07',
  'content/posts/slugged.md': 'title: Slugged\nslug: My Slug\ndate: 2024-05-08',
  'content/posts/rooted.md': 'title: Rooted\nurl: /some/Where/\ndate: 2024-05-08',
  'content/posts/filed.md': 'title: Filed\nurl: /some/file.html\ndate: 2024-05-08',
  'content/posts/below.md': 'title: Below\nurl: under/here\ndate: 2024-05-08',
  'content/posts/trip/index.md': 'title: The Trip\ndate: 2024-05-09',
  'content/posts/Big Trip/index.md': 'title: Big\nslug: bigger\ndate: 2024-05-09',
  'content/posts/2024/deep/er.md': 'title: Été à Paris\ndate: 2024-05-10',
  'content/posts/2024-05-06-named.md': 'title: Named',
  'content/posts/2024-05-07-own.md': 'slug: mine',
  'content/posts/2024-05-08 dated.md': 'title: Dated\ndate: 2023-01-02',
  'content/posts/2024-05-08-10-11-12-timed.md': 'title: Timed',
  'content/posts/2024-05-09/index.md': 'title: Only a day',
  'content/posts/nodate.md': 'title: Without a date',
  'content/posts/published.md': 'title: Published\npublishDate: 2022-03-04',
  'content/posts/modified.md': 'title: Modified\nlastmod: 2022-03-05T23:30:00-05:00',
  'content/posts/evening.md': 'title: Evening\ndate: 2022-12-31T23:30:00-05:00',
  'content/posts/dashed - name.md': 'title: Fish - Chips -- more\ndate: 2024-05-11',
  'content/posts/plus.md': 'title: "C++ + A+B: one"\ndate: 2024-05-11',
  'content/posts/plus-slug.md': 'title: P\nslug: "8+: a - b"\ndate: 2024-05-11',
  'content/posts/hyphens.md': 'title: H\nslug: "-x-"',
  'content/posts/slashed.md': 'title: S\nslug: a/b',
  'content/posts/untitled.md': 'date: 2024-01-01',
  'content/posts/open.md': 'title: Open\nurl: /x/z',
  'content/_index.md': 'title: Home',
  'content/docs/_index.md': 'title: Docs',
  'content/manual/_index.md': 'title: Manual\nslug: Hand Book',
  'content/manual/page.md': 'title: Page',
  'content/manual/part/_index.md': 'title: Part',
  'content/manual/part/page.md': 'title: Page',
  'content/manual/part/leaf/index.md': 'title: Leaf\nslug: own',
  'content/handed/_index.md': 'title: Handed\ncascade:\n  url: /handed/down/',
  'content/handed/page.md': 'title: Page',
  'content/handed/own.md': 'title: Own\nurl: /own/',
  'content/slugs/_index.md':
    'title: Slugs\ncascade:\n- target: {kind: page}\n  _target: {kind: page}\n  slug: the-same\n  date: 2020-02-02',
  'content/slugs/page.md': 'title: Page',
  'content/slugs/own.md': 'title: Own\nslug: own',
  'content/docs/Sub Dir/_index.md': 'title: Sub',
  'content/docs/Sub Dir/page.md': 'title: Page',
  'content/docs/été.md': 'title: Summer',
  'content/docs/İstanbul.md': 'title: "ΟΔΟΣ İ"\ndate: 2024-05-12',
  'content/posts/ΟΔΟΣ.md': 'title: "İstanbul ΟΔΟΣ"\ndate: 2024-05-12',
};

const configurations: Readonly<Record<string, string>> = {
  plain: '',
  'a base path': 'baseURL = "https://example.org/sub/"',
  permalinks: '[permalinks]\nposts = "/:year/:month/:day/:slug/"',
  'permalinks by file': '[permalinks]\nposts = "/blog/:section/:filename/"',
  'permalinks by title': '[permalinks]\nposts = "/:sections/:title/"',
  'permalinks by weekday': '[permalinks]\nposts = "/:weekday/:weekdayname/:monthname/:slugorfilename/"',
  'permalinks and a zone':
    'timeZone = "Asia/Tokyo"\n[permalinks]\nposts = "/:year/:month/:day/:slug/"\nslugs = "/:year/:month/:slug/"',
  'dates of its own':
    '[permalinks]\nposts = "/:year/:month/:slug/"\n[frontmatter]\ndate = ["publishDate", "lastmod", ":default"]',
  'dates in names': '[frontmatter]\ndate = [":filename", ":default"]',
  'dates in names, in permalinks':
    '[permalinks]\nposts = "/:year/:month/:day/:slug/"\n[frontmatter]\ndate = [":filename", ":default"]',
  'dates in names, last': '[frontmatter]\nlastmod = ["lastmod", ":filename"]',
  ugly: 'uglyURLs = true',
  'ugly posts': '[uglyURLs]\nposts = true',
  'ugly permalinks': 'uglyURLs = true\n[permalinks]\nposts = "/:year/:filename/"',
  'upper case kept': 'disablePathToLower = true',
  'no accents': 'removePathAccents = true',
  'two languages': 'defaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2',
  'default language below its name':
    'defaultContentLanguage = "en"\ndefaultContentLanguageInSubdir = true\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2',
};

/** The path without the base path. */
const toPath = (permalink: string, base: string): string =>
  decodeURIComponent(new URL(permalink).pathname).slice(base.length);

const listAll = (version: string, folder: string): Map<string, string> => {
  const output = execFileSync(join(binaries, `hugo-${version}`), ['list', 'all', '-s', folder], { encoding: 'utf8' });
  const rows = output
    .trim()
    .split('\n')
    .map((line): readonly string[] => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? ([] as string[]));
  const at = rows[0]!.indexOf('permalink');
  return new Map(rows.slice(1).map((row) => [row[0]!.replace(/^"|"$/g, ''), row[at]!]));
};

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  for (const [name, config] of Object.entries(configurations))
    test(`URLs of Hugo ${version}: ${name}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hugo-author-urls-'));
      try {
        const files = new Map(Object.entries(pages).map(([path, front]) => [path, `---\n${front}\n---\n`]));
        if (name.includes('language'))
          files.set('content/posts/trip/index.fr.md', '---\ntitle: Le Voyage\ndate: 2024-05-09\n---\n');
        files.set(
          'hugo.toml',
          `${config.includes('baseURL') ? '' : 'baseURL = "https://example.org/"\n'}title = "T"\n${config}\n`,
        );
        for (const [path, text] of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        const site = await siteFromFiles(files, { ...defaultSettings, hugoVersion: version });
        const base = config.includes('/sub/') ? '/sub' : '';
        const listed = listAll(version, folder);
        const wrong: string[] = [];
        const unknown: string[] = [];
        for (const [path, outline] of site.outlines) {
          const permalink = listed.get(path);
          if (permalink === undefined) continue;
          const ours = findPagePath(site, path, outline);
          const hugos = toPath(permalink, base);
          // Not knowing is allowed, and rare; claiming something else is not.
          if (ours === undefined) unknown.push(`${path} (${hugos})`);
          else if (ours !== hugos) wrong.push(`${path}: Hugo says ${hugos}, we say ${ours}`);
        }
        assert.deepEqual(wrong, []);
        assert.ok(listed.size >= 30, `only ${listed.size} pages were compared`);
        assert.ok(unknown.length <= 4, unknown.join('\n'));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
