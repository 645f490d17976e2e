// Real Hugo is the judge of page URLs: `hugo list all` of generated sites against ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findContentPlace, findPageFolderUrl } from '../../server/src/core/site/index.ts';
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
  'content/docs/_index.md': 'title: Docs',
  'content/docs/Sub Dir/_index.md': 'title: Sub',
  'content/docs/Sub Dir/page.md': 'title: Page',
  'content/docs/été.md': 'title: Summer',
};

const configurations: Readonly<Record<string, string>> = {
  plain: '',
  'a base path': 'baseURL = "https://example.org/sub/"',
  permalinks: '[permalinks]\nposts = "/:year/:month/:day/:slug/"',
  'permalinks by file': '[permalinks]\nposts = "/blog/:section/:filename/"',
  'permalinks by title': '[permalinks]\nposts = "/:sections/:title/"',
  ugly: 'uglyURLs = true',
  'upper case kept': 'disablePathToLower = true',
  'no accents': 'removePathAccents = true',
  'two languages': 'defaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2',
  'default language below its name':
    'defaultContentLanguage = "en"\ndefaultContentLanguageInSubdir = true\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2',
};

/** The folder that relative references on a URL are resolved against, without the base path. */
const folderOfUrl = (permalink: string, base: string): string => {
  const path = decodeURIComponent(new URL(permalink).pathname).slice(base.length);
  return path.endsWith('/') ? path : path.slice(0, path.lastIndexOf('/') + 1);
};

const listAll = (version: string, folder: string): Map<string, string> => {
  const output = execFileSync(join(binaries, `hugo-${version}`), ['list', 'all', '-s', folder], { encoding: 'utf8' });
  const rows = output
    .trim()
    .split('\n')
    .map((line): readonly string[] => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? ([] as string[]));
  const at = rows[0]!.indexOf('permalink');
  return new Map(rows.slice(1).map((row) => [row[0]!.replace(/^"|"$/g, ''), row[at]!]));
};

for (const version of ['0.147.9', '0.168.0'])
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
        const site = await siteFromFiles(files);
        const base = config.includes('/sub/') ? '/sub' : '';
        const listed = listAll(version, folder);
        let compared = 0;
        for (const [path, outline] of site.outlines) {
          const permalink = listed.get(path);
          const place = findContentPlace(path, site.mounts, site.config);
          if (permalink === undefined || place === undefined) continue;
          const ours = findPageFolderUrl(site.config, place, outline);
          // Not knowing is allowed, and rare; claiming something else is not.
          if (ours === undefined) continue;
          compared++;
          assert.equal(ours, folderOfUrl(permalink, base), `${path} (${permalink})`);
        }
        assert.ok(compared >= 12, `only ${compared} pages were compared`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
