// Owns the text of a link to a page, put in where the author asks for one. In which form its target is `link-form.ts` says.

import { type Page, placeAt } from '../page/index.ts';
import { type Site, titleOf } from '../site/index.ts';
import { extensionOf, type SitePath, type Span, spanOf, type TextEdit } from '../text/index.ts';
import { type LinkHabits, linkFormOf, writePageLink } from './link-form.ts';
import { writeLinkText } from './link-text.ts';

const isHtml = (path: SitePath): boolean => /^\.html?$/i.test(extensionOf(path));

/** May the selected text stand in the brackets of a link? */
const isText = (selected: string): boolean => {
  if (selected.trim() === '' || /\n[ \t\r]*\n/.test(selected)) return false;
  let depth = 0;
  for (const [sign] of selected.matchAll(/\\.|[[\]]/gs)) {
    if (sign === '[') depth++;
    else if (sign === ']' && --depth < 0) return false;
  }
  return depth === 0;
};

/** What is selected, without the blanks around it. */
const trim = (text: string, { start, end }: Span): Span => {
  const selected = text.slice(start, end);
  const from = start + selected.length - selected.trimStart().length;
  return selected.trim() === '' ? spanOf(start, end) : spanOf(from, from + selected.trim().length);
};

/**
 * The edit that links what is selected to the page at `path`. Where nothing is selected, or what cannot be the text of a link, the
 * title is put in behind it; in the target of a link only the target.
 * Undefined in front matter, and where no link leads there.
 */
export const insertPageLink = (
  page: Page,
  site: Site,
  selection: Span,
  path: SitePath,
  habits?: LinkHabits,
): TextEdit | undefined => {
  if (selection.start < page.body.span.start) return undefined;
  const span = trim(page.text, selection);
  const link = writePageLink(site, page, path, linkFormOf(page, site, span, habits));
  if (link === undefined) return undefined;
  const place = placeAt(page, selection.end);
  const isTarget = place.kind === 'link-target' || (place.kind === 'image-target' && place.source === 'html');
  if (isTarget && place.span.start <= selection.start) return { span: place.span, newText: link };
  const html = isHtml(page.path);
  const selected = page.text.slice(span.start, span.end);
  const isKept = isText(selected);
  const text = isKept ? selected : writeLinkText(titleOf(path, site.outlines.get(path)!), html);
  const target = link.includes('"') ? `'${link}'` : `"${link}"`;
  return {
    span: isKept ? span : spanOf(selection.end, selection.end),
    newText: html ? `<a href=${target}>${text}</a>` : `[${text}](${link})`,
  };
};
