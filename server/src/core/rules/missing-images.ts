// Owns which images of a page are missing: shared by the rules that say so, each in its own way.
import type { ImageMention, Page } from '../page/index.ts';
import { type ImageLookup, imagesOf, resolveImage, type Site } from '../site/index.ts';

export interface MissingImage {
  readonly mention: ImageMention;
  readonly lookup: Extract<ImageLookup, { kind: 'missing' }>;
}

/** The mentions of a page that lead to no file, in the order of the page. */
export const findMissingImages = (page: Page, site: Site): readonly MissingImage[] =>
  imagesOf(page, site).flatMap((mention) => {
    const lookup = resolveImage(site, page.path, page.outline, mention);
    return lookup.kind === 'missing' ? [{ mention, lookup }] : [];
  });
