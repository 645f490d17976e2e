// Owns saying that an image does not exist. Where images are looked for is `core/site/images`.
import { type Site, suggestImage } from '../site/index.ts';
import { imagePathSpan, replaceImagePath } from './image-path.ts';
import type { MissingImage } from './missing-images.ts';
import type { Rule } from './rule.ts';

/** “this page's bundle, assets/ or static/”, in the words of the site. */
const placesOf = ({ lookup }: MissingImage, site: Site): string => {
  const places: string[] = [];
  if (lookup.place.kind !== 'single') places.push('this page’s bundle');
  const looksInAssets = lookup.routes.includes('asset');
  if (looksInAssets) places.push(`${site.config.assetDir}/`);
  for (const folder of site.config.staticDirs) places.push(`${folder}/`);
  if (lookup.place.kind === 'single' && !looksInAssets) places.push(`${site.config.contentDir}/`);
  const unique = [...new Set(places)];
  const last = unique.pop()!;
  return unique.length > 0 ? `${unique.join(', ')} or ${last}` : last;
};

export const imageMissing: Rule = {
  code: 'image-missing',
  title: 'An image that does not exist',
  level: 'warning',
  needs: 'site',
  *check(_page, site, shared) {
    for (const missing of shared.missingImages()) {
      if (missing.lookup.beside !== undefined) continue;
      const suggestion = suggestImage(site, missing.lookup);
      if (suggestion?.onlyCase) continue;
      const written = missing.lookup.target.written;
      const meant = suggestion ? ` Did you mean “${suggestion.path}”?` : '';
      yield {
        span: imagePathSpan(missing),
        message: `No image “${written}” in ${placesOf(missing, site)}.${meant}`,
        ...(suggestion && { fixes: [replaceImagePath(missing, suggestion.path)] }),
      };
    }
  },
};
