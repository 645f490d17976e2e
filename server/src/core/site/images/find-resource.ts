// Owns how Hugo's templates get an image by name: page resources and assets, without regard to letter case (hugo-facts §5.6).
import { baseNameOf, folderOf, joinPath, type SitePath } from '../../text/index.ts';
import type { SiteConfig } from '../config/site-config.ts';
import { type ContentPlace, contentExtensions, isIgnoredContent } from '../content-place.ts';
import { locate } from '../mounts.ts';
import type { Site } from '../site.ts';

const loose = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** `portada.es.png` answers to `portada.png` (hugo-facts §4.3). */
const withoutLanguage = (site: Site, name: string): string => {
  const parts = /^(.+)\.([^.]+)(\.[^.]+)$/.exec(name);
  return parts && site.config.languages.some(({ key }) => key.toLowerCase() === parts[2])
    ? parts[1]! + parts[3]!
    : name;
};

const findLoosely = (site: Site, path: SitePath): SitePath | undefined => {
  if (site.files.has(path)) return path;
  const [equal] = site.fileIndex().equalButCase(path);
  if (equal !== undefined) return equal;
  const wanted = loose(baseNameOf(path));
  const folder = folderOf(path);
  const name = site
    .fileIndex()
    .inFolder(folder)
    ?.files.find((file) => {
      const have = loose(file);
      return have === wanted || withoutLanguage(site, have) === wanted;
    });
  return name === undefined ? undefined : joinPath(folder, name);
};

/** The folders that hold an `index.md`, in whatever format and language. */
export const findLeafFolders = (
  config: SiteConfig,
  outlines: ReadonlyMap<SitePath, unknown>,
): ReadonlySet<SitePath> => {
  const names = new Set(
    contentExtensions.flatMap((extension) => [
      `index.${extension}`,
      ...config.languages.map(({ key }) => `index.${key}.${extension}`),
    ]),
  );
  const folders = new Set<SitePath>();
  for (const path of outlines.keys())
    if (path.includes('index.') && names.has(baseNameOf(path))) folders.add(folderOf(path));
  return folders;
};

/** The folders whose files are resources of the page: its bundle, in every language's content folder. */
export const bundleFoldersOf = (site: Site, place: ContentPlace): readonly SitePath[] => {
  if (place.kind !== 'single')
    return [...new Set([place.folder, ...locate(site.mounts, 'content', place.virtualFolder)])];
  // A page inside a leaf bundle is a resource itself and shares the bundle's files.
  for (let folder = place.folder; folder !== '' && folder !== folderOf(folder); folder = folderOf(folder))
    if (site.leafFolders().has(folder)) return [folder];
  return [];
};

/** `.Page.Resources.Get`: below the bundle, a leading slash or `./` does not matter. */
export const findPageResource = (site: Site, place: ContentPlace, path: string): SitePath | undefined => {
  if (path.startsWith('../') || isIgnoredContent(joinPath(path))) return undefined;
  for (const folder of bundleFoldersOf(site, place)) {
    const found = findLoosely(site, joinPath(folder, path));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** `resources.Get`: below assets/. */
export const findAsset = (site: Site, path: string): SitePath | undefined => {
  for (const candidate of locate(site.mounts, 'assets', joinPath(path))) {
    const found = findLoosely(site, candidate);
    if (found !== undefined) return found;
  }
  return undefined;
};
