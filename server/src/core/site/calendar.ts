// Owns the pages of a site in the order of their dates, each with what keeps it back: no list of posts need look at them all.
import type { Outline } from '../page/index.ts';
import { baseNameOf, runToEnd, type SitePath } from '../text/index.ts';
import { toSortDate } from './dates/page-dates.ts';
import { instantOf, timeZoneOf } from './dates/time-zone.ts';
import { isAtLeast } from './hugo-version.ts';
import { titleOf } from './page-title.ts';
import { findStanding, type Publication, publicationOf } from './publication.ts';
import type { Site } from './site.ts';

export interface CalendarEntry {
  readonly path: SitePath;
  /** Milliseconds since 1970 as its own clock shows the date Hugo sorts by; -Infinity without one. For an order, not for a moment. */
  readonly date: number;
  /** As of the calendar's moment; `publicationAt` says it of a later one. */
  readonly publication: Publication;
  /** `/` and its path, a blank, its title, in lower case: what it is found by. */
  readonly words: string;
}

export interface Calendar {
  /** The moment, in milliseconds since 1970, that it was made at. */
  readonly asOf: number;
  /** All pages but those that are resources of another, newest first, by path where the dates are equal. */
  readonly entries: readonly CalendarEntry[];
}

/** A calendar that is made when it is first asked for: nobody may ever look at such a list. */
export interface LazyCalendar {
  /** As of `now` (milliseconds since 1970), or of a moment before it. */
  at(now: number): Calendar;
  /** What has been made already. */
  made(): Calendar | undefined;
  /** Makes it as of `now`, unless it is there or is made at once meanwhile; gives way after each page. */
  prepare(now: number): Generator<void, void>;
}

const toEntry = (site: Site, path: SitePath, outline: Outline, now: number): CalendarEntry | undefined => {
  const standing = findStanding(site, path, outline);
  const publication = publicationOf(site, path, outline, standing, now);
  if (publication.withheld.some(({ kind }) => kind === 'bundled' || kind === 'ignored')) return undefined;
  return {
    path,
    date: toSortDate(standing?.dates.date),
    publication,
    words: `/${path} ${titleOf(path, outline)}`.toLowerCase(),
  };
};

const isBefore = (a: CalendarEntry, b: CalendarEntry): boolean =>
  a.date === b.date ? a.path < b.path : a.date > b.date;

/** The calendar of a site at a moment. Looks at every page: made once, and kept by `patchCalendar`. */
function* buildCalendar(site: Site, now: number): Generator<void, Calendar> {
  const entries: CalendarEntry[] = [];
  for (const [path, outline] of site.outlines) {
    yield;
    const entry = toEntry(site, path, outline, now);
    if (entry) entries.push(entry);
  }
  return { asOf: now, entries: entries.sort((a, b) => (isBefore(a, b) ? -1 : 1)) };
}

/**
 * The calendar after one page changed that hands nothing else down than before, `site` being the site after it. Undefined
 * when that may have changed others as well: a page that comes or goes may be a bundle's, and before 0.123 a section may
 * take all below it along.
 */
export const patchCalendar = (
  { asOf, entries }: Calendar,
  site: Site,
  path: SitePath,
  before: Outline | undefined,
  after: Outline | undefined,
): Calendar | undefined => {
  if (!isAtLeast(site.hugo, '0.123.0') && /^_index\./i.test(baseNameOf(path))) return undefined;
  if ((!before || !after) && /^index\./i.test(baseNameOf(path))) return undefined;
  const others = entries.filter((entry) => entry.path !== path);
  const entry = after && toEntry(site, path, after, asOf);
  if (!entry) return { asOf, entries: others };
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(others[middle]!, entry)) low = middle + 1;
    else high = middle;
  }
  return { asOf, entries: [...others.slice(0, low), entry, ...others.slice(low)] };
};

/** The moment, in milliseconds since 1970, of the date that Hugo sorts a page by, on the clocks of the site; undefined without one. */
export const momentOf = (site: Site, path: SitePath): number | undefined => {
  const outline = site.outlines.get(path);
  const standing = outline && findStanding(site, path, outline);
  const found = standing?.dates.date;
  return found && instantOf(found.date, timeZoneOf(site.config, standing.place.language));
};

/** Whether the page of an entry is published at `now`, which is not before the calendar's own moment. */
export const publicationAt = (site: Pick<Site, 'config'>, { publication }: CalendarEntry, now: number): Publication => {
  const { withheld, expires } = publication;
  const left = withheld.filter((one) => one.kind !== 'scheduled' || one.at > now);
  if (!expires || expires.at >= now)
    return left.length === withheld.length ? publication : { ...publication, withheld: left };
  const isBuilt = site.config.all.buildexpired === true;
  return { withheld: isBuilt ? left : [...left, { kind: 'expired', ...expires }] };
};

/** The calendar of a site, from what is known of it already. */
export const toLazyCalendar = (site: () => Site, known: Calendar | undefined): LazyCalendar => {
  let calendar = known;
  return {
    at(now) {
      // A clock that was set back makes it too new.
      if (!calendar || calendar.asOf > now) calendar = runToEnd(buildCalendar(site(), now));
      return calendar;
    },
    made: () => calendar,
    *prepare(now) {
      if (calendar) return;
      const made = yield* buildCalendar(site(), now);
      calendar ??= made;
    },
  };
};
