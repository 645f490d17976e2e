// Owns saying that an image does not exist. Where images are looked for is `core/site/images`.
import * as l10n from '@vscode/l10n';
import { lookedIn, suggestImage } from '../site/index.ts';
import { imagePathSpan, replaceImagePath } from './image-path.ts';
import type { Rule } from './rule.ts';

/** `.`, `..`, `images/`: no name of a file. */
const FOLDER = /(?:^|\/)\.{0,2}$/;

export const imageMissing: Rule = {
  code: 'image-missing',
  title: 'An image that does not exist',
  level: 'warning',
  needs: 'site',
  *check(page, site, shared) {
    for (const missing of shared.missingImages()) {
      if (missing.lookup.beside !== undefined) continue;
      const written = missing.lookup.target.written;
      if (FOLDER.test(written)) {
        yield { span: imagePathSpan(page, missing), message: l10n.t`“${written}” names a folder, not an image.` };
        continue;
      }
      const suggestion = suggestImage(site, missing.lookup);
      if (suggestion?.onlyCase) continue;
      const looked = lookedIn(site, missing.lookup);
      yield {
        span: imagePathSpan(page, missing),
        message: suggestion
          ? l10n.t`No image “${written}” in ${looked}. Did you mean “${suggestion.path}”?`
          : l10n.t`No image “${written}” in ${looked}.`,
        ...(suggestion && { fixes: replaceImagePath(page, missing, suggestion.path) }),
      };
    }
  },
};
