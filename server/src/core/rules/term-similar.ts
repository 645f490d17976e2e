// Owns saying that two terms look like one: they differ in hyphens, underscores, accents or the like only.
import { findTermClashes, findTermNodes, spellPosts } from '../site/index.ts';
import { fixTerm } from './fix-term.ts';
import type { Rule } from './rule.ts';

export const termSimilar: Rule = {
  code: 'term-similar',
  title: 'A term that looks like another, more used one',
  level: 'hint',
  needs: 'site',
  *check(page, site) {
    for (const { taxonomy, node } of findTermNodes(page, site)) {
      if (node.kind !== 'scalar') continue;
      const own = site.terms().findTerm(taxonomy, node.value);
      const [other] = site.terms().termsLike(taxonomy, node.value);
      if (!own || !other || other.count <= own.count) continue;
      // `term-url-clash` says more.
      if (findTermClashes(site, taxonomy, node.value).length > 0) continue;
      yield {
        span: node.span,
        message: `There is also “${other.name}” (${spellPosts(other.count)}), which is another term to Hugo.`,
        fixes: fixTerm(node, other.name),
        renaming: { taxonomy, spelling: node.value, newName: other.name },
      };
    }
  },
};
