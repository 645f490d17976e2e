// Owns saying that a term looks like another, more used one: but for hyphens, underscores, accents and the like, or one slip of the finger.
import * as l10n from '@vscode/l10n';
import type { Page } from '../page/index.ts';
import { findTermClashes, findTermPages, type Site, spellPosts, type Term, termKey } from '../site/index.ts';
import { fixTerm } from './fix-term.ts';
import type { Rule } from './rule.ts';

/** The other term with what is said of it. */
const findOther = (page: Page, site: Site, taxonomy: string, spelling: string): readonly [Term, string] | undefined => {
  const own = site.terms().findTerm(taxonomy, spelling);
  if (!own) return undefined;
  const [like] = site.terms().termsLike(taxonomy, spelling);
  if (like && like.count > own.count)
    return [like, l10n.t`There is also “${like.name}” (${spellPosts(like.count)}), which is another term to Hugo.`];
  const meant = site.terms().findMeant(taxonomy, spelling);
  // A term with a page of its own is no slip, nor is one that stands beside the other.
  if (!meant || page.outline.terms[taxonomy]?.some((one) => termKey(one) === termKey(meant.name))) return undefined;
  if ([...findTermPages(site, taxonomy, spelling)].length > 0) return undefined;
  return [
    meant,
    meant.count === 1
      ? l10n.t`1 post has “${meant.name}”. Did you mean that?`
      : l10n.t`${meant.count} posts have “${meant.name}”. Did you mean that?`,
  ];
};

export const termSimilar: Rule = {
  code: 'term-similar',
  title: 'A term that looks like another, more used one',
  level: 'hint',
  needs: 'site',
  *check(page, site, { termNodes }) {
    for (const { taxonomy, node } of termNodes()) {
      if (node.kind !== 'scalar') continue;
      const [other, message] = findOther(page, site, taxonomy, node.value) ?? [];
      // `term-url-clash` says more.
      if (!other || findTermClashes(site, taxonomy, node.value).length > 0) continue;
      yield {
        span: node.span,
        message: message!,
        fixes: fixTerm(page, taxonomy, node, other.name),
        renaming: { taxonomy, spelling: node.value, newName: other.name },
      };
    }
  },
};
