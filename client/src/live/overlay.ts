// Owns where the unsaved text of a content file lies so that Hugo takes it first, and the way back. Reads the disk, writes nothing.
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Mount, SiteFacts } from './site-facts.ts';

export interface Overlay {
  /** The whole list for `module.mounts` of the site, ours in front of the one each covers (hugo-facts §9). */
  readonly mounts: readonly Mount[];
  /** Folders of the site and the folder of ours that stands over each. */
  readonly covers: readonly Cover[];
  /** Where the text of this file is to lie: none for what is no content, several for what is mounted twice. */
  readonly findPlaces: (path: string) => readonly string[];
  /** The author's file for one of ours; any other path as it is. */
  readonly toAuthorPath: (path: string) => string;
}

export interface Cover {
  /** Absolute, as the operating system resolves it. */
  readonly source: string;
  /** Absolute, in our folder; everything below `source` has its place below it. */
  readonly over: string;
  /** Set when the mount is of one file of `source`: its name, and the name that it has in the content. */
  readonly only?: { readonly from: string; readonly to: string };
}

/**
 * @param folder absolute; ours
 * @param root absolute folder of the site
 */
export const planOverlay = (folder: string, root: string, { modules }: SiteFacts): Overlay => {
  const covers: Cover[] = [];
  const cover = (dir: string, mount: Mount): readonly Mount[] => {
    if (!/^content(\/|$)/.test(mount.target.replaceAll('\\', '/'))) return [];
    const source = findReal(resolve(dir, mount.source));
    const over = join(folder, 'content', String(covers.length));
    if (!isFile(source)) {
      covers.push({ source, over });
      return [{ ...mount, source: over }];
    }
    covers.push({ source: dirname(source), over, only: { from: basename(source), to: basename(mount.target) } });
    // A file cannot be mounted before it exists; its folder can.
    return [{ ...mount, source: over, target: dirname(mount.target) }];
  };
  const [site, ...others] = modules;
  const own = (site?.mounts ?? []).flatMap((mount) => [...cover(site?.dir ?? root, mount), mount]);
  // What a theme brings stands behind all that the site has itself.
  const mounts = [...own, ...others.flatMap(({ dir, mounts: theirs }) => theirs.flatMap((mount) => cover(dir, mount)))];
  return {
    mounts,
    covers,
    findPlaces: (path) => {
      const real = findReal(path);
      return covers.flatMap(({ source, over, only }) => {
        const below = findBelow(source, real);
        if (below === undefined || (only !== undefined && below !== only.from)) return [];
        return [join(over, only?.to ?? below)];
      });
    },
    toAuthorPath: (path) => {
      const found = covers.find(({ over }) => findBelow(over, path) !== undefined);
      if (!found) return path;
      const real = join(found.source, found.only?.from ?? relative(found.over, path));
      // The editor calls it by the site's folder as the author opened it, which may be a link.
      const belowRoot = findBelow(findReal(root), real);
      return belowRoot === undefined ? real : join(root, belowRoot);
    },
  };
};

/** Path of `path` below `folder`; undefined when it is not below it. */
const findBelow = (folder: string, path: string): string | undefined => {
  const below = relative(folder, path);
  return below === '' || below === '..' || /^\.\.[\\/]/.test(below) || isAbsolute(below) ? undefined : below;
};

/** The same path without links, also when its end does not exist yet. */
const findReal = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const parent = dirname(path);
    if (!isAbsence(error) || parent === path) return path;
    return join(findReal(parent), basename(path));
  }
};

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const isAbsence = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
