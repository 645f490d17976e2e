// Owns the finding “front matter that Hugo cannot read”. Reading it is the work of `core/page/front-matter`.
import { findFrontMatterProblems } from './front-matter-problems.ts';
import type { Rule } from './rule.ts';

export const frontMatterInvalid: Rule = {
  code: 'front-matter-invalid',
  title: 'Front matter that Hugo cannot read',
  level: 'error',
  needs: 'page',
  check: (page, site) => findFrontMatterProblems(page, site, 'front-matter-invalid'),
};
