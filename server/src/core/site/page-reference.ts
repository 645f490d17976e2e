// Owns how a page is named for `ref` and `relref` (hugo-facts §7.1). Looks no reference up.
import { extensionOf, folderOf, type SitePath } from '../text/index.ts';
import { type ContentPlace, findContentPlace } from './content-place.ts';
import { bundleFoldersOf } from './images/find-resource.ts';
import type { Site } from './site.ts';

export interface ReferenceStyle {
  /** From the top of the content folder with a slash, `/posts/a`, or without. */
  readonly rooted: boolean;
  /** `a.md` rather than `a`. */
  readonly extension: boolean;
}

const pathOf = (place: ContentPlace, path: SitePath, { extension }: ReferenceStyle): string => {
  if (place.kind !== 'single') return place.virtualFolder;
  const folder = place.virtualFolder === '' ? '' : `${place.virtualFolder}/`;
  // What stands behind a dot would be taken for the extension.
  return `${folder}${place.name}${extension || place.name.includes('.') ? extensionOf(path) : ''}`;
};

/**
 * The reference that leads to a page from every other of its language, in each version of Hugo; undefined where none can:
 * pages inside the bundle of another.
 */
export const writePageReference = (site: Site, path: SitePath, style: ReferenceStyle): string | undefined => {
  const place = findContentPlace(path, site.mounts, site.config);
  if (place === undefined) return undefined;
  if (place.kind === 'single' && bundleFoldersOf(site, place).length > 0) return undefined;
  const written = pathOf(place, path, style);
  // Without a folder Hugo looks for the name in all of them, so a name at the top always gets its slash.
  return style.rooted || !written.includes('/') || folderOf(written) === '' ? `/${written}` : written;
};
