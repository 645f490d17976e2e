// Owns which clocks hold for a page. Knows no moment of its own.
import type { Page } from '../page/index.ts';
import { findContentPlace, type Site, type TimeZone, timeZoneOf } from '../site/index.ts';

/** The zone of the page's language, else of the site (hugo-facts §1.3). */
export const zoneOfPage = ({ path }: Pick<Page, 'path'>, site: Site): TimeZone =>
  timeZoneOf(site.config, findContentPlace(path, site.mounts, site.config)?.language);

/** Is a moment (milliseconds since 1970) another one than the beginning of a day there? */
export const hasTimeOfDay = (page: Pick<Page, 'path'>, site: Site, moment: number): boolean =>
  (moment + zoneOfPage(page, site).offsetAt(moment) * 60_000) % 86_400_000 !== 0;
