// Owns turning what the front-matter reader met into findings, by the version of Hugo. Shared by the rules of front matter.
import * as l10n from '@vscode/l10n';
import type { FrontMatterProblem, Page } from '../page/index.ts';
import { isAtLeast, type Site, stopsHugo } from '../site/index.ts';
import type { Finding, Fix, Level } from './rule.ts';

/** Does Hugo of the site's version stop at it, build all the same, or build it again after some versions that did not? */
const levelOf = (problem: FrontMatterProblem, site: Site): Level | undefined => {
  if (stopsHugo(problem, site)) return 'error';
  const { fails, since } = problem;
  if (fails === false || (since !== undefined && !isAtLeast(site.hugo, since))) return 'warning';
  // A version that is known to accept it needs no word about the others.
  return site.hugo.number === undefined ? 'hint' : undefined;
};

/** The problems with one code, as loud as the site's version of Hugo makes them, and the ways out that there are. */
export const findFrontMatterProblems = (
  page: Page,
  site: Site,
  code: string,
  fixesOf: (problem: FrontMatterProblem, level: Level) => readonly Fix[] = () => [],
): readonly Finding[] =>
  (page.frontMatter?.problems ?? []).flatMap((problem) => {
    const level = problem.code === code ? levelOf(problem, site) : undefined;
    if (level === undefined) return [];
    const { span, message, related } = problem;
    const fixes = fixesOf(problem, level);
    return [
      {
        span,
        message,
        level,
        ...(related && { related: [{ span: related, message: l10n.t('The first one is here.') }] }),
        ...(fixes.length > 0 && { fixes }),
      },
    ];
  });
