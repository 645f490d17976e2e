// Owns saying that a closing tag closes nothing. Which one that is says `pair-in-order.ts`.
import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.ts';
import { tagSpan } from './shortcode-tags.ts';

export const shortcodeUnopened: Rule = {
  code: 'shortcode-unopened',
  title: 'A closing tag that closes nothing',
  level: 'error',
  needs: 'page',
  *check(page, _site, { shortcodes }) {
    for (const { tag, meant } of shortcodes().stray) {
      const remove = { title: l10n.t('Remove it'), edits: [{ span: tag.span, newText: '' }] };
      if (meant === undefined)
        yield {
          span: tagSpan(page, tag),
          message:
            tag.name === ''
              ? l10n.t('No shortcode is open here that this tag could close.')
              : l10n.t`No “${tag.name}” is open here that this tag could close.`,
          fixes: [{ ...remove, preferred: true }],
        };
      else
        yield {
          span: tag.nameSpan,
          message: l10n.t`No “${tag.name}” is open here. Did you mean “${meant}”?`,
          fixes: [
            { title: l10n.t`Change to “${meant}”`, edits: [{ span: tag.nameSpan, newText: meant }], preferred: true },
          ],
        };
    }
  },
};
