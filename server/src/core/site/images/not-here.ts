// Owns the images that are published though no file of this folder shows them: made by a build step, or another host's.
import { joinPath, pathBelow, type SitePath } from '../../text/index.ts';
import type { ContentPlace } from '../content-place.ts';
import { findIgnoreRule } from '../delivery/git-ignore.ts';
import { followRedirect } from '../delivery/redirects.ts';
import { locate, type Mount } from '../mounts.ts';
import type { Site } from '../site.ts';
import { findPublished, withoutPrefixes } from './find-published.ts';
import { bundleFoldersOf } from './find-resource.ts';

/** Where the file of an image would lie on disk, by every way that leads to one. */
const placesFor = (site: Site, place: ContentPlace, path: string, urlPaths: readonly string[]): readonly SitePath[] => {
  const paths = urlPaths.flatMap((urlPath) => withoutPrefixes(site, urlPath));
  const published = paths.flatMap((one) => [
    ...locate(site.mounts, 'static', one),
    ...locate(site.mounts, 'content', one),
  ]);
  const own = bundleFoldersOf(site, place).map((folder) => joinPath(folder, path));
  return [...published, ...own, ...locate(site.mounts, 'assets', joinPath(path))];
};

/** A folder that the configuration names and that is not here: a build step or a submodule brings it. Not a usual one. */
export const isAbsentMount = (site: Site, { component, source, target, theme }: Mount): boolean => {
  if (component !== 'static' && component !== 'assets' && component !== 'content') return false;
  const { contentDir, staticDirs, assetDir, mounts, languages } = site.config;
  const usual = [contentDir, assetDir, ...staticDirs, ...languages.flatMap((one) => one.contentDir ?? [])];
  const isNamed =
    target !== '' ||
    source.split('/').includes('node_modules') ||
    (theme === undefined && mounts.some((mount) => joinPath(mount.source) === source) && !usual.includes(source));
  return isNamed && !site.files.has(source) && site.fileIndex().inFolder(source) === undefined;
};

/**
 * May a build step make the file that is named? That is so where it would lie in a mount whose folder is not here, and where
 * git leaves out its place: once files of that rule are here the step has run, and what is missing is missing.
 */
export const mayBeMadeLater = (site: Site, place: ContentPlace, path: string, urlPaths: readonly string[]): boolean => {
  const absent = site.mounts.filter((mount) => isAbsentMount(site, mount));
  if (absent.length === 0 && site.ignored.length === 0) return false;
  return placesFor(site, place, path, urlPaths).some((file) => {
    if (absent.some(({ source }) => file === source || pathBelow(source, file) !== undefined)) return true;
    const rule = findIgnoreRule(site.ignored, file);
    return rule !== undefined && !site.ignoredPresent().has(rule);
  });
};

const hostOf = (url: string): string | undefined => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();

/** Is nothing at all published here below this folder at the top of the site? */
const isNothingBelow = (site: Site, top: string): boolean =>
  !site.mounts.some(
    ({ component, source, target }) =>
      (component === 'static' || component === 'content') &&
      (target === '' ? site.fileIndex().inFolder(joinPath(source, top)) !== undefined : target.split('/')[0] === top),
  ) && ![...site.bundleUrls().keys()].some((url) => url.startsWith(`/${top}/`));

/**
 * Is a folder at the top of the site, of which nothing is here, published from somewhere else? The rules of the web host
 * say so where they lead into it.
 */
const isPublishedElsewhere = (site: Site, urlPath: string): boolean => {
  const top = joinPath(urlPath).split('/')[0]!;
  return site.redirects.some(({ to }) => to.startsWith(`/${top}/`)) && isNothingBelow(site, top);
};

/** Does a rule of the web host lead from this path to another host, or to a file that is published here? */
export const isServedElsewhere = (site: Site, urlPath: string): boolean => {
  const to = followRedirect(site.redirects, `/${joinPath(urlPath)}`);
  if (to === undefined) return isPublishedElsewhere(site, urlPath);
  const host = hostOf(to);
  if (host !== undefined && host !== hostOf(site.config.baseURL ?? '')) return true;
  const path = to.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/s, '');
  return findPublished(site, path) !== undefined;
};
