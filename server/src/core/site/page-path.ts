// Owns the URL path that a page is read at. What it is made of is known to `page-url.ts`; says undefined rather than guess.
import type { Outline } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';
import { findContentPlace } from './content-place.ts';
import { findPageFolderUrl } from './page-url.ts';
import type { Site } from './site.ts';

/**
 * The path of a page's URL below the baseURL, with a leading slash: `/posts/trip/`. Undefined where it depends on something
 * that is not known here, such as ugly URLs.
 */
export const findPagePath = (
  site: Pick<Site, 'config' | 'mounts'>,
  path: SitePath,
  outline: Outline,
): string | undefined => {
  const place = findContentPlace(path, site.mounts, site.config);
  if (place === undefined) return undefined;
  const folder = findPageFolderUrl(site.config, place, outline);
  if (folder === undefined) return undefined;
  const { url } = outline;
  if (url !== undefined && url !== '')
    return /\.[a-z]+$/i.test(url) ? `${folder}${url.slice(url.lastIndexOf('/') + 1)}` : folder;
  const { uglyURLs } = site.config;
  const ugly = typeof uglyURLs === 'boolean' ? uglyURLs : (uglyURLs[place.section.toLowerCase()] ?? false);
  return ugly && folder !== '/' ? undefined : ugly && place.kind !== 'branch' ? undefined : folder;
};
