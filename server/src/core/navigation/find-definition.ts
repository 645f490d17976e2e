// Owns where a name in a page leads: a term to its own page, an image to its file. Reads no other page.
import type { Page } from '../page/index.ts';
import { findContentPlace, findTermAt, findTermPage, resolveImage, type Site } from '../site/index.ts';
import { type SitePath, type Span, touches } from '../text/index.ts';

export type Definition =
  | { readonly kind: 'file'; readonly span: Span; readonly path: SitePath }
  /** A term without a page of its own: the posts that carry it are what there is of it. */
  | { readonly kind: 'term'; readonly span: Span; readonly taxonomy: string; readonly spelling: string };

/** Where the name at a UTF-16 offset leads; undefined where nothing of ours is named. */
export const findDefinition = (page: Page, site: Site, offset: number): Definition | undefined => {
  const term = findTermAt(page, site, offset);
  if (term) {
    const { taxonomy, spelling, span } = term;
    const language = findContentPlace(page.path, site.mounts, site.config)?.language;
    const own = findTermPage(site, taxonomy, spelling, language);
    return own ? { kind: 'file', span, path: own.path } : { kind: 'term', span, taxonomy, spelling };
  }
  // The targets of Markdown's own images are followed by the editor.
  const image = page.body.images.find(({ span, source }) => source !== 'markdown' && touches(span, offset));
  const lookup = image && resolveImage(site, page.path, page.outline, image);
  return lookup?.kind === 'found' ? { kind: 'file', span: image!.span, path: lookup.path } : undefined;
};
