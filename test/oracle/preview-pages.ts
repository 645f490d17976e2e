// Owns drawing the same posts twice: by real Hugo, and by the Markdown preview. Knows no expectation.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { parsePage } from '../../server/src/core/page/index.ts';
import { extendMarkdown, toMarkup } from '../../server/src/core/preview/index.ts';
import { findConfigValue, findPagePath, isAtLeast, referencesOf, type Site } from '../../server/src/core/site/index.ts';
import { siteFromFiles } from '../support/site-from-files.ts';
import { findHugo } from './hugo-lexer.ts';

/** Path below the site → text. */
export type Files = Readonly<Record<string, string>>;

/** The content and nothing else, in the templates of old and new Hugo. */
const layouts: Files = {
  'layouts/_default/single.html': '{{ .Content }}',
  'layouts/index.html': 'home',
  'layouts/_default/list.html': 'list',
};

/** The HTML of the content of each page below content/, by path; throws what Hugo says where it stops. */
export const drawWithHugo = (
  version: string,
  files: Files,
  urlOf: (path: string) => string,
): ReadonlyMap<string, string> => {
  const root = mkdtempSync(join(tmpdir(), 'hugo-preview-'));
  try {
    for (const [path, text] of Object.entries({ ...layouts, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { status, stdout, stderr } = spawnSync(findHugo(version), ['--source', root, '-DEF'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Hugo ${version}: ${stdout}${stderr}`);
    return new Map(
      Object.keys(files)
        .filter((path) => path.startsWith('content/') && path.endsWith('.md') && !path.endsWith('_index.md'))
        .map((path) => [path, readFileSync(join(root, 'public', decodeURI(urlOf(path)), 'index.html'), 'utf8')]),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
};

/** The site as the server reads it, for that version. */
export const readSite = (version: string, files: Files): Promise<Site> =>
  siteFromFiles(new Map(Object.entries({ ...layouts, ...files, '.hvm': version })));

/** The preview of one page. Links to posts lead to where Hugo publishes them, so that both can be compared. */
export const drawPreview = (site: Site, path: string, text: string): string => {
  const page = parsePage(path, text, site.dialect);
  const references = new Map(
    referencesOf(page, site).map(({ written }) => {
      const found = site.references().find(path, written);
      return [
        written,
        found && findPagePath(site, found, site.outlines.get(found)!) + (/#.*$/.exec(written)?.[0] ?? ''),
      ];
    }),
  );
  const md = new MarkdownIt({ html: true });
  md.linkify.set({ fuzzyLink: false });
  const settings = {
    enableemoji: findConfigValue(site.config.all, 'enableemoji'),
    markup: findConfigValue(site.config.all, 'markup'),
  };
  extendMarkdown(md, {
    findPage: () => ({
      markup: toMarkup(settings, !isAtLeast(site.hugo, '0.144.0')),
      parameter: (name) => {
        const value = findConfigValue(site.config.all, `params.${name}`);
        return value === undefined ? undefined : String(value);
      },
      isUnknownShortcode: () => false,
    }),
    findImage: () => undefined,
    findArgument: () => undefined,
    findLink: () => undefined,
    findReference: (_, written) => references.get(written),
    rendering: () => undefined,
    failed: (error) => {
      throw error;
    },
    words: {
      draft: '',
      unreadable: '',
      missingImage: String,
      runsInCode: () => '',
      video: '',
      post: '',
      qrCode: '',
      unknownShortcode: '',
      summaryEnds: '',
    },
  });
  return md.render(text).replace(/<header class="hugo-header[\s\S]*?<\/header>/, '');
};
