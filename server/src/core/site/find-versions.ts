// Owns which content files are one page in several languages: Hugo knows them by their equal place and name. Reads none of them.
import type { SitePath } from '../text/index.ts';
import { type ContentPlace, findContentPlace } from './content-place.ts';
import type { Site } from './site.ts';

export interface PageVersion {
  readonly path: SitePath;
  readonly place: ContentPlace;
}

/** A page in all its languages, itself first, even when the site does not know it yet (hugo-facts §4.4). */
export const findVersions = (site: Site, path: SitePath, own: ContentPlace): readonly PageVersion[] => {
  const found: PageVersion[] = [{ path, place: own }];
  for (const other of site.outlines.keys()) {
    const place = other === path ? undefined : findContentPlace(other, site.mounts, site.config);
    if (place?.kind === own.kind && place.name === own.name && place.virtualFolder === own.virtualFolder)
      found.push({ path: other, place });
  }
  return found;
};
