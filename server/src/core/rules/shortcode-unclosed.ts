// Owns saying that a shortcode whose template takes content is not closed. Which one that is says `pair-in-order.ts`.
import * as l10n from '@vscode/l10n';
import type { Page } from '../page/index.ts';
import { spanOf } from '../text/index.ts';
import type { JudgedCall } from './judge-shortcodes.ts';
import type { Fix, Rule } from './rule.ts';
import { selfClose } from './shortcode-tags.ts';

/** The longest paragraph that is looked at: a page with very many unclosed shortcodes must not be read once for each. */
const REACH = 5000;

/** A closing tag behind the paragraph in which the shortcode opens, on a line of its own where the opening one has its own. */
const closeBehindParagraph = ({ text }: Page, { call }: JudgedCall): Fix => {
  const { end } = call.span;
  const rest = text.slice(end, end + REACH);
  const length = /\n[ \t\r]*(?:\n|$)|\n(?=[ \t]*\{\{[<%])/.exec(rest)?.index ?? rest.trimEnd().length;
  const behind = end + text.slice(end, end + length).trimEnd().length;
  const tag = `{{${call.delimiter} /${call.name} ${call.delimiter === '<' ? '>' : '%'}}}`;
  const isAlone = /^[ \t\r]*\n/.test(rest) && behind > end;
  return {
    title: l10n.t`Put “${tag}” behind the paragraph`,
    edits: [{ span: spanOf(behind, behind), newText: isAlone ? `\n${tag}` : tag }],
  };
};

export const shortcodeUnclosed: Rule = {
  code: 'shortcode-unclosed',
  title: 'A shortcode that is not closed',
  level: 'error',
  needs: 'page',
  *check(page, _site, { shortcodes }) {
    for (const judged of shortcodes().unclosed) {
      const { call, standing } = judged;
      if (!call.closed) continue;
      const fixes = [
        closeBehindParagraph(page, judged),
        { title: l10n.t('Close it in its own tag'), edits: [selfClose(page, call)] },
      ];
      if (standing === 'inline')
        yield {
          span: call.nameSpan,
          level: 'warning',
          message: l10n.t`“${call.name}” is not closed, so the rest of the page becomes its template.`,
        };
      else yield { span: call.nameSpan, message: l10n.t`“${call.name}” takes content, so it must be closed.`, fixes };
    }
  },
};
