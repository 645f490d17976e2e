// Owns finding the file of an image that a page names. One resolver for rules, completion and preview.
import type { ImageMention, Outline } from '../../page/index.ts';
import { baseNameOf, joinPath, lazy, lowerAsGo, type SitePath } from '../../text/index.ts';
import { withInherited } from '../cascade/find-inherited.ts';
import { type ContentPlace, findContentPlace } from '../content-place.ts';
import { isAtLeast } from '../hugo-version.ts';
import { findFolderUrls, type PageFolderUrls } from '../page-url.ts';
import type { Site } from '../site.ts';
import { findPublished, toSitePath } from './find-published.ts';
import { findAsset, findBundleFile, findPageResource } from './find-resource.ts';
import { type ImageRoute, waysOf } from './image-routes.ts';
import { hasImageExtension, type ImageTarget, parseImageTarget } from './image-target.ts';
import { isServedElsewhere, mayBeMadeLater } from './not-here.ts';

export type ImageLookup =
  /** Another host, a template, or a name that only a template we cannot follow understands. */
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'found'; readonly path: SitePath }
  | {
      readonly kind: 'missing';
      readonly target: ImageTarget;
      readonly place: ContentPlace;
      readonly routes: readonly ImageRoute[];
      /** Who names it: the page, with what it says itself, and where in it. */
      readonly from: { readonly path: SitePath; readonly outline: Outline; readonly mention: ImageMention };
      /** The file that lies where the path leads to from the post's own folder, but is not published where its page looks. */
      readonly beside?: SitePath;
    };

const unchecked: ImageLookup = { kind: 'unchecked' };

/** Not `post=https://…`, as tools write that keep an address of the web in a notation of their own. */
const isImageValue = ({ path }: ImageTarget, value: string): boolean =>
  !value.includes('://') && (hasImageExtension(path) || hasImageExtension(value));

const endsLike = (site: Site, path: string): SitePath | undefined => {
  const ending = lowerAsGo(joinPath(path).replace(/^(\.\.\/)+/, ''));
  return site
    .fileIndex()
    .named(baseNameOf(ending))
    .find((file) => `/${lowerAsGo(file)}`.endsWith(`/${ending}`));
};

/** HTML without front matter is no page before 0.123, but copied as it is (tried on 0.111 and 0.147). */
const isCopied = (site: Site, place: ContentPlace, outline: Outline): boolean =>
  outline.format === undefined && /\.html?$/i.test(place.virtualPath) && !isAtLeast(site.hugo, '0.123.0');

/** All that the images of one page have in common, found once for all of them. */
interface Start {
  readonly site: Site;
  readonly place: ContentPlace;
  readonly folderUrls: () => PageFolderUrls;
  /** Of what is copied: where relative addresses start from. */
  readonly copiedTo: string | undefined;
}

/**
 * The path below the site that a browser asks for; undefined when the page's own URL is not known, or when it leads out of
 * the site.
 */
const toUrl = ({ site, place, folderUrls, copiedTo }: Start, path: string, kept: boolean): string | undefined => {
  if (path.startsWith('/')) return toSitePath(site, place.language, undefined, path, kept);
  const folderUrl = copiedTo ?? folderUrls().page;
  return folderUrl === undefined ? undefined : toSitePath(site, place.language, folderUrl, path);
};

const findByUrl = (start: Start, path: string, kept: boolean): SitePath | undefined => {
  const { site, place } = start;
  if (!path.startsWith('/')) {
    const { page, files } = start.folderUrls();
    // What is published with its page stands beside it wherever that goes; of leaf bundles it is known where.
    if (page === files && (place.kind !== 'leaf' || page === undefined)) {
      const own = findBundleFile(site, place, path);
      if (own !== undefined) return own;
    }
  }
  const urlPath = toUrl(start, path, kept);
  if (urlPath !== undefined) return findPublished(site, urlPath, place.language);
  return path.startsWith('/') || start.folderUrls().page !== undefined ? undefined : endsLike(site, path);
};

/** `relURL`: below the baseURL, but for what begins with a slash. */
const findByRootUrl = (site: Site, place: ContentPlace, path: string): SitePath | undefined => {
  const below = toSitePath(site, place.language, path.startsWith('/') ? undefined : '', path);
  return below === undefined ? undefined : findPublished(site, below, place.language);
};

const findBy = (route: ImageRoute, start: Start, path: string): SitePath | undefined => {
  const { site, place } = start;
  switch (route) {
    case 'resource':
      return findPageResource(site, place, path);
    case 'asset':
      return findAsset(site, path);
    case 'url':
    case 'url-as-written':
      return findByUrl(start, path, route === 'url-as-written');
    case 'root':
      return findByRootUrl(site, place, path);
    case 'anywhere':
      return endsLike(site, path);
  }
};

/**
 * Looks the images of the page at `path` up the way Hugo and then the browser would (hugo-facts §5.6, §6). `written` is what
 * that page says itself. Only meaningful on a site whose file names are known.
 */
export const resolveImages = (
  site: Site,
  path: SitePath,
  written: Outline,
): ((mention: ImageMention) => ImageLookup) => {
  const place = findContentPlace(path, site.mounts, site.config);
  if (place === undefined) return () => unchecked;
  const outline = lazy(() => withInherited(site, path, written, place));
  const start = lazy(
    (): Start => ({
      site,
      place,
      folderUrls: lazy(() => findFolderUrls(site, place, outline())),
      copiedTo: isCopied(site, place, outline()) ? place.virtualFolder : undefined,
    }),
  );
  return (mention) => {
    const target = parseImageTarget(mention.target);
    if (target === undefined) return unchecked;
    // Themes keep all kinds of things under such keys: only what is named like an image file is taken for one.
    if (mention.source === 'front-matter' && !isImageValue(target, mention.target)) return unchecked;
    return resolve(start(), target, { path, outline: written, mention });
  };
};

/** One image alone, as `resolveImages` does. */
export const resolveImage = (site: Site, path: SitePath, written: Outline, mention: ImageMention): ImageLookup =>
  resolveImages(site, path, written)(mention);

type Missing = Extract<ImageLookup, { kind: 'missing' }>;

const resolve = (start: Start, target: ImageTarget, from: Missing['from']): ImageLookup => {
  const { site, place } = start;
  const { routes, complete } = waysOf(site, from.mention);
  for (const route of routes) {
    const found = findBy(route, start, target.path);
    if (found !== undefined) return { kind: 'found', path: found };
  }
  if (!complete) return unchecked;
  const urlPaths = [
    toUrl(start, target.path, !routes.includes('url')),
    ...(routes.includes('root') ? [joinPath(target.path)] : []),
  ].filter((urlPath) => urlPath !== undefined);
  if (mayBeMadeLater(site, place, target.path, urlPaths)) return unchecked;
  if (urlPaths.some((urlPath) => isServedElsewhere(site, urlPath))) return unchecked;
  const beside = target.path.startsWith('/') ? '' : joinPath(place.folder, target.path);
  return { kind: 'missing', target, place, routes, from, ...(site.files.has(beside) && { beside }) };
};
