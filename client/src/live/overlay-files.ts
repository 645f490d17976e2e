// Owns writing and removing the files of an overlay. Knows nothing of Hugo but that it must never see half a file.
import { mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Cover } from './overlay.ts';

/** A fresh folder, resolved: Hugo tells its files by the resolved path. */
export const makeOverlayFolder = async (): Promise<string> =>
  realpath(await mkdtemp(join(tmpdir(), 'hugo-author-live-')));

/**
 * Makes every folder that the content has. Hugo loses files that come together with their folder (tried on 0.111 and 0.168),
 * and a folder that it knows needs no waiting for.
 */
export const makeFolders = async (covers: readonly Cover[]): Promise<void> => {
  for (const { source, over, only } of covers) {
    await mkdir(over, { recursive: true });
    if (only === undefined) await copyFolders(source, over);
  }
};

const copyFolders = async (source: string, over: string): Promise<void> => {
  const entries = await readdir(source, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    // What cannot be listed has no place for unsaved text; Hugo itself says what it thinks of it.
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(error.code ?? '')) return [];
    throw error;
  });
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name === '.git' || entry.name === 'node_modules') continue;
    await mkdir(join(over, entry.name), { recursive: true });
    await copyFolders(join(source, entry.name), join(over, entry.name));
  }
};

/** @returns the topmost folder that had to be made; undefined when all were there */
export const makeFolderOf = (place: string): Promise<string | undefined> => mkdir(dirname(place), { recursive: true });

/**
 * Puts a whole file in place at once.
 * @param folder the overlay's, where nobody looks
 */
export const placeFile = async (folder: string, place: string, text: string): Promise<void> => {
  const draft = join(folder, 'draft');
  await writeFile(draft, text);
  try {
    await rename(draft, place);
  } catch (error) {
    // Windows refuses while Hugo reads the old one.
    if (!['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await writeFile(place, text);
  }
};

/** @returns whether there was one */
export const removeFile = async (place: string): Promise<void> => rm(place, { force: true });
