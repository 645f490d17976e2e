// Owns saying that Hugo gives up on one of its own shortcodes, or has given it up. Since when says the table in `core/site`.
import * as l10n from '@vscode/l10n';
import type { Page } from '../page/index.ts';
import { findShortcode, type Site } from '../site/index.ts';
import { quote, spanOf } from '../text/index.ts';
import type { JudgedCall } from './judge-shortcodes.ts';
import type { Fix, Rule } from './rule.ts';
import { renameCall } from './shortcode-tags.ts';

/** Another shortcode by the same arguments, where it takes all of them; or the comment that stands in for `comment`. */
const findFix = (page: Page, site: Site, judged: JudgedCall): Fix | undefined => {
  const { call, closing, template } = judged;
  const instead = findShortcode(site, template?.retired?.instead ?? '');
  if (instead !== undefined) {
    const given = call.arguments.map(({ name }, position) => name ?? position);
    const takes = instead.parameters.flatMap(({ name, position }) => [name, position]);
    const isComplete = instead.parameters.every(
      ({ insists, name, position }) => !insists || given.includes(name ?? '') || given.includes(position ?? ''),
    );
    if (!isComplete || !given.every((one) => takes.includes(one))) return undefined;
    return { title: l10n.t`Change to “${instead.name}”`, edits: renameCall(judged, instead.name), preferred: true };
  }
  if (call.name !== 'comment' || closing === undefined || call.inner === undefined || !closing.closed) return undefined;
  const inner = page.text.slice(call.inner.start, call.inner.end);
  if (/--|\{\{[<%]/.test(inner) || /\n[ \t\r]*\n/.test(inner)) return undefined;
  const edits = [
    { span: call.span, newText: '<!--' },
    { span: spanOf(closing.span.start, closing.span.end), newText: '-->' },
  ];
  return { title: l10n.t('Change to an HTML comment'), edits };
};

export const shortcodeDeprecated: Rule = {
  code: 'shortcode-deprecated',
  title: 'A shortcode that Hugo gives up, or has given up',
  level: 'information',
  needs: 'page',
  *check(page, site, { shortcodes }) {
    for (const judged of shortcodes().calls) {
      const { call, template } = judged;
      if (template?.retired === undefined) continue;
      const { since, fails, instead } = template.retired;
      const fix = findFix(page, site, judged);
      const known = site.hugo.number !== undefined;
      const what = fails
        ? l10n.t`Hugo ${since} and later fail over “${call.name}”.`
        : l10n.t`“${call.name}” is deprecated since Hugo ${since}.`;
      const advice =
        instead !== undefined && l10n.t`Use ${findShortcode(site, instead) ? quote(instead) : instead} instead.`;
      yield {
        span: call.nameSpan,
        message: advice ? `${what} ${advice}` : what,
        ...(fails && { level: known ? 'error' : 'warning' }),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
};
