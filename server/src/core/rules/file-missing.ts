// Owns saying that a file other than an image of the page does not exist: one that a link leads to, sound, film, what is
// embedded. Pages are not its business.
import * as l10n from '@vscode/l10n';
import {
  fileLinksOf,
  hasFileExtension,
  lookedIn,
  parseImageTarget,
  resolveImages,
  suggestImage,
} from '../site/index.ts';
import { imagePathSpan, replaceImagePath } from './image-path.ts';
import type { Rule } from './rule.ts';

export const fileMissing: Rule = {
  code: 'file-missing',
  title: 'A link to a file, a sound or a film that does not exist',
  level: 'warning',
  needs: 'site',
  *check(page, site) {
    const resolve = resolveImages(site, page.path, page.outline);
    for (const mention of fileLinksOf(page, site)) {
      if (!hasFileExtension(parseImageTarget(mention.target)?.path ?? '')) continue;
      const lookup = resolve(mention);
      if (lookup.kind !== 'missing') continue;
      // A theme that is not here may bring a render hook that looks beside the post.
      if (lookup.beside !== undefined && site.absent.length > 0) continue;
      const missing = { mention, lookup };
      const suggestion = suggestImage(site, lookup);
      const { written } = lookup.target;
      const looked = lookedIn(site, lookup);
      yield {
        span: imagePathSpan(page, missing),
        message: suggestion?.onlyCase
          ? l10n.t`The file is named “${suggestion.path}”, with other letter case. Most web servers will not find “${written}”.`
          : suggestion
            ? l10n.t`No file “${written}” in ${looked}. Did you mean “${suggestion.path}”?`
            : l10n.t`No file “${written}” in ${looked}.`,
        ...(suggestion && { fixes: replaceImagePath(page, missing, suggestion.path) }),
      };
    }
  },
};
