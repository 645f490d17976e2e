// Owns whether Hugo of the site's version stops at a problem of front matter. Finds none itself.
import type { FrontMatterProblem } from '../page/index.ts';
import { isAtLeast } from './hugo-version.ts';
import type { Site } from './site.ts';

/** A version that nothing names counts as the newest. */
export const stopsHugo = ({ fails, since, until }: FrontMatterProblem, { hugo }: Pick<Site, 'hugo'>): boolean =>
  fails !== false &&
  (since === undefined || isAtLeast(hugo, since)) &&
  (until === undefined || !isAtLeast(hugo, until));
