// Owns running the rules over one page. Knows the list, not what is on it.
import type { Page } from '../page/index.ts';
import {
  type FragmentsOf,
  findFragments,
  findNamedFragments,
  findTermNodes,
  imagesOf,
  type NamedFragment,
  type Site,
} from '../site/index.ts';
import { lazy } from '../text/index.ts';
import { findCodeSamples } from './code-samples.ts';
import { judgeShortcodes } from './judge-shortcodes.ts';
import { rules } from './list.ts';
import { findMissingImages } from './missing-images.ts';
import type { Levels, Problem, Shared } from './rule.ts';
import { findSilenced } from './silenced.ts';

/** What the caller knows of the places that links lead to. */
export interface KnownPlaces {
  /** Of other pages, as far as they have been read. */
  readonly fragmentsOf?: FragmentsOf;
  /** Those that this page names, where they were looked up already. */
  readonly named?: readonly NamedFragment[];
}

/**
 * What is wrong with a page, by position. Rules that need the site are silent until every page has been read. A rule that
 * throws loses its own findings on this page and is told to `onFault`; the others go on.
 */
export const check = (
  page: Page,
  site: Site,
  levels: Levels,
  onFault: (code: string, error: unknown) => void,
  { fragmentsOf, named }: KnownPlaces = {},
): readonly Problem[] => {
  const problems: Problem[] = [];
  const isSilenced = findSilenced(page.text);
  const images = lazy(() => imagesOf(page, site));
  const ownFragments = lazy(() => findFragments(page, site));
  const shared: Shared = {
    images,
    missingImages: lazy(() => findMissingImages(page, site, images())),
    termNodes: lazy(() => findTermNodes(page, site)),
    shortcodes: lazy(() => judgeShortcodes(page, site)),
    codeSamples: lazy(() => findCodeSamples(page)),
    fragmentsOf: (path) => (path === page.path ? ownFragments() : fragmentsOf?.(path)),
    namedFragments: lazy(() => named ?? findNamedFragments(page, site)),
  };
  for (const rule of rules) {
    const wanted = levels[rule.code];
    if (wanted === 'off' || (rule.onlyWhenSet && wanted === undefined) || (rule.needs === 'site' && !site.complete))
      continue;
    try {
      for (const finding of rule.check(page, site, shared)) {
        if (isSilenced(rule.code, finding.span.start)) continue;
        problems.push({ ...finding, code: rule.code, level: wanted ?? finding.level ?? rule.level });
      }
    } catch (error) {
      onFault(rule.code, error);
    }
  }
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1));
};
