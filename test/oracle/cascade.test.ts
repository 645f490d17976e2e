// Real Hugo is the judge of what pages inherit: generated sites with cascades, built by four generations, against ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findInherited, findPagePath, findPublication, withInherited } from '../../server/src/core/site/index.ts';
import { defaultSettings } from '../../server/src/host/settings.ts';
import { siteFromFiles } from '../support/site-from-files.ts';
import { makeCascadeSite } from './cascade-sites.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

/** What a template prints of a page that is built. */
const print =
  '|{{ with .File }}{{ .Path }}{{ end }}|{{ .Params.x }}|{{ .Params.w }}|{{ range sort (.Param "tags" | default slice) }}{{ . }},{{ end }}|{{ .RelPermalink }}|';
/** `.Param` may be one word; `sort` wants a list. */
const template = print.replace('sort (.Param "tags" | default slice)', '(slice | append .Params.tags)');

/** By configuration, with `TARGET` as this version calls it. */
const configurations: Readonly<Record<string, string>> = {
  plain: '',
  'a map': '[cascade]\nw = "configured"\ntags = ["Site"]\ndraft = true',
  'targets, in TOML':
    '[[cascade]]\nw = "first"\n[cascade.TARGET]\nkind = "page"\n[[cascade]]\nexpiryDate = "2001-01-01"\n[cascade.TARGET]\npath = "/s1/**"\n[[cascade]]\nslug = "by-site"\n[cascade.TARGET]\npath = "{/s2,/s3}/**"\nenvironment = "production"',
  'of a language':
    '[cascade]\nw = "site"\n[languages.en]\nweight = 1\n[languages.en.cascade]\nw = "language"\n[languages.fr]\nweight = 2',
  'of the other language':
    '[cascade]\nw = "site"\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n[languages.fr.cascade]\nw = "french"\nslug = "francais"',
  'languages by target':
    '[[cascade]]\nw = "french"\n[cascade.TARGET]\nLANG = "fr"\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2',
};

/** A section whose page of one language speaks to another, which counts since 0.153. */
const tongues = (target: string, lang: string): readonly (readonly [string, string])[] => [
  ['content/tongues/_index.md', `---\ncascade:\n- x: to-french\n  ${target}: {${lang}}\n- w: of-english\n---\n`],
  ['content/tongues/a.md', '---\nweight: 1\n---\n'],
  ['content/tongues/a.fr.md', '---\nweight: 1\n---\n'],
  ['content/tongues/_index.fr.md', '---\nweight: 1\n---\n'],
];

const build = (
  version: string,
  folder: string,
  ...flags: readonly string[]
): ReadonlyMap<string, readonly string[]> => {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  execFileSync(join(binaries, `hugo-${version}`), ['-s', folder, '-d', 'out', '--quiet', ...flags], { stdio: 'pipe' });
  const pages = new Map<string, readonly string[]>();
  for (const name of readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const [, path, ...rest] = readFileSync(join(folder, 'out', name), 'utf8').split('|');
    if (path !== undefined && path !== '') pages.set(`content/${path}`, rest);
  }
  return pages;
};

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  for (const [index, [name, config]] of Object.entries(configurations).entries())
    test(`what pages inherit with Hugo ${version}: ${name}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hugo-author-cascade-'));
      try {
        const isNew = version !== '0.111.3';
        const { files: content, pages } = makeCascadeSite(7 + index, isNew, 20);
        const target = isNew ? 'target' : '_target';
        // `lang` stops the build of 0.168.
        const lang = version === '0.168.0' ? 'sites = {matrix = {languages = ["fr"]}}' : 'lang = "fr"';
        const inYaml = version === '0.168.0' ? 'sites: {matrix: {languages: [fr]}}' : 'lang: fr';
        const written = config.replaceAll('TARGET', target).replace('LANG = "fr"', lang);
        const files = new Map([
          ...content,
          ...(config.includes('languages') ? tongues(target, inYaml) : []),
          ['config.toml', `baseURL = "https://example.org/"\ntitle = "T"\n${written}\n`],
          ['layouts/_default/single.html', template],
          ['layouts/_default/list.html', template],
        ]);
        for (const [path, text] of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        const site = await siteFromFiles(files, { ...defaultSettings, hugoVersion: version });
        const published = build(version, folder);
        const built = build(version, folder, '-D', '-E', '-F');
        const wrong: string[] = [];
        const tell = (path: string, hugos: unknown, ours: unknown): void => {
          wrong.push(`${path}: Hugo ${JSON.stringify(hugos)}, we ${JSON.stringify(ours)} ${files.get(path)}`);
        };
        // Several pages may land on one URL, mostly by a slug, and then only one of them is there to be read.
        const byUrl = new Map<string, number>();
        let compared = 0;
        const urls = new Map([...site.outlines].map(([path, outline]) => [path, findPagePath(site, path, outline)]));
        for (const url of urls.values()) if (url !== undefined) byUrl.set(url, (byUrl.get(url) ?? 0) + 1);
        for (const [path, outline] of site.outlines) {
          const { withheld } = findPublication(site, path, outline, Date.now());
          const url = urls.get(path);
          const isAlone =
            withInherited(site, path, outline).slug === undefined && (url === undefined || byUrl.get(url) === 1);
          if (isAlone && published.has(path) !== (withheld.length === 0)) tell(path, published.has(path), withheld);
          const seen = built.get(path);
          if (seen === undefined) continue;
          compared++;
          const [x, w, tags, permalink] = seen;
          const inherited = findInherited(site, path);
          const own = new Set(outline.keys.map((key) => key.toLowerCase()));
          for (const [key, hugos] of [
            ['x', x],
            ['w', w],
          ] as const)
            if (!own.has(key) && !own.has('params')) {
              const ours = inherited.get(key);
              if ((ours?.value ?? '') !== hugos) tell(`${path} ${key}`, hugos, ours);
            }
          const terms = [...(withInherited(site, path, outline).terms.tags ?? [])];
          // Before 0.123 terms below params are none; ours take them for terms in every version.
          const hugos = (tags ?? '').split(',').filter((term) => term !== '');
          if (isNew && hugos.sort().join() !== terms.sort().join()) tell(`${path} tags`, hugos, terms);
          if (url !== undefined && permalink !== url) tell(`${path} URL`, permalink, url);
        }
        assert.deepEqual(wrong, []);
        assert.ok(compared > pages / 3, `only ${compared} of ${pages} pages were compared`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
