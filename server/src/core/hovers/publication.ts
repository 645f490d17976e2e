// Owns explaining whether the page is published, why not, and at which URL. What decides it, and the words for it, are known to `core/site`.
import * as l10n from '@vscode/l10n';
import {
  type CascadeSource,
  findPagePath,
  findPagePublication,
  hasUrl,
  type Publication,
  spellMoment,
  spellWithheld,
  type Withheld,
} from '../site/index.ts';
import type { Explainer, Target } from './hover.ts';
import { toCode } from './markdown.ts';
import { spellSource } from './spell-source.ts';

/** The sentences of the status bar and the views, with names as code and a link to who hands a value down. */
const describe = (withheld: Withheld, target: Target): string => {
  const source = (from: CascadeSource): string => spellSource(from, target);
  const { why, advice } = spellWithheld(target.site, target.page.path, withheld, target.now, { name: toCode, source });
  return `${why} ${advice}`;
};

const toMarkdown = (publication: Publication, target: Target): string => {
  const { withheld, expires } = publication;
  const { site, page, now } = target;
  const lines: string[] = [];
  if (withheld.length === 0)
    lines.push(
      expires
        ? l10n.t`**Published** until ${spellMoment(site, page.path, expires.at, now)}: nothing in it keeps Hugo from building it.`
        : l10n.t('**Published**: nothing in it keeps Hugo from building it.'),
    );
  else if (withheld.length === 1) lines.push(`${l10n.t('**Not published.**')} ${describe(withheld[0]!, target)}`);
  else
    lines.push(
      l10n.t('**Not published**, for {0} reasons:', withheld.length),
      withheld.map((one) => `- ${describe(one, target)}`).join('\n'),
    );
  const url = hasUrl(publication) ? findPagePath(site, page.path, page.outline) : undefined;
  if (url !== undefined) lines.push(l10n.t`URL: ${toCode(url)}`);
  return lines.join('\n\n');
};

/** Keys at which an author asks what becomes of the page. */
const askedAt = new Set(['title', 'draft', 'slug', 'url', 'build', '_build', 'headless']);

export const publication: Explainer = {
  name: 'publication',
  explain(target) {
    const { node, delimiter, page, site, now } = target;
    const span = delimiter ?? node?.span;
    const key = node?.keys[0]?.toLowerCase() ?? '';
    if (span === undefined) return undefined;
    const state = findPagePublication(site, page, now);
    // At a date only what this date brings about is news.
    const byThis = state.withheld.some((one) => 'key' in one && one.key === key) || state.expires?.key === key;
    return delimiter || askedAt.has(key) || byThis ? { span, markdown: toMarkdown(state, target) } : undefined;
  },
};
