// Owns what a batch of file events means for a site. Events are hints: what is there now, the disk is asked.
import { type Outline, parseOutline } from '../core/page/index.ts';
import { type Site, withFiles } from '../core/site/index.ts';
import { baseNameOf, folderOf, pathBelow, type SitePath } from '../core/text/index.ts';
import { breathe, sliceMilliseconds } from './breathe.ts';
import type { LoadedSite } from './cell.ts';
import type { Entry, FileSystem } from './file-system.ts';
import { isPage } from './list-mounts.ts';
import { sieveOf } from './load-site.ts';
import { mayBeShortcode, readShortcodes } from './read-shortcodes.ts';
import { toUri } from './uris.ts';
import { walk } from './walk.ts';

export interface DiskChanges {
  readonly added: readonly SitePath[];
  readonly removed: readonly SitePath[];
  readonly pages: ReadonlyMap<SitePath, Outline | undefined>;
  /** Only where templates of shortcodes are among the changes. */
  readonly shortcodes?: Site['shortcodes'];
}

interface Found {
  /** Files that are there. */
  readonly present: Set<SitePath>;
  readonly removed: Set<SitePath>;
  /** Folders of which everything that is there now is in `present`. */
  readonly folders: Set<SitePath>;
}

/**
 * Looks at everything that is said to have changed. Cost: one listing for each folder that holds a changed name, one read
 * for each changed page, and, where folders are concerned, one pass over the names of the site.
 */
export const readDiskChanges = async (
  fs: FileSystem,
  loaded: LoadedSite,
  paths: Iterable<SitePath>,
  report: (error: unknown) => void,
): Promise<DiskChanges> => {
  const { root, site } = loaded;
  const sieve = sieveOf(root, site);
  const found = await look(fs, root, inMounts(loaded, paths), site.files);
  if (found.folders.size > 0)
    for (const file of site.files) if (!found.present.has(file) && liesIn(file, found.folders)) found.removed.add(file);
  const pages = new Map<SitePath, Outline | undefined>();
  for (const path of found.removed) if (site.outlines.has(path)) pages.set(path, undefined);
  let sliceEnds = performance.now() + sliceMilliseconds;
  for (const path of found.present) {
    if (!isPage(path, sieve)) continue;
    try {
      const text = await fs.read(toUri(root, path));
      pages.set(path, text === undefined ? undefined : parseOutline(path, text, site.dialect));
    } catch (error) {
      report(error);
    }
    if (performance.now() < sliceEnds) continue;
    await breathe();
    sliceEnds = performance.now() + sliceMilliseconds;
  }
  const [added, removed] = [[...found.present], [...found.removed]];
  if (!added.some(mayBeShortcode) && !removed.some(mayBeShortcode)) return { added, removed, pages };
  const { files } = withFiles(site, added, removed);
  const shortcodes = await readShortcodes(fs, root, { ...site, files }, report);
  return { added, removed, pages, shortcodes };
};

/** What matters to the site: names in its mounts; of a folder that holds mounts, the mounts. */
const inMounts = ({ site }: LoadedSite, paths: Iterable<SitePath>): ReadonlySet<SitePath> => {
  const sources = [...new Set(site.mounts.map(({ source }) => source))];
  const wanted = new Set<SitePath>();
  for (const path of paths) {
    if (path.split('/').some((part) => part === '.git' || part === 'node_modules') && !sources.includes(path)) continue;
    if (sources.some((source) => source === path || pathBelow(source, path) !== undefined)) wanted.add(path);
    else for (const source of sources) if (pathBelow(path, source) !== undefined) wanted.add(source);
  }
  return wanted;
};

const look = async (
  fs: FileSystem,
  root: string,
  paths: ReadonlySet<SitePath>,
  known: ReadonlySet<SitePath>,
): Promise<Found> => {
  const found: Found = { present: new Set(), removed: new Set(), folders: new Set() };
  const listings = new Map<SitePath, ReadonlyMap<string, Entry>>();
  const listingOf = async (folder: SitePath): Promise<ReadonlyMap<string, Entry>> => {
    const seen = listings.get(folder);
    if (seen) return seen;
    const entries = (await fs.list(toUri(root, folder))) ?? [];
    const listing = new Map(entries.map((entry) => [entry.name, entry]));
    listings.set(folder, listing);
    return listing;
  };
  for (const path of paths) {
    if (liesIn(path, found.folders)) continue;
    const folder = path.startsWith('../') && !path.slice(3).includes('/') ? '..' : folderOf(path);
    const entry = path === '' ? undefined : (await listingOf(folder)).get(baseNameOf(path));
    if (entry && !entry.isDirectory) found.present.add(path);
    else if (entry || path === '') {
      let failed = false;
      for await (const { files, failure } of walk(fs, root, path)) {
        failed ||= failure !== undefined;
        for (const file of files) found.present.add(file);
      }
      // What cannot be listed may well still be there.
      if (!failed) found.folders.add(path);
    } else if (known.has(path)) found.removed.add(path);
    else found.folders.add(path);
  }
  return found;
};

const liesIn = (path: SitePath, folders: ReadonlySet<SitePath>): boolean => {
  if (folders.size === 0) return false;
  for (let at = path; at !== ''; at = folderOf(at)) if (folders.has(at)) return true;
  return folders.has('') && !path.startsWith('../');
};
