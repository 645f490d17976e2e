// Owns which URL folders are filled by the files of a leaf bundle. Made from outlines and configuration only.
import type { Outline } from '../page/index.ts';
import { getOrAdd, type SitePath } from '../text/index.ts';
import { withInherited } from './cascade/find-inherited.ts';
import { findContentPlace } from './content-place.ts';
import { findFilesFolderUrl, type UrlSource } from './page-url.ts';

export interface BundleFolder {
  /** On disk. */
  readonly folder: SitePath;
  /** Of the page that brings its files there. */
  readonly language: string;
}

/** URL folder (`/posts/trip/`) → the folders whose files appear there; `''` → those whose URL cannot be told. */
export type BundleUrls = ReadonlyMap<string, readonly BundleFolder[]>;

interface Bundle extends BundleFolder {
  readonly url: string;
}

/** What a page adds to the table; undefined when it is no leaf bundle. */
const findBundle = (source: UrlSource, path: SitePath, outline: Outline | undefined): Bundle | undefined => {
  const place = outline && findContentPlace(path, source.mounts, source.config);
  if (place?.kind !== 'leaf') return undefined;
  const url = findFilesFolderUrl(source, place, withInherited(source, path, outline!)) ?? '';
  return { url, folder: place.folder, language: place.language };
};

/** Does a page add the same to the table as before? Then the table stays as it is, whatever else was typed. */
export const keepsBundleUrl = (
  source: UrlSource,
  path: SitePath,
  before: Outline | undefined,
  after: Outline | undefined,
): boolean => findBundle(source, path, before)?.url === findBundle(source, path, after)?.url;

/** All leaf bundles by their URL (hugo-facts §6.1). */
export const buildBundleUrls = (source: UrlSource, outlines: ReadonlyMap<SitePath, Outline>): BundleUrls => {
  const folders = new Map<string, BundleFolder[]>();
  for (const [path, outline] of outlines) {
    const bundle = findBundle(source, path, outline);
    if (!bundle) continue;
    const { url, ...folder } = bundle;
    getOrAdd(folders, url, () => []).push(folder);
  }
  return folders;
};
