// Owns which stretches of a page are links to files that the editor cannot know: images and references in shortcodes, images
// of the front matter. The links of Markdown are the editor's own business.
import type { Page } from '../page/index.ts';
import { findArgumentTarget, resolveImage, type Site } from '../site/index.ts';
import type { SitePath, Span } from '../text/index.ts';

export interface PageLink {
  readonly span: Span;
  readonly path: SitePath;
}

/** The links whose file is there. */
export const findLinks = (page: Page, site: Site): readonly PageLink[] => {
  const links: PageLink[] = [];
  for (const image of page.body.images) {
    if (image.source !== 'front-matter') continue;
    const found = resolveImage(site, page.path, page.outline, image);
    if (found.kind === 'found') links.push({ span: image.span, path: found.path });
  }
  for (const call of page.body.shortcodes)
    for (const [index, { valueSpan }] of call.arguments.entries()) {
      const path = findArgumentTarget(page, site, call, index);
      if (path !== undefined) links.push({ span: valueSpan, path });
    }
  return links;
};
