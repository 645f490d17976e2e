// Owns saying that a post carries a term twice.
import * as l10n from '@vscode/l10n';
import { termKey } from '../site/index.ts';
import { keepOne } from './fix-term.ts';
import type { Rule } from './rule.ts';

export const termRepeated: Rule = {
  code: 'term-repeated',
  title: 'A term given twice in one post',
  level: 'hint',
  needs: 'page',
  *check(page, _site, { termNodes }) {
    const seen = new Map<string, { value: string; span: { start: number; end: number } }>();
    for (const { taxonomy, node } of termNodes()) {
      if (node.kind !== 'scalar' || node.value === '') continue;
      const key = `${taxonomy}/${termKey(node.value)}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, { value: node.value, span: node.span });
        continue;
      }
      yield {
        span: node.span,
        message:
          first.value === node.value
            ? l10n.t`“${node.value}” stands here twice.`
            : l10n.t`“${node.value}” and “${first.value}” are one term to Hugo. Keep one of them.`,
        fixes: keepOne(page, taxonomy, first.value),
        related: [{ span: first.span, message: l10n.t('The first one is here.') }],
      };
    }
  },
};
