// Owns saying that a shortcode in a code sample runs. Which code counts as a sample says `code-samples.ts`.
import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.ts';
import { escapeCall } from './shortcode-tags.ts';

export const shortcodeInCode: Rule = {
  code: 'shortcode-in-code',
  title: 'A shortcode in a code sample that runs',
  level: 'information',
  needs: 'page',
  *check(_page, _site, { shortcodes, codeSamples }) {
    for (const judged of shortcodes().calls) {
      const { call, standing } = judged;
      // Of one that is unknown `shortcode-unknown` offers the same way out.
      if (standing === 'unknown' || standing === 'elsewhere' || !codeSamples().has(call)) continue;
      const edits = escapeCall(judged);
      if (edits === undefined) continue;
      const shown = `{{${call.delimiter}/* … */${call.delimiter === '<' ? '>' : '%'}}}`;
      yield {
        span: call.nameSpan,
        message: l10n.t`“${call.name}” runs in code, too: readers see what it puts out. To show the call, write “${shown}”.`,
        fixes: [{ title: l10n.t('Show it instead of running it'), edits }],
      };
    }
  },
};
