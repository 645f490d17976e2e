// Owns saying that two terms come out on one URL. Which do is known to the site.
import * as l10n from '@vscode/l10n';
import { findTermClashes, hasNoTermUrl, spellPosts } from '../site/index.ts';
import { fixTerm } from './fix-term.ts';
import type { Rule } from './rule.ts';

export const termUrlClash: Rule = {
  code: 'term-url-clash',
  title: 'Two terms on one URL',
  level: 'warning',
  needs: 'site',
  *check(page, site, { termNodes }) {
    for (const { taxonomy, node } of termNodes()) {
      if (node.kind !== 'scalar' || node.value === '') continue;
      if (hasNoTermUrl(site, node.value)) {
        yield {
          span: node.span,
          message: l10n.t`Nothing of “${node.value}” is left in a URL, so its page takes the place of the list of all ${taxonomy}.`,
        };
        continue;
      }
      const own = site.terms().findTerm(taxonomy, node.value);
      const [other] = findTermClashes(site, taxonomy, node.value);
      // Told where less is to be changed; to both when neither has more posts.
      if (!own || !other || other.count < own.count) continue;
      const posts = spellPosts(other.count);
      yield {
        span: node.span,
        message: l10n.t`“${node.value}” and “${other.name}” (${posts}) are two terms with one URL, so Hugo writes only one of their pages.`,
        fixes: fixTerm(page, taxonomy, node, other.name),
        renaming: { taxonomy, spelling: node.value, newName: other.name },
      };
    }
  },
};
