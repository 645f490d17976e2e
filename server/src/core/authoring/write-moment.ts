// Owns writing a moment as the value of a date key of a post. Knows no clock: the moment is given.
import type { Page } from '../page/index.ts';
import { findDateManner, findSiblings, type Site, usualDateOf, writeDate } from '../site/index.ts';
import { zoneOfPage } from './zone-of-page.ts';

/**
 * A moment (milliseconds since 1970) in the manner of the date that stands there, of another date of the page, or of the other
 * posts. `isDay`: it may be written as a day alone.
 */
export const writeMoment = (page: Page, site: Site, key: string, moment: number, isDay: boolean): string => {
  const like = findDateManner(page, key, () => usualDateOf(findSiblings(page, site))) ?? '';
  // A day alone would lose the hour that was asked for.
  return writeDate(moment, zoneOfPage(page, site), like.length <= 10 && !isDay ? '' : like);
};
