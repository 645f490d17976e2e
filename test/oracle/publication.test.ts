// Real Hugo is the judge of which pages are published and where terms are: built sites of four generations against ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parseOutline } from '../../server/src/core/page/index.ts';
import { findPublication, findTermPath } from '../../server/src/core/site/index.ts';
import { defaultSettings } from '../../server/src/host/settings.ts';
import { siteFromFiles } from '../support/site-from-files.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

const hour = 3_600_000;
/** So many hours from now, written without a zone as the clocks of UTC show it. */
const clock = (hours: number): string => new Date(Date.now() + hours * hour).toISOString().slice(0, 19);

const bodies: readonly string[] = [
  '',
  ...['true', 'false', '"true"', '"yes"', 'yes', 'on', 'y', 'True', 'TRUE', '"t"', '1', '0', '2', '[x]', 'foo', ''].map(
    (draft) => `draft: ${draft}`,
  ),
  ...[
    'date',
    'publishDate',
    'pubdate',
    'published',
    'lastmod',
    'modified',
    'expiryDate',
    'unpublishdate',
    'written',
  ].flatMap((key) => [`${key}: 2099-01-02`, `${key}: 2001-01-02`, `${key}: 4070908800`]),
  'date: 2099-01-01\npublishDate: 2001-01-01',
  'date: 2001-01-01\npublishDate: 2099-01-01',
  'pubdate: 2099-01-01\npublishdate: 2001-01-01',
  'date: 2001-01-01\nlastmod: 2099-01-01',
  'expirydate: 2099-01-01\nunpublishdate: 2001-01-01',
  'publishDate: ""\ndate: 2099-01-01',
  ...[-13, -3, 3, 13].flatMap((hours) => [
    `date: ${clock(hours)}`,
    `date: ${clock(hours)}Z`,
    `expiryDate: ${clock(hours)}`,
    `publishDate: ${clock(hours)}+05:00`,
  ]),
  ...['always', 'never', 'link', 'false', 'true', 'nonsense'].map((render) => `build:\n  render: ${render}`),
  'build:\n  list: never',
  '_build:\n  render: never',
  '_build:\n  render: always',
  'headless: true',
  'headless: false',
  'headless: 1',
];

/** Since 0.136 `published` must be a date, or the build stops. */
const formerBodies: readonly string[] = [
  ...['true', 'false', '"false"', '"true"', 'no', 'yes', '0', '1', '""', '[x]', 'off', 'False', '2001-01-02'].map(
    (published) => `published: ${published}`,
  ),
  'published: false\ndraft: false',
  'published: true\ndraft: true',
  'published: false\ndraft: foo',
];

const configurations: Readonly<Record<string, string>> = {
  plain: '',
  'in Tokyo': 'timeZone = "Asia/Tokyo"',
  'in New York': 'timeZone = "America/New_York"',
  'drafts, future and expired': 'buildDrafts = true\nbuildFuture = true\nbuildExpired = true',
  'files passed over': 'ignoreFiles = ["posts/p1.*\\\\.md$", "/t2[0-9]/"]',
  'a mount that leaves some out':
    '[[module.mounts]]\nsource = "content"\ntarget = "content"\nEXCLUDES = ["posts/p2*.md", "trips/t3/**"]',
  'dates of its own': '[frontmatter]\ndate = ["written", ":filename", ":default"]\nexpiryDate = ["modified"]',
};

const names: readonly string[] = [
  'Foo Bar',
  'C#',
  'open-source',
  'été',
  'Hello!',
  "O'Reilly",
  'a.b',
  'a/b',
  '日本',
  'A  B',
  'x_y',
  'q?',
  'c++',
  'R&D',
  '100%',
  '~tilde',
];

/** Files that a mount leaves out are named by `excludeFiles` up to 0.152, by `files` since. */
const forVersion = (config: string, version: string): string =>
  version === '0.168.0'
    ? config.replace(/EXCLUDES = .*/, 'files = ["! posts/p2*.md", "! trips/t3/**"]')
    : config.replace('EXCLUDES', 'excludeFiles');

const toFiles = (written: string, version: string): ReadonlyMap<string, string> => {
  const config = forVersion(written, version);
  const all = version === '0.111.3' ? [...bodies, ...formerBodies] : bodies;
  const files = new Map<string, string>([
    ['hugo.toml', `baseURL = "https://example.org/"\ntitle = "T"\n${config}\n`],
    ['config.toml', `baseURL = "https://example.org/"\ntitle = "T"\n${config}\n`],
    ['layouts/_default/single.html', 'PAGE {{ .File.Path }} END'],
    ['layouts/_default/list.html', '{{ .Kind }} {{ .RelPermalink | safeHTML }}'],
    ['content/bundle/index.md', '---\ntitle: B\n---\n'],
    ['content/bundle/inner.md', '---\ntitle: I\n---\n'],
    ['content/bundle/deep/inner.md', '---\ntitle: I\n---\n'],
    ['content/posts/2099-01-02-named.md', '---\ntitle: N\n---\n'],
    ['content/posts/2099-01-02-dated.md', '---\ntitle: N\nwritten: 2001-01-01\n---\n'],
  ]);
  for (const [i, body] of all.entries()) {
    files.set(`content/posts/p${i}.md`, `---\n${body}\n---\n`);
    files.set(`content/trips/t${i}/index.md`, `---\n${body}\n---\n`);
  }
  for (const [i, name] of names.entries()) files.set(`content/terms/n${i}.md`, `---\ntags: ["${name}"]\n---\n`);
  return files;
};

const build = (version: string, folder: string): readonly string[] => {
  execFileSync(join(binaries, `hugo-${version}`), ['-s', folder, '-d', 'out', '--quiet'], { stdio: 'pipe' });
  return readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(folder, 'out', name), 'utf8'));
};

/** Values at which this Hugo stops. */
const fails = (text: string, version: string): boolean => version === '0.168.0' && text.includes('_build:');

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  for (const [name, config] of Object.entries(configurations))
    test(`what Hugo ${version} publishes: ${name}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hugo-author-publication-'));
      try {
        const files = new Map([...toFiles(config, version)].filter(([, text]) => !fails(text, version)));
        for (const [path, text] of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        const written = build(version, folder);
        const published = new Set(written.flatMap((text) => /^PAGE (.*) END$/.exec(text)?.[1] ?? []));
        const site = await siteFromFiles(files, { ...defaultSettings, hugoVersion: version });
        const wrong: string[] = [];
        for (const [path, text] of files) {
          if (!path.endsWith('.md')) continue;
          // Also of what the site passes over: a text that is open in the editor is a page all the same.
          const outline = site.outlines.get(path) ?? parseOutline(path, text, site.dialect);
          const { withheld } = findPublication(site, path, outline, Date.now());
          const hugos = published.has(path.replace(/^content\//, ''));
          if (hugos !== (withheld.length === 0))
            wrong.push(
              `${path}: ${JSON.stringify(files.get(path))} Hugo ${hugos ? 'publishes' : 'withholds'} it, we say ${JSON.stringify(withheld)}`,
            );
        }
        assert.deepEqual(wrong, []);
        assert.ok(published.size > 50, `only ${published.size} pages were published`);

        const terms = new Set(
          written.flatMap((text) => /^term (.*)$/.exec(text)?.[1]?.toString() ?? []).map((url) => decodeURI(url)),
        );
        const ours = names.map((term) => findTermPath(site, 'tags', term, 'en')).filter((path) => path !== undefined);
        assert.deepEqual(
          ours.filter((path) => !terms.has(decodeURI(path))),
          [],
          [...terms].join(' '),
        );
        assert.ok(ours.length > 10);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

const allowing: readonly string[] = [
  '',
  'allowContent = [".*"]',
  'allowContent = []',
  'allowContent = "text/html"',
  'allowContent = ["! ^text/org$"]',
  'allowContent = ["(?i)TEXT/", "! org"]',
  'allowContent = ["none"]',
];

for (const version of ['0.111.3', '0.152.2', '0.168.0'])
  test(`which content Hugo ${version} refuses`, async () => {
    for (const setting of allowing)
      for (const name of ['a.html', 'b.htm', 'c.org', 'd.md']) {
        const folder = mkdtempSync(join(tmpdir(), 'hugo-author-publication-'));
        try {
          const config = `baseURL = "https://example.org/"\n[security]\n${setting}\n`;
          const files = new Map([
            ['hugo.toml', config],
            ['config.toml', config],
            ['layouts/_default/single.html', 'PAGE'],
            ['layouts/_default/list.html', 'LIST'],
            [`content/${name}`, name.endsWith('org') ? '#+title: A\n' : '---\ntitle: A\n---\n'],
          ]);
          for (const [path, text] of files) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), text);
          }
          let refused = false;
          try {
            execFileSync(join(binaries, `hugo-${version}`), ['-s', folder, '-d', 'out'], { stdio: 'pipe' });
          } catch (error) {
            const { stdout, stderr } = error as { readonly stdout: Buffer; readonly stderr: Buffer };
            refused = `${stdout}${stderr}`.includes('security.allowContent');
            if (!refused) throw error;
          }
          const site = await siteFromFiles(files, { ...defaultSettings, hugoVersion: version });
          const outline = parseOutline(`content/${name}`, files.get(`content/${name}`)!, site.dialect);
          const { withheld } = findPublication(site, `content/${name}`, outline, Date.now());
          assert.deepEqual(
            withheld.map(({ kind }) => kind),
            refused ? ['refused'] : [],
            `${name}: ${setting}`,
          );
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }
  });
