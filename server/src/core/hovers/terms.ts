// Owns explaining a term: how many posts carry it, how they spell it, where its page is, what was written last.
import * as l10n from '@vscode/l10n';
import {
  findContentPlace,
  findTermPage,
  findTermPath,
  newestFirst,
  pagesOfTerm,
  spellPosts,
  titleOf,
  toTermPlace,
} from '../site/index.ts';
import { quote } from '../text/index.ts';
import type { Explainer, Target } from './hover.ts';
import { escapeMarkdown, toCode, toLink } from './markdown.ts';

const shown = 3;

const describe = (taxonomy: string, spelling: string, { site, page, uriOf }: Target): string => {
  const term = site.terms().findTerm(taxonomy, spelling);
  const language = findContentPlace(page.path, site.mounts, site.config)?.language;
  const url = findTermPath(site, taxonomy, spelling, language);
  const own = findTermPage(site, taxonomy, spelling, language);
  const count = term?.count ?? 0;
  const facts = [`**${escapeMarkdown(spelling)}** · ${spellPosts(count)}`];
  if (url !== undefined) facts.push(toCode(url));
  if (own) facts.push(toLink(l10n.t('its page'), uriOf(own.path)));
  const lines = [facts.join(' · ')];
  if (term && term.spellings.size > 1) {
    const spellings = [...term.spellings].sort((a, b) => b[1] - a[1]);
    const spelled = spellings.map(([name, uses]) => `${quote(escapeMarkdown(name))} (${uses})`).join(', ');
    lines.push(l10n.t`One term, spelled ${spelled}.`);
  }
  const others = newestFirst(
    site,
    pagesOfTerm(site, taxonomy, spelling).filter(({ path }) => path !== page.path),
  );
  if (others.length > 0) {
    const newest = others
      .slice(0, shown)
      .map(({ path, outline }) => `- ${toLink(titleOf(path, outline), uriOf(path))}`);
    const head = others.length > shown ? l10n.t('The newest others:') : l10n.t('Others:');
    lines.push(`${head}\n\n${newest.join('\n')}`);
  }
  return lines.join('\n\n');
};

export const terms: Explainer = {
  name: 'terms',
  explain(target) {
    const term = toTermPlace(target.node, target.site);
    return term && { span: term.span, markdown: describe(term.taxonomy, term.spelling, target) };
  },
};
