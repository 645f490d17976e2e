// Owns the URL path of a page (hugo-facts §8). Asks no Hugo; says undefined rather than guess.
import { type Outline, readDate } from '../page/index.ts';
import { folderOf } from '../text/index.ts';
import type { ConfigValue, SiteConfig } from './config/site-config.ts';
import type { ContentPlace } from './content-place.ts';
import { toContentUrlPath, toUrlPath } from './url-path.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const pad = (value: number): string => String(value).padStart(2, '0');

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

const expand = (pattern: string, config: SiteConfig, place: ContentPlace, outline: Outline): string | undefined => {
  const date = outline.date === undefined ? undefined : readDate(outline.date);
  const sections = place.kind === 'leaf' ? folderOf(place.virtualFolder) : place.virtualFolder;
  const part = (name: string): string => toUrlPath(name.replaceAll('/', '-'), config);
  const values: Readonly<Record<string, string | undefined>> = {
    year: date && String(date.year),
    month: date && pad(date.month),
    day: date && pad(date.day),
    monthname: date && months[date.month - 1],
    section: part(place.section),
    // Deeper folders are sections only with an `_index.md` of their own, which is not known here.
    sections: sections.includes('/') ? undefined : toContentUrlPath(sections, config),
    title: outline.title === undefined ? undefined : part(outline.title),
    slug: (outline.slug && part(outline.slug)) ?? (outline.title === undefined ? undefined : part(outline.title)),
    slugorfilename: (outline.slug && part(outline.slug)) ?? part(place.name),
    slugorcontentbasename: (outline.slug && part(outline.slug)) ?? part(place.name),
    filename: part(place.name),
    contentbasename: part(place.name),
  };
  let unknown = false;
  const path = pattern.replace(/:([a-z]+)(\[[^\]]*\])?/g, (_, token: string, slice: string | undefined) => {
    const value = slice === undefined ? values[token] : undefined;
    if (value === undefined) unknown = true;
    return value ?? '';
  });
  return unknown ? undefined : path;
};

const withSlashes = (path: string): string => `/${path}/`.replace(/\/{2,}/g, '/');

/**
 * The folder part of a page's URL, `/` at both ends, without the baseURL's path: what a relative reference on it is
 * resolved against (`/posts/trip/` for the pretty URL, `/posts/` for an ugly `/posts/trip.html`). Undefined when it
 * depends on something that is not known here.
 */
export const findPageFolderUrl = (config: SiteConfig, place: ContentPlace, outline: Outline): string | undefined => {
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
    return /\.[a-z]+$/i.test(path) ? withSlashes(folderOf(path)) : withSlashes(path);
  }
  // With ugly URLs a section was `/docs.html` up to some version after 0.147, and is `/docs/index.html` since.
  if (place.kind === 'branch' && ugly) return undefined;
  if (place.kind === 'branch') return withSlashes(`${prefix}/${toContentUrlPath(place.virtualFolder, config)}`);
  const pattern = findPattern(config, place);
  if (pattern !== undefined) {
    const path = expand(pattern, config, place, outline);
    if (path === undefined) return undefined;
    return withSlashes(`${prefix}/${ugly ? folderOf(path) : path}`);
  }
  const parent = place.kind === 'leaf' ? folderOf(place.virtualFolder) : place.virtualFolder;
  const folder = toContentUrlPath(parent, config);
  if (ugly) return withSlashes(`${prefix}/${folder}`);
  const name = outline.slug ? toUrlPath(outline.slug, config) : toContentUrlPath(place.name, config);
  return withSlashes(`${prefix}/${folder}/${name}`);
};
