// Owns running the rules that speak of files beside the pages. Knows the list, not what is on it.
import type { Site } from '../site/index.ts';
import { siteRules } from './list.ts';
import type { FileProblem, Levels } from './rule.ts';

/**
 * What is wrong with files of a site that are no pages, by path. Silent until every page has been read. A rule that throws
 * loses its own findings and is told to `onFault`. What a file silences itself its text tells: see `withoutSilenced`.
 */
export const checkSite = (
  site: Site,
  levels: Levels,
  onFault: (code: string, error: unknown) => void,
): readonly FileProblem[] => {
  if (!site.complete) return [];
  const problems: FileProblem[] = [];
  for (const rule of siteRules) {
    const wanted = levels[rule.code];
    if (wanted === 'off' || (rule.onlyWhenSet && wanted === undefined)) continue;
    try {
      for (const finding of rule.check(site))
        problems.push({ ...finding, code: rule.code, level: wanted ?? rule.level });
    } catch (error) {
      onFault(rule.code, error);
    }
  }
  return problems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start));
};
