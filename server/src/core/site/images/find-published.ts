// Owns which file on disk a URL path of the site shows (hugo-facts §6.1). Asks the set of names, never the disk.
import { baseNameOf, folderOf, joinPath, type SitePath } from '../../text/index.ts';
import { withInherited } from '../cascade/find-inherited.ts';
import { findContentPlace, isIgnoredContent, isSectionName } from '../content-place.ts';
import { isAtLeast } from '../hugo-version.ts';
import { locate, toVirtualPath } from '../mounts.ts';
import { findFilesFolderUrl } from '../page-url.ts';
import type { Site } from '../site.ts';
import { toContentUrlPath } from '../url-path.ts';
import { isOfLanguage, partsOf } from './file-language.ts';

/** The path of a base URL, without slashes at its ends; `''` for most sites. */
const pathOf = (baseURL = ''): string => /^(?:[a-z]+:)?\/\/[^/]+\/(.+?)\/*$/i.exec(baseURL)?.[1] ?? '';

/** The host names of the site, of every language; none where the baseURL has none. */
export const hostsOf = ({ config }: Site): readonly string[] =>
  [config.baseURL, ...config.languages.map(({ baseURL }) => baseURL)].flatMap(
    (url) => /^(?:[a-z]+:)?\/\/([^/?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? [],
  );

/** The path of the site in one of its languages, which may have a host of its own. */
const basePathOf = ({ config }: Site, language: string): string =>
  pathOf(config.languages.find(({ key }) => key === language)?.baseURL ?? config.baseURL);

/** `/blog/images/a.png` → the paths it may have below the site: without the baseURL's path, without a language. */
export const withoutPrefixes = (site: Site, urlPath: string): readonly string[] => {
  const paths = [joinPath(urlPath)];
  const base = pathOf(site.config.baseURL);
  if (base && paths[0]!.startsWith(`${base}/`)) paths.push(paths[0]!.slice(base.length + 1));
  for (const { key } of site.config.languages)
    for (const path of [...paths]) if (path.startsWith(`${key}/`)) paths.push(path.slice(key.length + 1));
  return paths;
};

/**
 * The path below the site that a browser asks for, of what stands on a page of that language in a folder of the site
 * (undefined: the address begins with `/`). Undefined when it leads out of the site. Where Hugo rewrites addresses itself,
 * the baseURL's path is not written (hugo-facts §6.2); `kept`: what they leave alone.
 */
export const toSitePath = (
  site: Site,
  language: string,
  folder: string | undefined,
  path: string,
  kept = false,
): string | undefined => {
  const base = basePathOf(site, language);
  const isRewritten = !kept && folder === undefined && (site.config.canonifyURLs || site.config.relativeURLs);
  const start = folder === undefined ? (isRewritten ? base : '') : joinPath(base, folder);
  // A browser cannot climb above the root.
  const asked = joinPath(start, path).replace(/^(?:\.\.(?:\/|$))+/, '');
  if (base === '') return asked;
  if (asked === base) return '';
  // `canonifyURLs` leaves alone what has it already (tried on 0.168).
  const written = joinPath(path);
  if (isRewritten && site.config.canonifyURLs && written.startsWith(`${base}/`)) return written.slice(base.length + 1);
  if (asked.startsWith(`${base}/`)) return asked.slice(base.length + 1);
  // A theme that is not here may put it in front.
  return site.absent.length > 0 ? asked : undefined;
};

/** The same the other way round: what a page writes, with a `/` in front, of a path below the site. */
export const toAddress = (site: Site, language: string, path: string): string => {
  const base = basePathOf(site, language);
  const isWritten = base !== '' && !site.config.canonifyURLs && !site.config.relativeURLs;
  return isWritten ? `/${base}/${path}` : `/${path}`;
};

/** Does the file belong to a leaf bundle? It goes where that page goes. */
const isInLeaf = (site: Site, file: SitePath): boolean => {
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder))
    if (site.leafFolders().has(folder)) return true;
  return false;
};

/**
 * The `_index` of a language in the folder of a file or, since 0.123, the nearest one above that has any. Before, a section
 * had only the files right beside it (tried on 0.111, 0.147 and 0.168).
 */
const findSectionOf = (site: Site, file: SitePath, language: string): { folder: SitePath; path?: SitePath } => {
  let folder = folderOf(file);
  const reachesDown = isAtLeast(site.hugo, '0.123.0');
  for (; folder !== '' && folder !== folderOf(folder); folder = folderOf(folder)) {
    const names = (site.fileIndex().inFolder(folder)?.files ?? []).filter(isSectionName);
    if (names.length === 0) {
      if (!reachesDown) break;
      continue;
    }
    const paths = names.map((name) => joinPath(folder, name));
    const path = paths.find((one) => findContentPlace(one, site.mounts, site.config)?.language === language);
    return { folder, ...(path !== undefined && { path }) };
  }
  return { folder };
};

/** Files of content/ that are in no leaf bundle go where their section goes; most keep their name below the sanitised folder. */
const isAt = (site: Site, file: SitePath, language: string, path: string): boolean => {
  const virtual = toVirtualPath(site.mounts, file);
  if (virtual?.component !== 'content' || isInLeaf(site, file) || !isOfLanguage(site, file, language)) return false;
  const section = findSectionOf(site, file, language);
  const isDefault = language === site.config.defaultContentLanguage;
  if (section.path === undefined && !isDefault && !site.config.multihost && virtual.mount.language === undefined)
    return false;
  const outline = section.path === undefined ? undefined : site.outlines.get(section.path);
  const place = section.path === undefined ? undefined : findContentPlace(section.path, site.mounts, site.config);
  if (outline?.url && place) {
    const url = findFilesFolderUrl(site, place, withInherited(site, section.path!, outline));
    return url === undefined || joinPath(url, file.slice(section.folder.length + 1)) === path;
  }
  const own = folderOf(virtual.path);
  return partsOf(site, path).some(
    (part) =>
      part.language === language &&
      (own === folderOf(part.path) || toContentUrlPath(own, site.config, site.hugo) === folderOf(part.path)),
  );
};

const findInContent = (site: Site, path: string): SitePath | undefined => {
  const name = baseNameOf(path);
  return site
    .fileIndex()
    .named(name)
    .find((file) => baseNameOf(file) === name && site.config.languages.some(({ key }) => isAt(site, file, key, path)));
};

/** Files of leaf bundles appear at the URL of their page, whatever slug or permalink gave it. */
const findInBundles = (site: Site, path: string, language: string | undefined): SitePath | undefined => {
  const urls = site.bundleUrls();
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    const rest = path.slice(folder.length + 1);
    // A bundle whose URL cannot be told may be any.
    for (const bundle of [...(urls.get(`/${folder}/`) ?? []), ...(urls.get('') ?? [])]) {
      const file = joinPath(bundle.folder, rest);
      if (site.config.multihost && language !== undefined && bundle.language !== language) continue;
      if (site.files.has(file) && isOfLanguage(site, file, bundle.language)) return file;
    }
  }
  return undefined;
};

/**
 * The file that is served at a path below the site (decoded, without the baseURL's path), on the host of a language where
 * each has its own. Letter case counts, as it does on a web server. Undefined: no file of this folder would be.
 */
export const findPublished = (site: Site, path: string, language?: string): SitePath | undefined => {
  const below = joinPath(path);
  for (const candidate of locate(site.mounts, 'static', below)) if (site.files.has(candidate)) return candidate;
  if (isIgnoredContent(below)) return undefined;
  return findInBundles(site, below, language) ?? findInContent(site, below);
};
