// Owns saying that an image exists in another letter case only.
import * as l10n from '@vscode/l10n';
import { suggestImage } from '../site/index.ts';
import { imagePathSpan, replaceImagePath } from './image-path.ts';
import type { Rule } from './rule.ts';

export const imageCase: Rule = {
  code: 'image-case',
  title: 'An image whose file has other letter case',
  level: 'warning',
  needs: 'site',
  *check(page, site, shared) {
    for (const missing of shared.missingImages()) {
      if (missing.lookup.beside !== undefined) continue;
      const suggestion = suggestImage(site, missing.lookup);
      if (!suggestion?.onlyCase) continue;
      yield {
        span: imagePathSpan(page, missing),
        message: l10n.t`The file is named “${suggestion.path}”, with other letter case. Most web servers will not find “${missing.lookup.target.written}”.`,
        fixes: replaceImagePath(page, missing, suggestion.path),
      };
    }
  },
};
