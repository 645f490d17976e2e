// Owns the unsaved texts that lie over a site: which they are, which file of the overlay holds each. Knows no process.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { copyConfig } from './config-copy.ts';
import { type Overlay, planOverlay } from './overlay.ts';
import { makeFolderOf, makeFolders, placeFile, removeFile } from './overlay-files.ts';
import { type OverlayCall, toConfigText, toOverlayCall } from './server-order.ts';
import type { SiteFacts } from './site-facts.ts';

export interface OverlayTexts {
  /** How Hugo is to be called so that it sees them; undefined before the first `plan`. */
  readonly call: OverlayCall | undefined;
  /** Begins anew with these mounts, and with nothing in place. */
  plan(facts: SiteFacts): Promise<void>;
  /** The author's file for a path that Hugo wrote. */
  toAuthorPath(path: string): string;
  /**
   * Writes a text where Hugo takes it first; nothing when Hugo sees that text already.
   * @param whenWatched asked to wait where a new folder had to be made for it
   * @returns whether something was written
   */
  put(path: string, text: string, whenWatched?: (folder: string) => Promise<void>): Promise<boolean>;
  /**
   * @param keepSaved leaves the saved text in its place, for a Hugo that does not look at the file below again: `refresh` keeps it up
   * @returns whether Hugo sees something else now
   */
  takeAway(path: string, keepSaved: boolean): Promise<boolean>;
  /** The file below is another one now: where its saved text was left in place, that follows. */
  refresh(path: string): Promise<void>;
}

/**
 * @param folder absolute; ours
 * @param root absolute folder of the site
 */
export const createOverlayTexts = (folder: string, root: string): OverlayTexts => {
  const configFile = join(folder, 'config.json');
  const configFolder = join(folder, 'site');
  /** Text by place. */
  const placed = new Map<string, string>();
  let overlay: Overlay | undefined;
  let call: OverlayCall | undefined;
  /** Files whose saved text was left in place. */
  const kept = new Set<string>();
  const replace = async (place: string, text: string): Promise<boolean> => {
    if (placed.get(place) === text) return false;
    await placeFile(folder, place, text);
    placed.set(place, text);
    return true;
  };
  const remove = async (place: string): Promise<boolean> => {
    if (!placed.delete(place)) return false;
    await removeFile(place);
    return true;
  };
  /** Each place that is taken by this file. */
  const findTaken = (path: string): readonly string[] =>
    (overlay?.findPlaces(path) ?? []).filter((place) => placed.has(place));
  const keepSaved = async (path: string): Promise<boolean> => {
    const saved = await readSaved(path);
    let changed = false;
    for (const place of findTaken(path))
      changed = (saved === undefined ? await remove(place) : await replace(place, saved)) || changed;
    if (saved === undefined) kept.delete(path);
    else kept.add(path);
    return changed;
  };
  return {
    get call() {
      return call;
    },
    async plan(facts) {
      await rm(join(folder, 'content'), { recursive: true, force: true });
      placed.clear();
      kept.clear();
      overlay = planOverlay(folder, root, facts);
      await makeFolders(overlay.covers);
      await writeFile(configFile, toConfigText(overlay.mounts));
      call = toOverlayCall({ config: await copyConfig(root, configFolder), mounts: overlay.mounts, configFile });
    },
    toAuthorPath: (path) =>
      path.startsWith(configFolder + sep)
        ? join(root, path.slice(configFolder.length))
        : (overlay?.toAuthorPath(path) ?? path),
    async put(path, text, whenWatched) {
      kept.delete(path);
      let wrote = false;
      for (const place of overlay?.findPlaces(path) ?? []) {
        if ((placed.get(place) ?? (await readSaved(path))) === text) continue;
        const made = await makeFolderOf(place);
        if (made !== undefined) await whenWatched?.(dirname(place));
        wrote = (await replace(place, text)) || wrote;
      }
      return wrote;
    },
    async takeAway(path, keepSavedText) {
      if (keepSavedText) return keepSaved(path);
      let changed = false;
      for (const place of findTaken(path)) changed = (await remove(place)) || changed;
      return changed;
    },
    async refresh(path) {
      if (kept.has(path)) await keepSaved(path);
    },
  };
};

/** Undefined for what is not on disk yet. */
const readSaved = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
