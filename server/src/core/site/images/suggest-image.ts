// Owns which image was probably meant, and how this page would name it. Only asked when one is missing.
import {
  baseNameOf,
  extensionOf,
  findNearest,
  folderOf,
  joinPath,
  pathBelow,
  type SitePath,
} from '../../text/index.ts';
import { toVirtualPath } from '../mounts.ts';
import type { Site } from '../site.ts';
import { bundleFoldersOf } from './find-resource.ts';
import type { ImageRoute } from './image-routes.ts';
import { hasImageExtension } from './image-target.ts';
import { namesOfImage } from './name-image.ts';
import type { ImageLookup } from './resolve-image.ts';

export interface ImageSuggestion {
  /** The path as the page would write it, unescaped. */
  readonly path: string;
  /** The file is the one named, but for letter case. */
  readonly onlyCase: boolean;
  /** The same file as seen from the page's own URL, where `path` is not. */
  readonly relative?: string;
}

type Missing = Extract<ImageLookup, { kind: 'missing' }>;

/** How a page of this kind most likely names a file; undefined when none of its ways leads to where the file is. */
const likelyName = (site: Site, missing: Missing, file: SitePath): string | undefined => {
  const { place, routes } = missing;
  const rooted = missing.target.written.startsWith('/');
  for (const folder of bundleFoldersOf(site, place)) {
    const below = pathBelow(folder, file);
    if (below !== undefined && !(rooted && !routes.includes('resource'))) return below;
  }
  const virtual = toVirtualPath(site.mounts, file);
  const may = (route: ImageRoute): boolean => routes.includes(route);
  if (virtual?.component === 'assets') return may('asset') ? `${rooted ? '/' : ''}${virtual.path}` : undefined;
  if (virtual?.component !== 'static' && virtual?.component !== 'content') return undefined;
  return may('root') && !rooted && virtual.path.includes('/') ? virtual.path : `/${virtual.path}`;
};

const score = (site: Site, missing: Missing, file: SitePath): number => {
  const { place, target } = missing;
  const wanted = joinPath(target.path)
    .replace(/^(\.\.\/)+/, '')
    .toLowerCase();
  const virtual = toVirtualPath(site.mounts, file)?.path.toLowerCase() ?? '';
  if (virtual === wanted) return 0;
  if (folderOf(file) === place.folder) return 1;
  return `/${virtual}`.endsWith(`/${wanted}`) ? 2 : folderOf(virtual) === folderOf(wanted) ? 3 : 4;
};

/** Files in the folders that the path as written may point into. */
const neighbours = (site: Site, missing: Missing): readonly SitePath[] => {
  const folder = folderOf(joinPath(missing.target.path).replace(/^(\.\.\/)+/, ''));
  const places = new Set<SitePath>();
  for (const mount of site.mounts) {
    if (mount.component !== 'static' && mount.component !== 'assets' && mount.component !== 'content') continue;
    const below = mount.target === '' ? folder : pathBelow(mount.target, folder);
    if (below !== undefined) places.add(joinPath(mount.source, below));
  }
  for (const bundle of bundleFoldersOf(site, missing.place)) places.add(joinPath(bundle, folder));
  return [...places].flatMap((place) =>
    (site.fileIndex().inFolder(place)?.files ?? []).map((name) => joinPath(place, name)),
  );
};

/** The names that really lead from the page to the file, in the style of the one that is written first. */
const namesFor = (site: Site, missing: Missing, file: SitePath): readonly string[] => {
  const likely = likelyName(site, missing, file);
  if (likely === undefined) return [];
  const names = namesOfImage(site, missing.from, file, [likely]);
  const { written } = missing.target;
  const isLike = (name: string): boolean =>
    written.startsWith('../')
      ? name.startsWith('../')
      : name === likely || name.startsWith('/') === written.startsWith('/');
  const alike = names.filter(isLike);
  return [...alike, ...names.filter((name) => !alike.includes(name))];
};

const toSuggestion = (site: Site, missing: Missing, file: SitePath): ImageSuggestion | undefined => {
  const [path, ...others] = namesFor(site, missing, file);
  if (path === undefined) return undefined;
  const written = missing.target.path;
  const relative = path.startsWith('/') ? others.find((name) => name.startsWith('../')) : undefined;
  return {
    path,
    onlyCase: path !== written && path.toLowerCase() === written.toLowerCase(),
    ...(relative !== undefined && { relative }),
  };
};

/** A file of another post's bundle goes where that post goes: no one should link to it by a path. */
const isOthers = (site: Site, own: readonly SitePath[], file: SitePath): boolean => {
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder))
    if (site.leafFolders().has(folder)) return !own.includes(folder);
  return false;
};

/** The file most likely meant: the same name in another case or folder, else a similar name in the same folder. */
export const suggestImage = (site: Site, missing: Missing): ImageSuggestion | undefined => {
  const base = baseNameOf(missing.target.path);
  if (base === '') return undefined;
  const own = bundleFoldersOf(site, missing.place);
  const named = site
    .fileIndex()
    .named(base)
    .filter((file) => likelyName(site, missing, file) !== undefined && !isOthers(site, own, file));
  const [best] = [...named].sort((a, b) => score(site, missing, a) - score(site, missing, b) || (a < b ? -1 : 1));
  // `1.png` in some folder far away says nothing; a name that exists once does.
  if (best !== undefined && (named.length === 1 || score(site, missing, best) < 4))
    return toSuggestion(site, missing, best);
  const near = neighbours(site, missing).filter(
    (file) => hasImageExtension(file) || extensionOf(file) === extensionOf(base),
  );
  const name = findNearest(base, near.map(baseNameOf));
  const file = name === undefined ? undefined : near.find((candidate) => baseNameOf(candidate) === name);
  return file === undefined ? undefined : toSuggestion(site, missing, file);
};
