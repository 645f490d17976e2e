// Owns saying that an image does not exist. Where images are looked for is `core/site/images`.
import { lookedIn, suggestImage } from '../site/index.ts';
import { imagePathSpan, replaceImagePath } from './image-path.ts';
import type { Rule } from './rule.ts';

export const imageMissing: Rule = {
  code: 'image-missing',
  title: 'An image that does not exist',
  level: 'warning',
  needs: 'site',
  *check(page, site, shared) {
    for (const missing of shared.missingImages()) {
      if (missing.lookup.beside !== undefined) continue;
      const suggestion = suggestImage(site, missing.lookup);
      if (suggestion?.onlyCase) continue;
      const written = missing.lookup.target.written;
      const meant = suggestion ? ` Did you mean “${suggestion.path}”?` : '';
      yield {
        span: imagePathSpan(page, missing),
        message: `No image “${written}” in ${lookedIn(site, missing.lookup)}.${meant}`,
        ...(suggestion && { fixes: replaceImagePath(page, missing, suggestion.path) }),
      };
    }
  },
};
