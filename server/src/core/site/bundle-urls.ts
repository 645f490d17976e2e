// Owns which URL folders are filled by the files of a leaf bundle. Made from outlines and configuration only.
import type { Outline } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';
import { withInherited } from './cascade/find-inherited.ts';
import { findContentPlace } from './content-place.ts';
import { findPageFolderUrl, type UrlSource } from './page-url.ts';

/** URL folder (`/posts/trip/`) → the folders on disk whose files appear there. */
export type BundleUrls = ReadonlyMap<string, readonly SitePath[]>;

interface Bundle {
  readonly url: string;
  readonly folder: SitePath;
}

/** What a page adds to the table; undefined when it is no leaf bundle, or its URL cannot be told. */
const findBundle = (source: UrlSource, path: SitePath, outline: Outline | undefined): Bundle | undefined => {
  const place = outline && findContentPlace(path, source.mounts, source.config);
  if (place?.kind !== 'leaf') return undefined;
  const url = findPageFolderUrl(source, place, withInherited(source, path, outline!));
  return url === undefined ? undefined : { url, folder: place.folder };
};

/** Does a page add the same to the table as before? Then the table stays as it is, whatever else was typed. */
export const keepsBundleUrl = (
  source: UrlSource,
  path: SitePath,
  before: Outline | undefined,
  after: Outline | undefined,
): boolean => findBundle(source, path, before)?.url === findBundle(source, path, after)?.url;

/** Of all leaf bundles, those whose URL can be told (hugo-facts §6.1). */
export const buildBundleUrls = (source: UrlSource, outlines: ReadonlyMap<SitePath, Outline>): BundleUrls => {
  const folders = new Map<string, SitePath[]>();
  for (const [path, outline] of outlines) {
    const bundle = findBundle(source, path, outline);
    if (!bundle) continue;
    const known = folders.get(bundle.url);
    if (!known) folders.set(bundle.url, [bundle.folder]);
    else if (!known.includes(bundle.folder)) known.push(bundle.folder);
  }
  return folders;
};
