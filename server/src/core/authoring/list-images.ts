// Owns which images of the site a page may want to show. Looks into no file.
import { bundleFoldersOf, findContentPlace, hasImageExtension, type Site, toVirtualPath } from '../site/index.ts';
import { baseNameOf, folderOf, pathBelow, type SitePath, spellPath } from '../text/index.ts';

export interface ListedImage {
  readonly path: SitePath;
  readonly name: string;
  /** For people: below the bundle, or below the root of the site. */
  readonly folder: string;
  /** It lies in the page's own bundle. */
  readonly own: boolean;
}

/** The images of the page's bundle, then those that every page reaches: of `static` and `assets`, not of other bundles or themes. */
export const listImages = (site: Site, path: SitePath): readonly ListedImage[] => {
  const place = findContentPlace(path, site.mounts, site.config);
  if (!place) return [];
  const bundles = bundleFoldersOf(site, place);
  const own: ListedImage[] = [];
  const shared: ListedImage[] = [];
  for (const file of site.files) {
    if (!hasImageExtension(file)) continue;
    const name = baseNameOf(file);
    const below = bundles.map((folder) => pathBelow(folder, file)).find((rest) => rest !== undefined);
    if (below !== undefined) {
      own.push({ path: file, name, folder: folderOf(below), own: true });
      continue;
    }
    const virtual = toVirtualPath(site.mounts, file);
    if (virtual?.mount.theme !== undefined || !isShared(site, file, virtual?.component)) continue;
    shared.push({ path: file, name, folder: spellPath(folderOf(file)), own: false });
  }
  const inOrder = (a: ListedImage, b: ListedImage): number => (a.path < b.path ? -1 : 1);
  return [...own.sort(inOrder), ...shared.sort(inOrder)];
};

const isShared = (site: Site, file: SitePath, component: string | undefined): boolean => {
  if (component === 'static' || component === 'assets') return true;
  if (component !== 'content') return false;
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder))
    if (site.leafFolders().has(folder)) return false;
  return true;
};
