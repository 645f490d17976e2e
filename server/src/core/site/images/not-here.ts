// Owns the images that are published though no file of this folder shows them: made by a build step, or another host's.
import { joinPath, type SitePath } from '../../text/index.ts';
import type { ContentPlace } from '../content-place.ts';
import { findIgnoreRule } from '../delivery/git-ignore.ts';
import { followRedirect } from '../delivery/redirects.ts';
import { locate } from '../mounts.ts';
import type { Site } from '../site.ts';
import { findPublished, withoutPrefixes } from './find-published.ts';
import { bundleFoldersOf } from './find-resource.ts';

/** Files that only exist after a build step: below a mount of the configuration whose folder is not here. */
export const mayBeMountedLater = (site: Site, path: string): boolean =>
  site.mounts.some(
    (mount) =>
      mount.theme === undefined &&
      (mount.target !== '' || mount.source.split('/').includes('node_modules')) &&
      (mount.component === 'static' || mount.component === 'assets' || mount.component === 'content') &&
      (mount.target === '' || `${joinPath(path)}/`.startsWith(`${mount.target}/`)) &&
      !site.files.has(mount.source) &&
      site.fileIndex().inFolder(mount.source) === undefined,
  );

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

/**
 * Does git leave out the place where the file would lie, so that a build step may make it? Once files of that rule are
 * here the step has run, and what is missing is missing.
 */
export const mayBeMadeLater = (site: Site, place: ContentPlace, path: string, urlPaths: readonly string[]): boolean =>
  site.ignored.length > 0 &&
  placesFor(site, place, path, urlPaths).some((file) => {
    const rule = findIgnoreRule(site.ignored, file);
    return rule !== undefined && !site.ignoredPresent().has(rule);
  });

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
