// Owns saying that an image lies beside a post whose page does not reach it there.
import * as l10n from '@vscode/l10n';
import { isIgnoredContent, suggestImage } from '../site/index.ts';
import { imagePathSpan, replaceImagePath } from './image-path.ts';
import type { Rule } from './rule.ts';

export const imageBesidePost: Rule = {
  code: 'image-beside-post',
  title: 'An image beside a post that the page does not reach',
  level: 'warning',
  needs: 'site',
  *check(page, site, shared) {
    for (const missing of shared.missingImages()) {
      const { beside, target } = missing.lookup;
      // A theme that is not here may bring a render hook that looks beside the post.
      if (beside === undefined || site.absent.length > 0) continue;
      if (isIgnoredContent(target.path)) {
        yield {
          span: imagePathSpan(page, missing),
          message: l10n.t`Hugo does not publish “${target.written}”: it passes over names that begin with a dot. Rename the folder or the file.`,
        };
        continue;
      }
      const suggestion = suggestImage(site, missing.lookup);
      const isBundle = missing.lookup.place.kind !== 'single';
      const why = isBundle
        ? l10n.t`“${target.written}” lies in this bundle, but the page’s own URL does not lead there.`
        : l10n.t`“${target.written}” lies beside this post, but the page becomes a folder of its own and looks inside it.`;
      const what = isBundle
        ? l10n.t`Write “${suggestion?.path ?? ''}”.`
        : l10n.t`Write “${suggestion?.path ?? ''}”, or make the post a bundle.`;
      yield {
        span: imagePathSpan(page, missing),
        message: suggestion ? `${why} ${what}` : why,
        ...(suggestion && {
          fixes: [
            ...replaceImagePath(page, missing, suggestion.path),
            ...(suggestion.relative === undefined
              ? []
              : replaceImagePath(page, missing, suggestion.relative).map(({ title, edits }) => ({ title, edits }))),
          ],
        }),
      };
    }
  },
};
