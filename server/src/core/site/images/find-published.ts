// Owns which file on disk a URL path of the site shows (hugo-facts §6.1). Asks the set of names, never the disk.
import { baseNameOf, folderOf, joinPath, type SitePath } from '../../text/index.ts';
import { isIgnoredContent } from '../content-place.ts';
import { locate, toVirtualPath } from '../mounts.ts';
import type { Site } from '../site.ts';
import { toContentUrlPath } from '../url-path.ts';

/** `/blog/images/a.png` → the paths it may have below the site: without the baseURL's path, without a language. */
export const withoutPrefixes = (site: Site, urlPath: string): readonly string[] => {
  const paths = [joinPath(urlPath)];
  const base = /^https?:\/\/[^/]+\/(.+?)\/*$/.exec(site.config.baseURL ?? '')?.[1];
  if (base && paths[0]!.startsWith(`${base}/`)) paths.push(paths[0]!.slice(base.length + 1));
  for (const { key } of site.config.languages)
    for (const path of [...paths]) if (path.startsWith(`${key}/`)) paths.push(path.slice(key.length + 1));
  return paths;
};

/** Files of content/ that are no bundle of their own keep their place below the sanitised folder. */
const findInContent = (site: Site, path: string): SitePath | undefined => {
  if (isIgnoredContent(path)) return undefined;
  for (const candidate of locate(site.mounts, 'content', path)) if (site.files.has(candidate)) return candidate;
  const name = baseNameOf(path);
  const folder = folderOf(path);
  return site
    .fileIndex()
    .named(name)
    .find((file) => {
      if (baseNameOf(file) !== name) return false;
      const virtual = toVirtualPath(site.mounts, file);
      return (
        virtual?.component === 'content' && toContentUrlPath(folderOf(virtual.path), site.config, site.hugo) === folder
      );
    });
};

/** Files of leaf bundles appear at the URL of their page, whatever slug or permalink gave it. */
const findInBundles = (site: Site, path: string): SitePath | undefined => {
  if (isIgnoredContent(path)) return undefined;
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    const rest = path.slice(folder.length + 1);
    for (const bundle of site.bundleUrls().get(`/${folder}/`) ?? []) {
      const file = joinPath(bundle, rest);
      if (site.files.has(file)) return file;
    }
  }
  return undefined;
};

/**
 * The file that is served at a URL path (decoded, from the site's root). Letter case counts, as it does on a web server.
 * Undefined: no file of this folder would be.
 */
export const findPublished = (site: Site, urlPath: string): SitePath | undefined => {
  for (const path of withoutPrefixes(site, urlPath)) {
    for (const candidate of locate(site.mounts, 'static', path)) if (site.files.has(candidate)) return candidate;
    const inContent = findInContent(site, path) ?? findInBundles(site, path);
    if (inContent !== undefined) return inContent;
  }
  return undefined;
};
