// Owns finding the file of an image that a page names. One resolver for rules, completion and preview.
import type { ImageMention, Outline } from '../../page/index.ts';
import { baseNameOf, joinPath, type SitePath } from '../../text/index.ts';
import { type ContentPlace, findContentPlace, isIgnoredContent } from '../content-place.ts';
import { findPageFolderUrl } from '../page-url.ts';
import type { Site } from '../site.ts';
import { findPublished } from './find-published.ts';
import { bundleFoldersOf, findAsset, findPageResource } from './find-resource.ts';
import { type ImageRoute, routesOf } from './image-routes.ts';
import { hasImageExtension, type ImageTarget, parseImageTarget } from './image-target.ts';

export type ImageLookup =
  /** Another host, a template, or a name that only a template we cannot follow understands. */
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'found'; readonly path: SitePath }
  | {
      readonly kind: 'missing';
      readonly target: ImageTarget;
      readonly place: ContentPlace;
      readonly routes: readonly ImageRoute[];
      /** The file that lies where the path leads to from the post's own folder, but is not published where its page looks. */
      readonly beside?: SitePath;
    };

const unchecked: ImageLookup = { kind: 'unchecked' };

/** Files that only exist after a build step: below a mount of the configuration whose folder is not here. */
const mayBeMountedLater = (site: Site, path: string): boolean =>
  site.mounts.some(
    (mount) =>
      mount.theme === undefined &&
      (mount.target !== '' || mount.source.split('/').includes('node_modules')) &&
      (mount.component === 'static' || mount.component === 'assets' || mount.component === 'content') &&
      (mount.target === '' || `${joinPath(path)}/`.startsWith(`${mount.target}/`)) &&
      !site.files.has(mount.source) &&
      site.fileIndex().inFolder(mount.source) === undefined,
  );

const endsLike = (site: Site, path: string): SitePath | undefined => {
  const ending = joinPath(path)
    .replace(/^(\.\.\/)+/, '')
    .toLowerCase();
  return site
    .fileIndex()
    .named(baseNameOf(ending))
    .find((file) => `/${file.toLowerCase()}`.endsWith(`/${ending}`));
};

const findByUrl = (site: Site, place: ContentPlace, outline: Outline, path: string): SitePath | undefined => {
  if (path.startsWith('/')) return findPublished(site, path);
  // In a bundle the page's folder is where its files are published, whatever its URL.
  for (const folder of bundleFoldersOf(site, place)) {
    const file = joinPath(folder, path);
    if (site.files.has(file) && !path.startsWith('../') && !isIgnoredContent(joinPath(path))) return file;
  }
  const folderUrl = findPageFolderUrl(site.config, place, outline);
  if (folderUrl === undefined) return endsLike(site, path);
  const absolute = joinPath(folderUrl, path);
  // A browser cannot climb above the root.
  return findPublished(site, absolute.replace(/^(\.\.\/)+/, ''));
};

const findBy = (
  route: ImageRoute,
  site: Site,
  place: ContentPlace,
  outline: Outline,
  path: string,
): SitePath | undefined => {
  switch (route) {
    case 'resource':
      return findPageResource(site, place, path);
    case 'asset':
      return findAsset(site, path);
    case 'url':
      return findByUrl(site, place, outline, path);
    case 'root':
      return findPublished(site, path);
    case 'anywhere':
      return endsLike(site, path);
  }
};

/**
 * Looks an image up the way Hugo and then the browser would (hugo-facts §5.6, §6). `path` and `outline` are those of the
 * page that names it. Only meaningful on a site whose file names are known.
 */
export const resolveImage = (site: Site, path: SitePath, outline: Outline, mention: ImageMention): ImageLookup => {
  const target = parseImageTarget(mention.target);
  if (target === undefined) return unchecked;
  // Themes keep all kinds of things under such keys: only what is named like an image file is taken for one.
  if (mention.source === 'front-matter' && !hasImageExtension(target.path) && !hasImageExtension(mention.target))
    return unchecked;
  const place = findContentPlace(path, site.mounts, site.config);
  const routes = routesOf(site, mention);
  if (place === undefined || routes === undefined) return unchecked;
  for (const route of routes) {
    const found = findBy(route, site, place, outline, target.path);
    if (found !== undefined) return { kind: 'found', path: found };
  }
  if (mayBeMountedLater(site, target.path)) return unchecked;
  const beside = target.path.startsWith('/') ? '' : joinPath(place.folder, target.path);
  return { kind: 'missing', target, place, routes, ...(site.files.has(beside) && { beside }) };
};
