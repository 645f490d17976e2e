// Owns saying that shortcodes are closed in another order than they were opened. Which ones says `pair-in-order.ts`.
import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.ts';

export const shortcodeOrder: Rule = {
  code: 'shortcode-order',
  title: 'Shortcodes closed in the wrong order',
  level: 'warning',
  needs: 'page',
  *check(_page, _site, { shortcodes }) {
    for (const { tag, closes, renamed } of shortcodes().crossings) {
      const edits = renamed.map(({ tag: { nameSpan }, name }) => ({ span: nameSpan, newText: name }));
      yield {
        span: tag.nameSpan,
        message: l10n.t`This closes “${closes.name}”, which was opened last: Hugo does not look at the name.`,
        fixes: [{ title: l10n.t('Close them in the order of Hugo'), edits, preferred: true }],
        related: [{ span: closes.nameSpan, message: l10n.t`“${closes.name}” is opened here` }],
      };
    }
  },
};
