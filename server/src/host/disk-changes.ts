// Owns what a batch of file events means for a site. Events are hints: what is there now, the disk is asked.
import { type Outline, parseOutline } from '../core/page/index.ts';
import {
  type ImageSizes,
  type KeySource,
  type Picture,
  type Site,
  type SiteProblem,
  withFiles,
  withPictures,
} from '../core/site/index.ts';
import { baseNameOf, folderOf, pathBelow, type SitePath } from '../core/text/index.ts';
import { attempt, type Refused } from './attempt.ts';
import { breathe, sliceMilliseconds } from './breathe.ts';
import type { LoadedSite } from './cell.ts';
import type { Entry, FileSystem } from './file-system.ts';
import { isPage, isWritten } from './list-mounts.ts';
import { sieveOf } from './load-site.ts';
import { readKeySources } from './read-key-sources.ts';
import { readPictures } from './read-pictures.ts';
import { mayBeShortcode, readShortcodes } from './read-shortcodes.ts';
import { toUnreadable } from './site-problems.ts';
import { toUri } from './uris.ts';
import { skippedFolders, walk } from './walk.ts';

export interface DiskChanges {
  readonly added: readonly SitePath[];
  readonly removed: readonly SitePath[];
  readonly pages: ReadonlyMap<SitePath, Outline | undefined>;
  /** Of templates and archetypes among the changes; undefined: gone. */
  readonly keySources: ReadonlyMap<SitePath, KeySource | undefined>;
  /** As they are now; only where the site knows the sizes of its images. */
  readonly imageSizes?: ImageSizes;
  /** Only where templates of shortcodes are among the changes. */
  readonly shortcodes?: Site['shortcodes'];
  /** Only where a post cannot be read any more, or can be again. */
  readonly problems?: Site['problems'];
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
  refused: Refused,
): Promise<DiskChanges> => {
  const { root, site } = loaded;
  const sieve = sieveOf(root, site);
  const found = await look(fs, root, inMounts(loaded, paths), site.files, refused);
  for (const path of found.present) if (!isInMounts(site, path)) found.present.delete(path);
  if (found.folders.size > 0)
    for (const file of site.files) if (!found.present.has(file) && liesIn(file, found.folders)) found.removed.add(file);
  const pages = new Map<SitePath, Outline | undefined>();
  for (const path of found.removed) if (site.outlines.has(path)) pages.set(path, undefined);
  const unread: SiteProblem[] = [];
  let sliceEnds = performance.now() + sliceMilliseconds;
  for (const path of found.present) {
    if (!isPage(path, sieve)) continue;
    let failed = false;
    const text = await attempt(
      () => fs.read(toUri(root, path)),
      (error) => {
        failed = true;
        unread.push(toUnreadable(path, error));
        refused(path, error);
      },
    );
    // What was known of a post that cannot be read now still holds.
    if (!failed) pages.set(path, text === undefined ? undefined : parseOutline(path, text, site.dialect));
    if (performance.now() < sliceEnds) continue;
    await breathe();
    sliceEnds = performance.now() + sliceMilliseconds;
  }
  const [added, removed] = [[...found.present], [...found.removed]];
  const keySources = new Map<SitePath, KeySource | undefined>();
  for (const path of removed) if (site.keySources.has(path)) keySources.set(path, undefined);
  for await (const [path, source] of readKeySources(fs, root, site.mounts, added, refused))
    keySources.set(path, source);
  const imageSizes = site.imageSizes && (await readSizes(fs, root, site, site.imageSizes, added, removed, refused));
  const sized = imageSizes && { imageSizes };
  const changes = {
    added,
    removed,
    pages,
    keySources,
    ...sized,
    ...problemsAfter(site, [...pages.keys(), ...removed], unread),
  };
  if (!added.some(mayBeShortcode) && !removed.some(mayBeShortcode)) return changes;
  const { files } = withFiles(site, added, removed);
  const shortcodes = await readShortcodes(fs, root, { ...site, files }, refused);
  return { ...changes, shortcodes };
};

const readSizes = async (
  fs: FileSystem,
  root: string,
  { mounts }: Site,
  sizes: ImageSizes,
  added: readonly SitePath[],
  removed: readonly SitePath[],
  refused: Refused,
): Promise<ImageSizes> => {
  const pictures = new Map<SitePath, Picture | undefined>();
  for (const path of removed) if (sizes.pictures.has(path)) pictures.set(path, undefined);
  for await (const [path, picture] of readPictures(fs, root, mounts, added, refused)) pictures.set(path, picture);
  return withPictures(sizes, pictures);
};

/** The problems of the site after these files were read or went, and those could not be read; nothing when none changed. */
const problemsAfter = (
  { problems }: Site,
  known: readonly SitePath[],
  unread: readonly SiteProblem[],
): Pick<DiskChanges, 'problems'> => {
  const settled = new Set([...known, ...unread.map(({ path }) => path)]);
  const kept = problems.filter(({ code, path }) => code !== 'file-unreadable' || !settled.has(path));
  return kept.length === problems.length && unread.length === 0 ? {} : { problems: [...kept, ...unread] };
};

/** What matters to the site: names in its mounts; of a folder that holds mounts, the mounts. */
const inMounts = ({ site }: LoadedSite, paths: Iterable<SitePath>): ReadonlySet<SitePath> => {
  const wanted = new Set<SitePath>();
  for (const path of paths) {
    if (isInMounts(site, path)) wanted.add(path);
    else for (const { source } of site.mounts) if (pathBelow(path, source) !== undefined) wanted.add(source);
  }
  return wanted;
};

/** Would going through the mounts come by this name? */
const isInMounts = ({ mounts, config }: Site, path: SitePath): boolean =>
  mounts.some(({ source }) => {
    if (source === path) return true;
    if (source === '' && isWritten(path, config)) return false;
    return (
      pathBelow(source, path)
        ?.split('/')
        .every((part) => !skippedFolders.has(part)) === true
    );
  });

const look = async (
  fs: FileSystem,
  root: string,
  paths: ReadonlySet<SitePath>,
  known: ReadonlySet<SitePath>,
  refused: Refused,
): Promise<Found> => {
  const found: Found = { present: new Set(), removed: new Set(), folders: new Set() };
  const listings = new Map<SitePath, ReadonlyMap<string, Entry> | undefined>();
  /** Undefined when it cannot be listed. */
  const listingOf = async (folder: SitePath): Promise<ReadonlyMap<string, Entry> | undefined> => {
    if (listings.has(folder)) return listings.get(folder);
    const entries = await attempt(
      async () => (await fs.list(toUri(root, folder))) ?? [],
      (error) => refused(folder, error),
    );
    const listing = entries && new Map(entries.map((entry) => [entry.name, entry]));
    listings.set(folder, listing);
    return listing;
  };
  for (const path of paths) {
    if (liesIn(path, found.folders)) continue;
    const folder = path.startsWith('../') && !path.slice(3).includes('/') ? '..' : folderOf(path);
    const listing = path === '' ? undefined : await listingOf(folder);
    // What cannot be looked at may well be as it was.
    if (path !== '' && !listing) continue;
    const entry = listing?.get(baseNameOf(path));
    if (entry && !entry.isDirectory) found.present.add(path);
    else if (entry || path === '') {
      let failed = false;
      for await (const { folder: walkedFolder, files, failure } of walk(fs, root, path)) {
        if (failure !== undefined) refused(walkedFolder, failure);
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
