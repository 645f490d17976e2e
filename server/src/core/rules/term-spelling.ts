// Owns saying that most posts spell a term another way. Which spellings are one term is known to `core/site/terms.ts`.
import * as l10n from '@vscode/l10n';
import type { Site } from '../site/index.ts';
import { fixTerm } from './fix-term.ts';
import type { Rule } from './rule.ts';

/** The spelling that most posts use, with its count, where that is clearly another one. */
const findUsual = (site: Site, taxonomy: string, spelling: string): { name: string; count: number } | undefined => {
  const term = site.terms().findTerm(taxonomy, spelling);
  const own = term?.spellings.get(spelling) ?? 0;
  const most = term?.spellings.get(term.name) ?? 0;
  return term && most > own ? { name: term.name, count: most } : undefined;
};

export const termSpelling: Rule = {
  code: 'term-spelling',
  title: 'A term that most posts spell another way',
  level: 'hint',
  needs: 'site',
  *check(page, site, { termNodes }) {
    for (const { taxonomy, node } of termNodes()) {
      if (node.kind !== 'scalar') continue;
      const usual = findUsual(site, taxonomy, node.value);
      if (!usual) continue;
      yield {
        span: node.span,
        message:
          usual.count === 1
            ? l10n.t`1 post spells this “${usual.name}”. Hugo takes both for one term and shows either.`
            : l10n.t`${usual.count} posts spell this “${usual.name}”. Hugo takes both for one term and shows either.`,
        fixes: fixTerm(page, taxonomy, node, usual.name),
        renaming: { taxonomy, spelling: node.value, newName: usual.name },
      };
    }
  },
};
