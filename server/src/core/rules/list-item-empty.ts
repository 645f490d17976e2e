// Owns saying that a dash with nothing behind it takes in the keys below it. Finding them is the work of `bare-dashes.ts`.
import * as l10n from '@vscode/l10n';
import type { MapEntry } from '../page/index.ts';
import { listAll, quote, spanOf } from '../text/index.ts';
import { findBareDashes, lineStartOf } from './bare-dashes.ts';
import type { Fix, Rule } from './rule.ts';

/** Takes the line away; a comment on it stays. */
const remove = (text: string, dash: number): Fix => {
  let end = dash + 1;
  while (text[end] === ' ' || text[end] === '\t') end++;
  const hasComment = text[end] === '#';
  if (!hasComment) end += text.startsWith('\r\n', end) ? 2 : 1;
  const span = spanOf(hasComment ? dash : lineStartOf(text, dash), end);
  return { title: l10n.t('Remove the empty item'), edits: [{ span, newText: '' }], preferred: true };
};

const spellKeys = ([first, second, ...more]: readonly MapEntry[]): string => {
  if (second === undefined) return quote(first!.key);
  if (more.length === 0) return listAll([first!, second].map(({ key }) => quote(key)));
  return l10n.t`“${first!.key}” and ${more.length + 1} more keys`;
};

export const listItemEmpty: Rule = {
  code: 'list-item-empty',
  title: 'A dash with nothing behind it, which takes in the keys below',
  level: 'warning',
  needs: 'page',
  *check(page, site) {
    for (const { span, keys } of findBareDashes(page, site))
      yield {
        span,
        message: l10n.t`Nothing stands behind this dash, so Hugo (since 0.152) takes ${spellKeys(keys)} for a part of the list. Write the item, or delete the line.`,
        fixes: [remove(page.text, span.start)],
      };
  },
};
