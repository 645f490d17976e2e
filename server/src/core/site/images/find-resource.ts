// Owns how Hugo's templates get an image by name: page resources and assets, without regard to letter case (hugo-facts §5.6).
import { baseNameOf, folderOf, joinPath, lowerAsGo, type SitePath } from '../../text/index.ts';
import type { SiteConfig } from '../config/site-config.ts';
import { type ContentPlace, contentExtensions, isIgnoredContent, isSectionName } from '../content-place.ts';
import { isAtLeast } from '../hugo-version.ts';
import { locate } from '../mounts.ts';
import type { Site } from '../site.ts';
import { isCopiedToAll, isOfLanguage, languageOfFile } from './file-language.ts';

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
  const isLoose = isAtLeast(site.hugo, '0.123.0');
  const loose = (name: string): string => (isLoose ? lowerAsGo(name).replaceAll(' ', '-') : lowerAsGo(name));
  const wanted = loose(baseNameOf(path));
  const folder = folderOf(path);
  const name = site
    .fileIndex()
    .inFolder(folder)
    ?.files.find((file) => {
      const have = loose(file);
      return have === wanted || (isLoose && withoutLanguage(site, have) === wanted);
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

/** Does the file belong to the bundle of that folder, rather than to one further down? A leaf has all that is below. */
const isInBundle = (site: Site, { kind }: ContentPlace, bundle: SitePath, file: SitePath): boolean => {
  if (kind !== 'branch') return true;
  for (let folder = folderOf(file); folder.length > bundle.length; folder = folderOf(folder)) {
    const names = site.fileIndex().inFolder(folder)?.files ?? [];
    if (site.leafFolders().has(folder) || names.some(isSectionName)) return false;
  }
  return true;
};

const findInBundle = (
  site: Site,
  place: ContentPlace,
  path: string,
  find: (path: SitePath) => SitePath | undefined,
): SitePath | undefined => {
  if (path.startsWith('../') || isIgnoredContent(joinPath(path))) return undefined;
  const isNested = joinPath(path).includes('/');
  if (place.kind === 'branch' && isNested && !isAtLeast(site.hugo, '0.123.0')) return undefined;
  for (const folder of bundleFoldersOf(site, place)) {
    const found = find(joinPath(folder, path));
    if (found !== undefined && isInBundle(site, place, folder, found)) return found;
  }
  return undefined;
};

/** A leaf bundle without a page in the language of a file does not have that file (tried on 0.147 and 0.168). */
const isBroughtAlong = (site: Site, { kind, folder, language }: ContentPlace, file: SitePath): boolean => {
  const own = languageOfFile(site, file);
  if (kind !== 'leaf' || isCopiedToAll(site) || own === language) return true;
  const isDefault = own === site.config.defaultContentLanguage;
  return contentExtensions.some(
    (extension) =>
      site.outlines.has(`${folder}/index.${own}.${extension}`) ||
      (isDefault && site.outlines.has(`${folder}/index.${extension}`)),
  );
};

/**
 * `.Page.Resources.Get`: below the bundle, without regard to letter case. Since 0.123 a leading slash or `./` does not matter,
 * nor whether a blank is a hyphen. Names do not go up: `sub/../a.png` is none (tried on 0.111, 0.147 and 0.168).
 */
export const findPageResource = (site: Site, place: ContentPlace, path: string): SitePath | undefined => {
  if (!isAtLeast(site.hugo, '0.123.0') && /^\.?\//.test(path)) return undefined;
  if (path.includes('/../')) return undefined;
  return findInBundle(site, place, path, (file) => {
    const found = findLoosely(site, file);
    return found !== undefined && isBroughtAlong(site, place, found) ? found : undefined;
  });
};

/** The file of the bundle that is published beside its page at this path. */
export const findBundleFile = (site: Site, place: ContentPlace, path: string): SitePath | undefined =>
  findInBundle(site, place, path, (file) =>
    site.files.has(file) && isOfLanguage(site, file, place.language) ? file : undefined,
  );

/** `resources.Get`: below assets/; there letter case counts (tried on 0.111, 0.147 and 0.168). */
export const findAsset = (site: Site, path: string): SitePath | undefined =>
  locate(site.mounts, 'assets', joinPath(path)).find((candidate) => site.files.has(candidate));
