// Owns reading of a text only what other pages may depend on: for the index, which reads every page and keeps nothing else.
import type { SitePath } from '../text/index.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { toOutline } from './outline.ts';
import type { Dialect, Outline } from './page.ts';
import { parsePage } from './parse-page.ts';
import { lexShortcodes } from './shortcodes/lex-shortcodes.ts';

/** Deeply equal to `parsePage(path, text, dialect).outline`, at a fraction of the cost: the body's markup is not looked at. */
export const parseOutline = (path: SitePath, text: string, dialect: Dialect): Outline => {
  if (text.includes('\0')) return parsePage(path, text, dialect).outline;
  const { frontMatter, bodyStart } = readFrontMatter(text);
  return toOutline(frontMatter, text.slice(0, bodyStart), lexShortcodes(text, bodyStart).calls, dialect);
};
