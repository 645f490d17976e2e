// Owns saying that a shortcode is called with `<` though its template is plain text. Which files it has says `core/site`.
import * as l10n from '@vscode/l10n';
import { reachOf } from '../site/index.ts';
import { spanOf, type TextEdit } from '../text/index.ts';
import { hasOwnOutputs, type JudgedCall } from './judge-shortcodes.ts';
import type { Rule } from './rule.ts';
import { tagsOf } from './shortcode-tags.ts';

/** `%` for `<` and `>` in every tag of the call. */
const changeDelimiters = (judged: JudgedCall): readonly TextEdit[] =>
  tagsOf(judged)
    .filter(({ closed }) => closed)
    .flatMap(({ span: { start, end } }) => [
      { span: spanOf(start + 2, start + 3), newText: '%' },
      { span: spanOf(end - 3, end - 2), newText: '%' },
    ]);

export const shortcodeDelimiter: Rule = {
  code: 'shortcode-delimiter',
  title: 'A shortcode of plain text called with “<”',
  level: 'error',
  needs: 'page',
  *check(page, site, { shortcodes }) {
    if (hasOwnOutputs(page) || site.config.all.outputs !== undefined) return;
    for (const judged of shortcodes().calls) {
      const { call, template, standing } = judged;
      if (standing !== 'known' || template?.variants === undefined || !call.closed) continue;
      if (reachOf(site, page.path, template, call.delimiter) !== 'plain-text') continue;
      const fixes = [
        { title: l10n.t`Write “${`{{% ${call.name} %}}`}”`, edits: changeDelimiters(judged), preferred: true },
      ];
      yield {
        span: spanOf(call.span.start, call.nameSpan.end),
        // Before 0.146 either delimiter would do, and which Hugo builds this site is not known.
        ...(site.hugo.number === undefined && { level: 'warning' as const }),
        message: l10n.t`The template of “${call.name}” is plain text. Since Hugo 0.146 it is found only by “${'{{%'}”.`,
        fixes,
      };
    }
  },
};
