// Owns which images of a page are missing: shared by the rules that say so, each in its own way.
import type { ImageMention, Page } from '../page/index.ts';
import { type ImageLookup, resolveImages, type Site } from '../site/index.ts';

export interface MissingImage {
  readonly mention: ImageMention;
  readonly lookup: Extract<ImageLookup, { kind: 'missing' }>;
}

/** Those of the page's images, as `imagesOf` names them, that lead to no file, in their order. */
export const findMissingImages = (page: Page, site: Site, images: readonly ImageMention[]): readonly MissingImage[] => {
  const resolve = resolveImages(site, page.path, page.outline);
  return images.flatMap((mention) => {
    const lookup = resolve(mention);
    return lookup.kind === 'missing' ? [{ mention, lookup }] : [];
  });
};
