// Owns saying that Hugo makes no term of what stands in a list of terms.
import * as l10n from '@vscode/l10n';
import { isAtLeast } from '../site/index.ts';
import { lazy } from '../text/index.ts';
import { findBareDashes } from './bare-dashes.ts';
import type { Rule } from './rule.ts';

const sayNoTerm = (kind: 'list' | 'map', taxonomy: string, dropsAll: boolean): string => {
  if (kind === 'list')
    return dropsAll
      ? l10n.t`A term is a word, not a list: Hugo drops all ${taxonomy} of this page for it.`
      : l10n.t('A term is a word, not a list, so Hugo skips it.');
  return dropsAll
    ? l10n.t`A term is a word, not a map: Hugo drops all ${taxonomy} of this page for it.`
    : l10n.t('A term is a word, not a map, so Hugo skips it.');
};

export const termIgnored: Rule = {
  code: 'term-ignored',
  title: 'A list item that is no term',
  level: 'warning',
  needs: 'page',
  *check(page, site, { termNodes }) {
    // One such item costs the page all its terms on 0.147, 0.152 and 0.168, only itself on 0.111 (tried) and 0.131.
    const listed = lazy(
      () => new Set(page.frontMatter?.root.entries.flatMap(({ value }) => (value.kind === 'list' ? value.items : []))),
    );
    // Such an item is not empty to Hugo: the rule `list-item-empty` says so.
    const swallowing = lazy(() => new Set([...findBareDashes(page, site)].map(({ item }) => item)));
    for (const { taxonomy, node } of termNodes()) {
      if (node.kind === 'scalar') {
        // Empty items are skipped on every version (hugo-facts §2).
        const empty = node.type === 'null' || node.value === '';
        if (empty && listed().has(node) && !swallowing().has(node))
          yield { span: node.span, level: 'hint', message: l10n.t('This item is empty, so Hugo skips it.') };
      } else
        yield {
          span: node.span,
          message: sayNoTerm(node.kind, taxonomy, isAtLeast(site.hugo, '0.147.0')),
        };
    }
  },
};
