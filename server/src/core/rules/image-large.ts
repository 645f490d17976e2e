// Owns saying that an image is larger than readers should wait for.
import * as l10n from '@vscode/l10n';
import { isDeliveredAsIs, parseImageTarget, resolveImages, spellBytes, spellPicture } from '../site/index.ts';
import { baseNameOf } from '../text/index.ts';
import { imagePathSpan } from './image-path.ts';
import type { Rule } from './rule.ts';

export const imageLarge: Rule = {
  code: 'image-large',
  title: 'An image of very many bytes or pixels',
  level: 'hint',
  needs: 'site',
  onlyWhenSet: true,
  *check(page, site, { images }) {
    if (!site.imageSizes) return;
    const { most, pictures } = site.imageSizes;
    const told = new Set<string>();
    // Of several mentions the first in the text is told.
    const mentions = [...images()].sort((a, b) => a.span.start - b.span.start);
    const resolve = resolveImages(site, page.path, page.outline);
    for (const mention of mentions) {
      // Of those in a `srcset` the browser takes the one that fits.
      if (mention.inSrcset) continue;
      const lookup = resolve(mention);
      const picture = lookup.kind === 'found' ? pictures.get(lookup.path) : undefined;
      if (lookup.kind !== 'found' || !picture || told.has(lookup.path)) continue;
      const { width, height } = picture.pixels ?? { width: 0, height: 0 };
      // Pixels of a drawing are no more than its proposal.
      const isWide = Math.max(width, height) > most.pixels && !/\.svgz?$/i.test(lookup.path);
      if ((!isWide && picture.bytes <= most.bytes) || !isDeliveredAsIs(site, mention, lookup.path)) continue;
      told.add(lookup.path);
      yield {
        span: imagePathSpan(page, { mention, lookup: { target: parseImageTarget(mention.target)! } }),
        message: l10n.t`“${baseNameOf(lookup.path)}” is large: ${spellPicture(picture)}. Readers wait for what has more than ${most.pixels} pixels on a side, or ${spellBytes(most.bytes)}.`,
      };
    }
  },
};
