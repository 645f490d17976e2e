// Owns reading one text into a Page. Never throws: what cannot be read is a problem in the value.
import { extensionOf, type SitePath } from '../text/index.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { findFrontMatterImages } from './front-matter-images.ts';
import { scanHtml } from './markdown/scan-html.ts';
import { scanMarkdown } from './markdown/scan-markdown.ts';
import { toOutline } from './outline.ts';
import type { Body, Dialect, Page } from './page.ts';
import { lexShortcodes } from './shortcodes/lex-shortcodes.ts';

/** Content formats whose markup we read; of the others only front matter and shortcodes. */
const markdownExtensions = new Set(['.md', '.mdown', '.markdown']);
const htmlExtensions = new Set(['.html', '.htm']);

const emptyBody = (start: number, end: number): Body => ({
  span: { start, end },
  images: [],
  links: [],
  headings: [],
  shortcodes: [],
  shortcodeProblems: [],
  verbatim: [],
});

/** Reads a content file. `path` tells only the markup (by its extension); `dialect` comes from the site's configuration. */
export const parsePage = (path: SitePath, text: string, dialect: Dialect): Page => {
  if (text.includes('\0'))
    return {
      path,
      text,
      frontMatter: undefined,
      outline: toOutline(undefined, '', [], dialect),
      body: emptyBody(0, text.length),
      binary: true,
    };
  const { frontMatter, bodyStart } = readFrontMatter(text);
  const { calls, problems } = lexShortcodes(text, bodyStart);
  const extension = extensionOf(path);
  const scanned = markdownExtensions.has(extension)
    ? scanMarkdown(text, bodyStart, calls)
    : htmlExtensions.has(extension)
      ? scanHtml(text, bodyStart, calls)
      : { images: [], links: [], headings: [], verbatim: [] };
  const images = [...(frontMatter ? findFrontMatterImages(frontMatter.root) : []), ...scanned.images];
  return {
    path,
    text,
    frontMatter,
    outline: toOutline(frontMatter, text.slice(0, bodyStart), calls, dialect),
    body: {
      ...scanned,
      span: { start: bodyStart, end: text.length },
      images,
      shortcodes: calls,
      shortcodeProblems: problems,
    },
    binary: false,
  };
};
