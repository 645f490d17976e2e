// Owns saying that a link leads to a file that does not exist: a PDF, an archive, a picture. Pages are not its business.
import * as l10n from '@vscode/l10n';
import { fileLinksOf, lookedIn, resolveImage, suggestImage } from '../site/index.ts';
import { imagePathSpan, replaceImagePath } from './image-path.ts';
import type { Rule } from './rule.ts';

/** What Hugo never makes itself: no page, no feed, no style sheet or script that some template builds. */
const downloads =
  /\.(pdf|zip|gz|tgz|bz2|xz|7z|rar|docx?|odt|rtf|xlsx?|ods|csv|tsv|pptx?|odp|epub|mobi|azw3|mp3|m4a|ogg|oga|opus|flac|wav|mp4|m4v|mov|avi|mkv|webm|ogv|png|jpe?g|gif|webp|avif|svg|bmp|tiff?|ps|eps|apk|exe|msi|dmg|deb|rpm|jar|iso|ipynb|bib)$/i;

export const fileMissing: Rule = {
  code: 'file-missing',
  title: 'A link to a file that does not exist',
  level: 'warning',
  needs: 'site',
  *check(page, site) {
    for (const mention of fileLinksOf(page)) {
      const lookup = resolveImage(site, page.path, page.outline, mention);
      if (lookup.kind !== 'missing' || !downloads.test(lookup.target.path)) continue;
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
