// Owns which stretches of a page are links to files: images and downloads wherever they are named, references in shortcodes, links
// to pages. What only the editor can follow, as a file beside the post that Hugo makes no address of, is its own business.
import type { Page } from '../page/index.ts';
import { findArgumentTarget, findNamedFiles, type NamedFile, type Site } from '../site/index.ts';
import { findPageLinks } from './page-references.ts';

/** The links whose file is there, in the order of the text. */
export const findLinks = (page: Page, site: Site): readonly NamedFile[] => {
  const named = [...findPageLinks(page, site), ...findNamedFiles(page, site)];
  const links = new Map(named.map((link) => [link.span.start, link]));
  for (const call of page.body.shortcodes)
    for (const [index, { valueSpan: span }] of call.arguments.entries()) {
      const path = links.has(span.start) ? undefined : findArgumentTarget(page, site, call, index);
      if (path !== undefined) links.set(span.start, { span, path });
    }
  return [...links.values()].sort((a, b) => a.span.start - b.span.start);
};
