// Owns finding the Hugo roots in a folder, or above it. Asks `find-roots` of the core what a root is.
import { DEEPEST_ROOT, type FolderListing, foldersToSearch, isHugoRoot, questionsForRoot } from '../core/site/index.ts';
import { attempt } from './attempt.ts';
import type { FileSystem } from './file-system.ts';
import { folderOfUri, toUri } from './uris.ts';

/** Folders that cannot be read are told to `report` and passed over. */
type Report = (error: unknown) => void;

/** The Hugo roots in a folder and below it, outer ones first. */
export const findRootsBelow = async (
  fs: FileSystem,
  folder: string,
  report: Report,
  depth = DEEPEST_ROOT,
): Promise<readonly string[]> => {
  const roots: string[] = [];
  let level: readonly string[] = [folder];
  for (let deep = 0; level.length > 0; deep++) {
    const next: string[] = [];
    for (const uri of level) {
      const listing = await listFolder(fs, uri, report);
      if (!listing) continue;
      if (await judge(fs, uri, listing, report)) roots.push(uri);
      if (deep < depth) next.push(...foldersToSearch(listing).map((name) => toUri(uri, name)));
    }
    level = next;
  }
  return roots;
};

/**
 * The roots that a file or folder may belong to: the nearest folder above it that is one; failing that, the sites in the
 * repository that holds it, since a contentDir may lie outside its root.
 */
export const findRootsAbove = async (fs: FileSystem, start: string, report: Report): Promise<readonly string[]> => {
  for (let folder = start, up = folderOfUri(folder); ; folder = up, up = folderOfUri(folder)) {
    const entries = await attempt(() => fs.list(folder), report);
    const listing = entries && toListing(entries);
    if (listing && (await judge(fs, folder, listing, report))) return [folder];
    if (entries?.some(({ name }) => name === '.git')) return findRootsBelow(fs, folder, report, 2);
    if (up === folder) return [];
  }
};

/** The Hugo roots for a folder that was opened: those in it; if there are none, the one it is part of. */
export const findRoots = async (fs: FileSystem, folder: string, report: Report): Promise<readonly string[]> => {
  const below = await findRootsBelow(fs, folder, report);
  return below.length > 0 ? below : findRootsAbove(fs, folder, report);
};

/** Is this folder a Hugo root, as the disk is now? */
export const isRoot = async (fs: FileSystem, folder: string, report: Report): Promise<boolean> => {
  const listing = await listFolder(fs, folder, report);
  return listing !== undefined && judge(fs, folder, listing, report);
};

const judge = async (fs: FileSystem, folder: string, listing: FolderListing, report: Report): Promise<boolean> => {
  const { read, list } = questionsForRoot(listing);
  const texts = new Map<string, string>();
  for (const name of read) {
    const text = await attempt(() => fs.read(toUri(folder, name)), report);
    if (text !== undefined) texts.set(name, text);
  }
  const lists = new Map<string, readonly string[]>();
  for (const name of list) {
    const entries = await attempt(() => fs.list(toUri(folder, name)), report);
    if (entries)
      lists.set(
        name,
        entries.map((entry) => entry.name),
      );
  }
  return isHugoRoot(listing, texts, lists);
};

const listFolder = async (fs: FileSystem, uri: string, report: Report): Promise<FolderListing | undefined> => {
  const entries = await attempt(() => fs.list(uri), report);
  return entries && toListing(entries);
};

const toListing = (entries: NonNullable<Awaited<ReturnType<FileSystem['list']>>>): FolderListing => ({
  files: entries.flatMap(({ name, isDirectory }) => (isDirectory ? [] : [name])),
  // A link to a folder may lead anywhere, also back here.
  folders: entries.flatMap(({ name, isDirectory }) => (isDirectory ? [name] : [])),
});
