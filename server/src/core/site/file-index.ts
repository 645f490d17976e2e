// Owns look-ups over the names on disk: by name without regard to case, by base name. Made from the set of names only.
import { baseNameOf, folderOf, getOrAdd, lazy, lowerAsGo, type SitePath } from '../text/index.ts';
import { hasFileExtension, hasImageExtension } from './images/image-target.ts';

export interface FolderContent {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

export interface FileIndex {
  /** Every file whose path is equal but for letter case. */
  equalButCase(path: SitePath): readonly SitePath[];
  /** Every file with this base name, without regard to letter case. */
  named(baseName: string): readonly SitePath[];
  /** The names right in a folder; undefined when no file lies in or below it. */
  inFolder(folder: SitePath): FolderContent | undefined;
  /** Lies an image in a folder or anywhere below it? */
  hasImages(folder: SitePath): boolean;
  /** The same of any file that a page may show or offer to load down. */
  hasNamable(folder: SitePath): boolean;
}

const groupBy = (files: ReadonlySet<SitePath>, keyOf: (path: SitePath) => string): Map<string, SitePath[]> => {
  const groups = new Map<string, SitePath[]>();
  for (const path of files) getOrAdd(groups, keyOf(path), () => []).push(path);
  return groups;
};

const foldersOf = (files: ReadonlySet<SitePath>): Map<SitePath, { folders: string[]; files: string[] }> => {
  const content = new Map<SitePath, { folders: string[]; files: string[] }>();
  const open = (folder: SitePath): { folders: string[]; files: string[] } => {
    const known = content.get(folder);
    if (known) return known;
    const made = { folders: [], files: [] };
    content.set(folder, made);
    if (folder !== '') open(folderOf(folder)).folders.push(baseNameOf(folder));
    return made;
  };
  for (const path of files) open(folderOf(path)).files.push(baseNameOf(path));
  return content;
};

const foldersWith = (files: ReadonlySet<SitePath>, isWanted: (path: SitePath) => boolean): ReadonlySet<SitePath> => {
  const folders = new Set<SitePath>();
  for (const path of files) {
    if (!isWanted(path)) continue;
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
};

/** Each table is built at its first use: most sessions never ask for all of them. */
export const buildFileIndex = (files: ReadonlySet<SitePath>): FileIndex => {
  const byLowerCase = lazy(() => groupBy(files, (path) => lowerAsGo(path)));
  const byBaseName = lazy(() => groupBy(files, (path) => lowerAsGo(baseNameOf(path))));
  const byFolder = lazy(() => foldersOf(files));
  const withImages = lazy(() => foldersWith(files, hasImageExtension));
  const withNamable = lazy(() => foldersWith(files, hasFileExtension));
  return {
    equalButCase: (path) => byLowerCase().get(lowerAsGo(path)) ?? [],
    named: (baseName) => byBaseName().get(lowerAsGo(baseName)) ?? [],
    inFolder: (folder) => byFolder().get(folder),
    hasImages: (folder) => withImages().has(folder),
    hasNamable: (folder) => withNamable().has(folder),
  };
};
