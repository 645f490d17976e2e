// Owns the question whether a folder may hold a Hugo site, or be part of one, by names alone. The server decides.
import { FileType, type Uri, workspace } from 'vscode';
import { DEEPEST_ROOT, type FolderListing, foldersToSearch, mayBeRoot } from '../../server/src/core/site/index.ts';

/** Folders looked at in one level: a search through a whole tree would cost more than it finds. */
const foldersAtMost = 100;
const parentsAtMost = 8;

/** A folder that cannot be listed holds no site that could be read, so it counts as empty here; the server says why. */
const list = async (folder: Uri): Promise<FolderListing> => {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    const isFolder = (type: FileType): boolean => (type & FileType.Directory) !== 0;
    return {
      files: entries.flatMap(([name, type]) => (isFolder(type) ? [] : [name])),
      folders: entries.flatMap(([name, type]) => (isFolder(type) ? [name] : [])),
    };
  } catch {
    return { files: [], folders: [] };
  }
};

const joined = (folder: Uri, name: string): Uri => folder.with({ path: `${folder.path.replace(/\/$/, '')}/${name}` });

const parentOf = (folder: Uri): Uri => folder.with({ path: folder.path.replace(/\/[^/]*\/?$/, '') || '/' });

/** A folder named `config` says something only with a `_default` in it. */
const isCandidate = async (folder: Uri, listing: FolderListing): Promise<boolean> => {
  if (!mayBeRoot(listing)) return false;
  const withoutConfig = { ...listing, folders: listing.folders.filter((name) => name !== 'config') };
  return mayBeRoot(withoutConfig) || (await list(joined(folder, 'config'))).folders.includes('_default');
};

const mayHoldBelow = async (folders: readonly Uri[]): Promise<boolean> => {
  let level = [...folders];
  for (let depth = 0; depth <= DEEPEST_ROOT && level.length > 0; depth++) {
    const below: Uri[] = [];
    for (const folder of level) {
      const listing = await list(folder);
      if (await isCandidate(folder, listing)) return true;
      below.push(...foldersToSearch(listing).map((name) => joined(folder, name)));
    }
    level = below.slice(0, foldersAtMost);
  }
  return false;
};

/** Someone may open only `content/` of a site. */
const mayBePartOf = async (folder: Uri): Promise<boolean> => {
  let above = folder;
  for (let i = 0; i < parentsAtMost && parentOf(above).path !== above.path; i++) {
    above = parentOf(above);
    if (await isCandidate(above, await list(above))) return true;
  }
  return false;
};

/** May a Hugo site be in one of these folders, or one of them in a site? */
export const mayHoldSite = async (folders: readonly Uri[]): Promise<boolean> => {
  if (await mayHoldBelow(folders)) return true;
  for (const folder of folders) if (await mayBePartOf(folder)) return true;
  return false;
};
