// Owns asking real Hugo what images, links, headings and code Goldmark sees in many Markdown texts at once.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unescapeMarkdown } from '../../server/src/core/page/markdown/unescape.ts';
import { findHugo } from './hugo-lexer.ts';

const run = promisify(execFile);

/** What Goldmark saw: targets as it hands them to render hooks, headings as level and words, and the words in code. */
export interface GoldmarkFacts {
  readonly images: readonly string[];
  readonly links: readonly string[];
  readonly headings: readonly string[];
  readonly codeWords: readonly string[];
}

const config = `baseURL = 'http://example.org/'
disableKinds = ['section', 'sitemap', 'RSS', 'robotsTXT', '404', 'taxonomy', 'term']
ignoreErrors = ['error-disable-taxonomy']
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.extensions]
linkify = false
[markup.highlight]
codeFences = false
`;

/** Render hooks mark what Goldmark made, so that raw HTML in a text cannot be taken for it. */
const hooks = {
  'render-image.html':
    '\u27e6image {{ .Destination | jsonify | base64Encode }}\u27e7{{ .Text | safeHTML }}\u27e6end\u27e7',
  'render-link.html':
    '\u27e6link {{ .Destination | jsonify | base64Encode }}\u27e7{{ .Text | safeHTML }}\u27e6end\u27e7',
  'render-heading.html': '\u27e6heading {{ .Level }}\u27e7{{ .Text | safeHTML }}\u27e6end\u27e7',
};

/** Reads the marks in their nesting: what stands in the text of an image is text only. */
const readFacts = (html: string): GoldmarkFacts => {
  const images: string[] = [];
  const links: string[] = [];
  const headings: string[] = [];
  const codeWords: string[] = [];
  const open: string[] = [];
  let heading: { readonly level: string; readonly words: string[] } | undefined;
  let code = 0;
  for (const [mark, kind, detail] of html.matchAll(
    /\u27e6(image|link|heading|end) ?([^\u27e7]*)\u27e7|<\/?code\b|w\d+w/g,
  )) {
    if (mark.startsWith('<')) code += mark === '<code' ? 1 : -1;
    else if (kind === undefined) {
      heading?.words.push(mark);
      if (code > 0) codeWords.push(mark);
    } else if (kind === 'end') {
      if (open.pop() === 'heading' && heading) {
        headings.push(`${heading.level} ${heading.words.join(' ')}`);
        heading = undefined;
      }
    } else {
      if (kind === 'heading') heading = { level: detail!, words: [] };
      else if (!open.includes('image')) (kind === 'image' ? images : links).push(toTarget(detail!));
      open.push(kind);
    }
  }
  return { images, links, headings, codeWords };
};

/** The hook gives the destination as Goldmark keeps it: escapes and entities still stand. */
const toTarget = (encoded: string): string =>
  unescapeMarkdown(String(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))));

/** One run of Hugo over all texts. */
export const readWithHugo = async (version: string, texts: readonly string[]): Promise<readonly GoldmarkFacts[]> => {
  const binary = findHugo(version);
  const root = await mkdtemp(join(tmpdir(), 'hugo-markdown-'));
  const files: Record<string, string> = {
    'hugo.toml': config,
    'data/cases.json': JSON.stringify(texts),
    'layouts/index.html': `{{- $page := . -}}{{- $out := slice -}}
{{- range site.Data.cases -}}
{{- $out = $out | append (string ($page.RenderString (dict "display" "block") .)) -}}
{{- end -}}
{{- jsonify $out | safeHTML -}}`,
  };
  for (const [name, text] of Object.entries(hooks)) files[`layouts/_default/_markup/${name}`] = text;
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await run(binary, ['--source', root, '--quiet'], { maxBuffer: 1 << 26 });
  const pages = JSON.parse(await readFile(join(root, 'public/index.html'), 'utf8')) as string[];
  await rm(root, { recursive: true });
  return pages.map(readFacts);
};
