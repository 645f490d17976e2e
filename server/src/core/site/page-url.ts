// Owns the URL path of a page (hugo-facts §8). Asks no Hugo; says undefined rather than guess.
import type { Outline, ParsedDate } from '../page/index.ts';
import { baseNameOf, folderOf, lazy } from '../text/index.ts';
import type { InheritanceSource } from './cascade/find-inherited.ts';
import type { ConfigValue, SiteConfig } from './config/site-config.ts';
import type { ContentPlace } from './content-place.ts';
import { findNameBehindDate, findUrlDate } from './dates/url-date.ts';
import { type HugoVersion, isAtLeast } from './hugo-version.ts';
import { type SectionSlugs, sectionSlugsCount, toSectionKey } from './section-slugs.ts';
import { toContentUrlPath, toUrlPath } from './url-path.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const pad = (value: number): string => String(value).padStart(2, '0');

/** What of a site decides the URLs of its pages, besides what each page says. */
export interface UrlRules {
  readonly config: SiteConfig;
  readonly hugo: HugoVersion;
  readonly sectionSlugs: () => SectionSlugs;
}

/** What of a site decides the URLs of its pages, with what they inherit. */
export type UrlSource = InheritanceSource & UrlRules;

/** The slugs of the sections that a folder is or lies in, by folder. */
const slugsAbove = (source: UrlRules, language: string, virtualFolder: string): ReadonlyMap<string, string> => {
  const all = source.sectionSlugs();
  const found = new Map<string, string>();
  if (all.size === 0) return found;
  for (let folder = virtualFolder; folder !== ''; folder = folderOf(folder)) {
    const slug = all.get(toSectionKey(language, folder));
    if (slug !== undefined) found.set(folder, slug);
  }
  return found;
};

/**
 * The URL path of a folder below content: the names of the folders, of sections with a slug of their own that. Undefined
 * where it is not known whether it counts.
 */
const toFolderPath = (source: UrlRules, language: string, virtualFolder: string): string | undefined => {
  const { config, hugo } = source;
  const slugs = slugsAbove(source, language, virtualFolder);
  if (slugs.size === 0) return toContentUrlPath(virtualFolder, config, hugo);
  if (sectionSlugsCount(hugo) !== true) return undefined;
  const path: string[] = [];
  for (let folder = virtualFolder; folder !== ''; folder = folderOf(folder)) {
    const slug = slugs.get(folder);
    path.unshift(slug === undefined ? toContentUrlPath(baseNameOf(folder), config, hugo) : toUrlPath(slug, config));
  }
  return path.join('/');
};

/** The permalink pattern for pages of a section: `permalinks.posts`, or `permalinks.page.posts` (0.115 and later). */
const findPattern = (config: SiteConfig, place: ContentPlace): string | undefined => {
  if (place.kind === 'branch') return undefined;
  const byKind = config.permalinks.page;
  const tables: readonly (ConfigValue | undefined)[] = [byKind, config.permalinks];
  for (const table of tables) {
    if (typeof table !== 'object' || table === null || Array.isArray(table)) continue;
    const pattern = (table as { readonly [key: string]: ConfigValue })[place.section.toLowerCase() || '/'];
    if (typeof pattern === 'string') return pattern;
  }
  return undefined;
};

/** What Hugo writes into a permalink where there is no date. */
const noDate: ParsedDate = { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, nanosecond: 0 };

/** 0 is Sunday. */
const dayOfWeek = ({ year, month, day }: ParsedDate): number => {
  // The day of the week of year 1 is asked of a calendar that knows it.
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCDay();
};

const expand = (pattern: string, source: UrlRules, place: ContentPlace, outline: Outline): string | undefined => {
  const { config, hugo } = source;
  const date = lazy((): ParsedDate | undefined => {
    const dated = findUrlDate(source, place, outline);
    return dated === 'unknown' ? undefined : (dated ?? noDate);
  });
  const slug = lazy(() => slugOf(source, place, outline));
  const sections = place.kind === 'leaf' ? folderOf(place.virtualFolder) : place.virtualFolder;
  const hasSlugs = (): boolean => slugsAbove(source, place.language, sections).size > 0;
  const part = (name: string): string => toUrlPath(name.replaceAll('/', '-'), config);
  const own = (): string | undefined => {
    const written = slug();
    return written === undefined ? undefined : toUrlPath(written, config);
  };
  const on = (say: (date: ParsedDate) => string | undefined): string | undefined => {
    const day = date();
    return day && say(day);
  };
  // A pattern asks for few of them, and every page of the site for those.
  const tokenValue = (token: string): string | undefined => {
    switch (token) {
      case 'year':
        return on(({ year }) => String(year));
      case 'month':
        return on(({ month }) => pad(month));
      case 'day':
        return on(({ day }) => pad(day));
      case 'monthname':
        return on(({ month }) => months[month - 1]);
      case 'weekday':
        return on((day) => String(dayOfWeek(day)));
      case 'weekdayname':
        return on((day) => weekdays[dayOfWeek(day)]);
      case 'section':
        // What the slug of a section does here was not tried.
        return hasSlugs() ? undefined : part(place.section);
      case 'sections':
        // Deeper folders are sections only with an `_index.md` of their own, which is not known here.
        return sections.includes('/') || hasSlugs() ? undefined : toContentUrlPath(sections, config, hugo);
      case 'title':
        return part(outline.title ?? '');
      case 'slug':
        return own() ?? part(outline.title ?? '');
      case 'slugorfilename':
      case 'slugorcontentbasename':
        return own() ?? part(place.name);
      case 'filename':
      case 'contentbasename':
        return part(place.name);
      default:
        return undefined;
    }
  };
  let unknown = false;
  const path = pattern.replace(/:([a-z]+)(\[[^\]]*\])?/g, (_, token: string, slice: string | undefined) => {
    const value = slice === undefined ? tokenValue(token) : undefined;
    if (value === undefined) unknown = true;
    return value ?? '';
  });
  // Hugo decodes the whole as if it were a query, so a plus is a blank (tried on 0.111, 0.147, 0.152 and 0.168).
  return unknown || /:\d/.test(pattern) ? undefined : toUrlPath(path.replaceAll('+', ' '), config);
};

const withSlashes = (path: string): string => `/${path}/`.replace(/\/{2,}/g, '/');
/** The same for a file of an ugly URL. */
const toFile = (path: string): string => `${withSlashes(path).slice(0, -1)}.html`;

/** With ugly URLs a section was `/docs.html` (tried on 0.147) and is `/docs/index.html` since some version up to 0.152. */
const toUglyBranch = (folder: string, isHome: boolean, config: SiteConfig, hugo: HugoVersion): string | undefined => {
  if (isAtLeast(hugo, '0.152.0')) return isHome && config.uglyURLs !== true ? folder : `${folder}index.html`;
  if (isAtLeast(hugo, '0.148.0')) return undefined;
  return isHome ? folder : `${folder.slice(0, -1)}.html`;
};

/** The slug that counts: without hyphens at its ends; where there is none, what follows the date in the file's name. */
const slugOf = (source: UrlRules, place: ContentPlace, outline: Outline): string | undefined => {
  const own = outline.slug?.replace(/^-+|-+$/g, '');
  return own || (outline.slug === undefined ? findNameBehindDate(source, place, outline) : undefined);
};

/**
 * The path of a page's URL below the baseURL: `/posts/trip/`, `/posts/trip.html`. `outline` holds what the page inherits
 * too. Undefined when it depends on something that is not known here.
 */
export const findPageUrl = (source: UrlRules, place: ContentPlace, outline: Outline): string | undefined => {
  const { config, hugo } = source;
  const prefix =
    place.language === config.defaultContentLanguage && !config.defaultContentLanguageInSubdir
      ? ''
      : `/${place.language}`;
  const ugly =
    typeof config.uglyURLs === 'boolean' ? config.uglyURLs : (config.uglyURLs[place.section.toLowerCase()] ?? false);
  // What is not rendered by itself shows up inside some other page (hugo-facts §1.4, build).
  const mayBeUnrendered = outline.keys.some((key) => ['headless', 'build', '_build'].includes(key.toLowerCase()));
  if (place.kind === 'single' && mayBeUnrendered) return undefined;
  const { url } = outline;
  if (url !== undefined && url !== '') {
    if (url.includes(':')) return undefined;
    const path = url.startsWith('/') ? url : `${prefix}/${url}`;
    return /\.[a-z]+$/i.test(path) ? withSlashes(path).slice(0, -1) : withSlashes(path);
  }
  if (place.kind === 'branch') {
    const isHome = place.virtualFolder === '';
    const own = toFolderPath(source, place.language, place.virtualFolder);
    if (own === undefined) return undefined;
    const folder = withSlashes(`${prefix}/${own}`);
    return ugly ? toUglyBranch(folder, isHome, config, hugo) : folder;
  }
  const pattern = findPattern(config, place);
  if (pattern !== undefined) {
    const path = expand(pattern, source, place, outline);
    if (path === undefined) return undefined;
    return ugly ? toFile(`${prefix}/${path}`) : withSlashes(`${prefix}/${path}`);
  }
  const parent = place.kind === 'leaf' ? folderOf(place.virtualFolder) : place.virtualFolder;
  const slug = slugOf(source, place, outline);
  const name = slug === undefined ? toContentUrlPath(place.name, config, hugo) : toUrlPath(slug, config);
  const above = toFolderPath(source, place.language, parent);
  if (above === undefined) return undefined;
  const path = `${prefix}/${above}/${name}`;
  return ugly ? toFile(path) : withSlashes(path);
};

/** The same on the host of its language, where each has its own: there no key stands in front. */
const findHostUrl = (source: UrlRules, place: ContentPlace, outline: Outline): string | undefined => {
  const url = findPageUrl(source, place, outline);
  const key = `/${place.language}/`;
  return source.config.multihost && url?.startsWith(key) ? url.slice(key.length - 1) : url;
};

/** Where the addresses on a page start from; undefined when it depends on something that is not known here. */
export interface PageFolderUrls {
  /** As `findPageFolderUrl` has it. */
  readonly page: string | undefined;
  /** As `findFilesFolderUrl` has it. */
  readonly files: string | undefined;
}

/** Both folders of a page's URL, for what asks for both. `outline` holds what the page inherits too. */
export const findFolderUrls = (source: UrlRules, place: ContentPlace, outline: Outline): PageFolderUrls => {
  const url = findHostUrl(source, place, outline);
  return { page: toPageFolder(url), files: toFilesFolder(source, outline, url) };
};

/**
 * The folder part of a page's URL, `/` at both ends, without the baseURL's path: what a relative reference on it is
 * resolved against (`/posts/trip/` for the pretty URL, `/posts/` for an ugly `/posts/trip.html`). Undefined when it
 * depends on something that is not known here. `outline` holds what the page inherits too.
 */
export const findPageFolderUrl = (source: UrlRules, place: ContentPlace, outline: Outline): string | undefined =>
  toPageFolder(findHostUrl(source, place, outline));

const toPageFolder = (url: string | undefined): string | undefined => url?.slice(0, url.lastIndexOf('/') + 1);

/**
 * The folder URL, `/` at both ends, where the files of a leaf bundle are published: that of a page `/posts/trip/` is the same,
 * of an ugly `/posts/trip.html` it is `/posts/trip/`; before 0.123 a `url:` of its own that names a file counts with its folder
 * (hugo-facts §6.1, tried on 0.111, 0.147 and 0.168).
 */
export const findFilesFolderUrl = (source: UrlRules, place: ContentPlace, outline: Outline): string | undefined =>
  toFilesFolder(source, outline, findHostUrl(source, place, outline));

const toFilesFolder = ({ hugo }: UrlRules, outline: Outline, url: string | undefined): string | undefined => {
  if (url === undefined || url.endsWith('/')) return url;
  return outline.url && !isAtLeast(hugo, '0.123.0') ? toPageFolder(url) : `${url.replace(/(\/index)?\.[^./]+$/, '')}/`;
};
