// Real Hugo is the judge of links: a link is broken where no file of its output is at the address that stands in the HTML.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parsePage } from '../../server/src/core/page/index.ts';
import { findPagePath, resolveLink } from '../../server/src/core/site/index.ts';
import { baseNameOf } from '../../server/src/core/text/index.ts';
import { defaultSettings } from '../../server/src/host/settings.ts';
import { siteFromFiles } from '../support/site-from-files.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

const pages: Readonly<Record<string, string>> = {
  'content/_index.md': '',
  'content/about.md': 'aliases: [/me/, who]',
  'content/posts/a.md': 'date: 2024-05-06\ntags: [Open Source, Go]',
  'content/posts/My Trip.md': 'date: 2024-05-07\nslug: the-trip\naliases: [/old/trip/]',
  'content/posts/bundle/index.md': 'date: 2024-05-08',
  'content/posts/rooted.md': 'url: /some/file.html',
  'content/docs/_index.md': '',
  'content/docs/deep/er.md': '',
  'content/docs/sub/_index.md': '',
  'content/docs/sub/x.md': '',
  'content/plain/y.md': '',
};
const others: Readonly<Record<string, string>> = {
  'content/posts/bundle/notes.txt': 'x',
  'content/posts/loose.txt': 'x',
  'static/files/a b.pdf': 'x',
  'static/app/index.html': 'x',
};
const asking = [
  'content/_index.md',
  'content/about.md',
  'content/posts/a.md',
  'content/posts/bundle/index.md',
  'content/docs/sub/_index.md',
];

const targets = [
  ...['/', '/about/', '/about', '/about.html', '/about/index.html', '/About/', '/me/', '/me', '/who/', '/old/trip/'],
  ...[
    '/posts/',
    '/posts',
    '/posts/a/',
    '/posts/a',
    '/posts/b/',
    '/posts/my-trip/',
    '/posts/the-trip/',
    '/2024/the-trip/',
  ],
  ...['/2024/a/', '/2024/bundle/', '/posts/bundle/', '/posts/bundle/notes.txt', '/some/file.html', '/posts/rooted/'],
  ...[
    '/docs/',
    '/docs/deep/',
    '/docs/deep/er/',
    '/docs/sub/',
    '/docs/sub/x/',
    '/plain/',
    '/plain/y/',
    '/tags/',
    '/tags/go/',
  ],
  ...[
    '/tags/open-source/',
    '/tags/nope/',
    '/categories/',
    '/nope/',
    '/posts/nope/',
    '/app/',
    '/app',
    '/files/a%20b.pdf',
  ],
  ...['/de/', '/de/about/', '/de/posts/a/', '/en/about/', '/blog/', '/blog/about/', '/blog/posts/a/', '/blog/nope/'],
  ...[
    'about',
    'about/',
    '../about/',
    '../about',
    'a',
    '../a/',
    './a/',
    '../posts/a/',
    'bundle/',
    '../bundle',
    'notes.txt',
    '.',
    '..',
  ],
  ...[
    '../',
    './',
    '../../about/',
    'sub/',
    'x/',
    '../x/',
    'a.md',
    '../a.md',
    'about.md',
    '/about.md',
    '/posts/a.md',
    'My%20Trip.md',
  ],
  ...[
    'posts/a.md',
    'bundle/index.md',
    '/posts/bundle/',
    '/posts/bundle',
    '../posts/bundle/index.md',
    '#here',
    '/about/#x',
    '/nope/#x',
  ],
];

const configurations: Readonly<Record<string, string>> = {
  plain: '',
  'a base path': 'baseURL = "https://example.org/blog/"',
  'a base path, canonified': 'baseURL = "https://example.org/blog/"\ncanonifyURLs = true',
  permalinks: '[permalinks]\nposts = "/:year/:slug/"',
  ugly: 'uglyURLs = true',
  'two languages': '[languages.en]\nweight = 1\n[languages.de]\nweight = 2',
  'two languages and a base path':
    'baseURL = "https://example.org/blog/"\n[languages.en]\nweight = 1\n[languages.de]\nweight = 2',
  'each language below its name':
    'defaultContentLanguageInSubdir = true\n[languages.en]\nweight = 1\n[languages.de]\nweight = 2',
  'upper case kept': 'disablePathToLower = true',
};

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

for (const version of ['0.111.3', '0.147.9', '0.168.0'])
  for (const [name, config] of Object.entries(configurations))
    test(`links of Hugo ${version}: ${name}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hugo-author-links-'));
      try {
        const body = targets.map((target, i) => `[L${i}](${target})`).join('\n');
        const files = new Map(
          Object.entries(pages).map(([path, front]) => [
            path,
            `---\ntitle: "${baseNameOf(path).replace(/\.md$/, '')}"\n${front}\n---\n${asking.includes(path) ? body : ''}\n`,
          ]),
        );
        for (const [path, text] of Object.entries(others)) files.set(path, text);
        if (name.includes('language')) files.set('content/posts/a.de.md', '---\ntitle: "a"\n---\n');
        const base = config.includes('baseURL') ? '' : 'baseURL = "https://example.org/"\n';
        files.set('hugo.toml', `${base}${config}\n`);
        files.set('layouts/index.html', '<p>{{ .Title }}</p>{{ .Content }}');
        files.set('layouts/_default/single.html', '<p>{{ .Title }}</p>{{ .Content }}');
        files.set('layouts/_default/list.html', '<p>{{ .Title }}</p>{{ .Content }}');
        for (const [path, text] of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        const run = spawnSync(join(binaries, `hugo-${version}`), ['-s', folder], { encoding: 'utf8' });
        assert.equal(run.status, 0, run.stdout + run.stderr);
        const site = await siteFromFiles(files, { ...defaultSettings, hugoVersion: version });
        const root = config.includes('/blog/') ? '/blog' : '';
        const wrong: string[] = [];
        // Silent where a page is in another language, or was rewritten otherwise before 0.123.
        const isLenient = name.startsWith('each') || (name.includes('canonified') && version === '0.111.3');
        const counts = { missing: 0, found: 0, unchecked: 0 };
        for (const path of asking) {
          const outline = site.outlines.get(path)!;
          const url = findPagePath(site, path, outline);
          if (url === undefined) continue;
          const output = join(folder, 'public', url.endsWith('/') ? `${url}index.html` : url);
          const html = readFileSync(output, 'utf8');
          const { links } = parsePage(path, files.get(path)!, site.dialect).body;
          for (const [i, mention] of links.entries()) {
            const href = new RegExp(`<a href="([^"]*)">L${i}</a>`).exec(html)?.[1];
            assert.ok(href !== undefined, `${path}: ${mention.target}`);
            const asked = decodeURIComponent(
              new URL(href.replaceAll('&amp;', '&'), `https://example.org${root}${url}`).pathname,
            );
            const below = asked.startsWith(`${root}/`) ? asked.slice(root.length) : undefined;
            // Web servers lead to a folder without its slash, and to a file without its extension.
            const bare = below?.replace(/\/$/, '');
            const isThere =
              below !== undefined &&
              [below, `${bare}/index.html`, `${bare}.html`].some((one) => isFile(join(folder, 'public', one)));
            const found = resolveLink(site, path, outline, mention);
            const says = `${path} ${mention.target} (${href} on ${url}): ${found.kind}`;
            if (found.kind === 'unchecked') counts.unchecked++;
            else if (found.kind === 'missing') {
              counts.missing++;
              if (isThere) wrong.push(`${says}, but there is a file`);
            } else {
              counts.found++;
              if (!isThere && !isLenient) wrong.push(`${says}, but there is none`);
            }
          }
        }
        assert.deepEqual(wrong, []);
        assert.ok(counts.missing > 40 && counts.found > 40, JSON.stringify(counts));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
