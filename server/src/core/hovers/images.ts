// Owns explaining the path of an image: the file it leads to, with the picture, or where it was looked for.
import { lookedIn, resolveImage } from '../site/index.ts';
import type { Explainer } from './hover.ts';
import { toCode, toLink } from './markdown.ts';

export const images: Explainer = {
  name: 'images',
  explain({ image, page, site, uriOf }) {
    if (!image) return undefined;
    const lookup = resolveImage(site, page.path, page.outline, image);
    if (lookup.kind === 'found') {
      const uri = uriOf(lookup.path);
      return { span: image.span, markdown: `![](<${uri}>)\n\n${toLink(lookup.path, uri)}` };
    }
    // Before the site has been read, nothing may be called missing.
    if (lookup.kind === 'unchecked' || !site.complete) return undefined;
    const beside =
      lookup.beside === undefined
        ? ''
        : ` It lies beside the post, in ${toCode(lookup.beside)}, from where it is not published.`;
    return {
      span: image.span,
      markdown: `No image ${toCode(lookup.target.written)} in ${lookedIn(site, lookup)}.${beside}`,
    };
  },
};
