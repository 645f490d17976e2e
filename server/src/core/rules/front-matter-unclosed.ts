// Owns the finding “front matter without its closing line”. Reading it is the work of `core/page/front-matter`.
import { findFrontMatterProblems } from './front-matter-problems.ts';
import type { Rule } from './rule.ts';

export const frontMatterUnclosed: Rule = {
  code: 'front-matter-unclosed',
  title: 'Front matter without its closing line',
  level: 'error',
  needs: 'page',
  check: (page, site) => findFrontMatterProblems(page, site, 'front-matter-unclosed'),
};
