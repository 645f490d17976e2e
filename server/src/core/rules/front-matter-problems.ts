// Owns turning what the front-matter reader met into findings, by the version of Hugo. Shared by the rules of front matter.
import type { Page } from '../page/index.ts';
import { isAtLeast, type Site } from '../site/index.ts';
import type { Finding } from './rule.ts';

/** The problems with one code; a warning where Hugo of the site's version builds all the same. */
export const findFrontMatterProblems = (page: Page, site: Site, code: string): readonly Finding[] =>
  (page.frontMatter?.problems ?? [])
    .filter((problem) => problem.code === code)
    .map((problem) => {
      const fails =
        problem.fails !== false &&
        (problem.since === undefined || isAtLeast(site.hugo, problem.since)) &&
        !(problem.until !== undefined && isAtLeast(site.hugo, problem.until));
      return {
        span: problem.span,
        message: problem.message,
        level: fails ? 'error' : 'warning',
        ...(problem.related && { related: [{ span: problem.related, message: 'The first one is here.' }] }),
      };
    });
