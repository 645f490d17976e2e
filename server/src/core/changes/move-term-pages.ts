// Owns where a term's own page goes when the term gets another name. Moves nothing, and asks no disk: `site.files` knows.
import { findTermPages, isIgnoredContent, type Site, toTermFolder, toVirtualPath } from '../site/index.ts';
import { folderOf, pathBelow, type SitePath } from '../text/index.ts';
import type { FileMove } from './site-change.ts';

export interface TermPageMoves {
  readonly moves: readonly FileMove[];
  /** The pages that stay where they are, though the term they speak of has another name then. */
  readonly kept: readonly SitePath[];
  /** The page that the new name has already: the reason why others are kept. Otherwise something is in the way. */
  readonly taken?: SitePath;
}

/** Can there be such a folder on every system, and does Hugo look into it? */
const isUsable = (folder: string): boolean =>
  folder !== '' &&
  !/[\\:*?"<>|\p{Cc}]/u.test(folder) &&
  folder.split('/').every((part) => part !== '' && !/[. ]$/.test(part)) &&
  !isIgnoredContent(`tags/${folder}/_index.md`);

/** The moves of a folder with all that belongs to the term's page; undefined when something is in the way. */
const moveFolder = (site: Site, from: SitePath, to: SitePath): readonly FileMove[] | undefined => {
  const files = [...site.files].filter((path) => pathBelow(from, path) !== undefined);
  // Further down begins what is another term's: `kubernetes/networking`.
  const others = files
    .filter((path) => path.includes('/_index.') && folderOf(path) !== from)
    .map((path) => folderOf(path));
  const isFree = ![...site.files].some((path) => pathBelow(to.toLowerCase(), path.toLowerCase()) !== undefined);
  if (others.length === 0 && isFree && pathBelow(from, to) === undefined) return [{ from, to }];
  const moves = files
    .filter((path) => !others.some((folder) => pathBelow(folder, path) !== undefined))
    .map((path) => ({ from: path, to: `${to}/${pathBelow(from, path)}` }));
  return moves.some((move) => site.fileIndex().equalButCase(move.to).length > 0) ? undefined : moves;
};

/**
 * The moves that a new name asks for: none where Hugo looks in the same folder for it. A page that the new name has already
 * is never overwritten. `taxonomy` is plural, lower case.
 */
export const moveTermPages = (site: Site, taxonomy: string, spelling: string, newName: string): TermPageMoves => {
  const to = toTermFolder(site, newName);
  if (to === toTermFolder(site, spelling)) return { moves: [], kept: [] };
  const pages = [...findTermPages(site, taxonomy, spelling)];
  const [taken] = findTermPages(site, taxonomy, newName);
  if (pages.length > 0 && taken) return { moves: [], kept: pages.map(({ path }) => path), taken: taken.path };
  if (!isUsable(to)) return { moves: [], kept: pages.map(({ path }) => path) };
  const moves = new Map<SitePath, readonly FileMove[]>();
  const kept: SitePath[] = [];
  for (const { path, place } of pages) {
    if (moves.has(place.folder)) continue;
    const below = place.virtualFolder.slice(taxonomy.length + 1);
    // A mount may give the folder another name than Hugo sees.
    const isOurs = toVirtualPath(site.mounts, path)?.mount.theme === undefined;
    const isPlain = isOurs && place.folder.endsWith(`/${below}`);
    const found = isPlain && moveFolder(site, place.folder, `${place.folder.slice(0, -below.length)}${to}`);
    if (found) moves.set(place.folder, found);
    else kept.push(path);
  }
  return { moves: [...moves.values()].flat(), kept };
};
