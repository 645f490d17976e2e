// Owns the finding “a front-matter key given twice”. Reading it is the work of `core/page/front-matter`.
import { findFrontMatterProblems } from './front-matter-problems.ts';
import type { Rule } from './rule.ts';

export const duplicateKey: Rule = {
  code: 'duplicate-key',
  title: 'A front-matter key given twice',
  level: 'error',
  needs: 'page',
  check: (page, site) => findFrontMatterProblems(page, site, 'duplicate-key'),
};
