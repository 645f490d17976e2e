// Owns which pages and aliases land on which URL. Made from outlines and configuration only; what cannot be told is left out.
import type { Outline } from '../page/index.ts';
import { folderOf, getOrAdd, type SitePath } from '../text/index.ts';
import { withInherited } from './cascade/find-inherited.ts';
import { findContentPlace } from './content-place.ts';
import { isAtLeast } from './hugo-version.ts';
import { findPageUrl, type UrlSource } from './page-url.ts';

/** A page that lands on a URL. */
export interface Landing {
  readonly path: SitePath;
  /** By an alias, as written: a redirect is written there. */
  readonly alias?: string;
}

/** Language and URL, as `toUrlKey` makes it → who lands there. */
export type PageUrls = ReadonlyMap<string, readonly Landing[]>;

interface OwnUrl {
  readonly key: string;
  readonly landing: Landing;
}

/** A URL path with one slash between its parts, one at its end where it names no file; `index.html` is its folder. */
export const normalizeUrl = (url: string): string => {
  const path = `/${url}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
  return /\.[a-z]+$/i.test(path) ? path : `${path}/`.replace(/\/+$/, '/');
};

/** The URL that a page's alias stands for: relative ones start from the folder above the page. */
export const toAliasUrl = (alias: string, pageUrl: string): string => {
  if (alias.startsWith('/')) return alias;
  const parts = folderOf(pageUrl.replace(/\/$/, '')).split('/');
  for (const part of alias.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** All URLs of one page, its own first; none where it has none or its own cannot be told. */
export const urlsOfPage = (source: UrlSource, path: SitePath, written: Outline): readonly OwnUrl[] => {
  const place = findContentPlace(path, source.mounts, source.config);
  if (place === undefined) return [];
  const outline = withInherited(source, path, written);
  if (outline.render !== undefined) return [];
  if (outline.headless && (place.kind === 'leaf' || isAtLeast(source.hugo, '0.123.0'))) return [];
  // Other outputs are other files; a page that expires leaves its URL to another.
  if (outline.keys.some((key) => /^(outputs|expirydate|unpublishdate)$/i.test(key))) return [];
  const language = source.config.languages.find(({ key }) => key === place.language);
  if (language?.disabled) return [];
  const url = findPageUrl(source, place, outline);
  if (url === undefined) return [];
  const toKey = (one: string): string => `${place.language} ${normalizeUrl(one)}`;
  return [
    { key: toKey(url), landing: { path } },
    ...(outline.aliases ?? []).map((alias) => ({ key: toKey(toAliasUrl(alias, url)), landing: { path, alias } })),
  ];
};

/** Folders whose `index.md` makes all below it its resources, which have no URL (hugo-facts §4.2). */
export const findBundles = (source: UrlSource, outlines: ReadonlyMap<SitePath, Outline>): ReadonlySet<SitePath> => {
  const folders = new Set<SitePath>();
  for (const path of outlines.keys())
    if (/(^|\/)index\.[^/]*$/.test(path) && findContentPlace(path, source.mounts, source.config)?.kind === 'leaf')
      folders.add(folderOf(path));
  return folders;
};

export const isBundled = (path: SitePath, bundles: ReadonlySet<SitePath>): boolean => {
  let folder = folderOf(path);
  // A bundle's own page is not in its bundle, but it may lie in another.
  if (/(^|\/)_?index\.[^/]*$/.test(path)) folder = folderOf(folder);
  for (; folder !== ''; folder = folderOf(folder)) if (bundles.has(folder)) return true;
  return false;
};

/** Does a page add the same to the table as before? Then the table stays as it is, whatever else was typed. */
export const keepsPageUrls = (
  source: UrlSource,
  path: SitePath,
  before: Outline | undefined,
  after: Outline | undefined,
): boolean => {
  if (!before || !after || before.draft !== after.draft) return false;
  const [old, now] = [urlsOfPage(source, path, before), urlsOfPage(source, path, after)];
  return old.length === now.length && old.every(({ key }, i) => key === now[i]!.key);
};

/** Who lands where. */
export const buildPageUrls = (source: UrlSource, outlines: ReadonlyMap<SitePath, Outline>): PageUrls => {
  const bundles = findBundles(source, outlines);
  const urls = new Map<string, Landing[]>();
  for (const [path, outline] of outlines) {
    if (isBundled(path, bundles)) continue;
    for (const { key, landing } of urlsOfPage(source, path, outline)) getOrAdd(urls, key, () => []).push(landing);
  }
  return urls;
};
