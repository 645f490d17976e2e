// Owns the URL path that a page is read at. What it is made of is known to `page-url.ts`; says undefined rather than guess.
import type { Outline } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';
import { withInherited } from './cascade/find-inherited.ts';
import { findContentPlace } from './content-place.ts';
import { findPageUrl, type UrlSource } from './page-url.ts';

/**
 * The path of a page's URL below the baseURL, with a leading slash: `/posts/trip/`, `/posts/trip.html`. Undefined where it
 * depends on something that is not known here.
 */
export const findPagePath = (site: UrlSource, path: SitePath, outline: Outline): string | undefined => {
  const place = findContentPlace(path, site.mounts, site.config);
  return place && findPageUrl(site, place, withInherited(site, path, outline));
};
