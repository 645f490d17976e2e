// Owns which URL folders are filled by the files of a leaf bundle. Made from outlines and configuration only.
import type { Outline } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';
import type { SiteConfig } from './config/site-config.ts';
import { findContentPlace } from './content-place.ts';
import type { Mount } from './mounts.ts';
import { findPageFolderUrl } from './page-url.ts';

/** URL folder (`/posts/trip/`) → the folders on disk whose files appear there. */
export type BundleUrls = ReadonlyMap<string, readonly SitePath[]>;

/** Of all leaf bundles, those whose URL can be told (hugo-facts §6.1). */
export const buildBundleUrls = (
  config: SiteConfig,
  mounts: readonly Mount[],
  outlines: ReadonlyMap<SitePath, Outline>,
): BundleUrls => {
  const folders = new Map<string, SitePath[]>();
  for (const [path, outline] of outlines) {
    const place = findContentPlace(path, mounts, config);
    if (place?.kind !== 'leaf') continue;
    const url = findPageFolderUrl(config, place, outline);
    if (url === undefined) continue;
    const known = folders.get(url);
    if (!known) folders.set(url, [place.folder]);
    else if (!known.includes(place.folder)) known.push(place.folder);
  }
  return folders;
};
