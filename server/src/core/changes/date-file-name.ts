// Owns the name that begins with a day: where a post goes when its date becomes another one. Asks no disk: `site.files` knows.
import { type ContentPlace, findContentPlace, findDayInName, findVersions, type Site, shelfOf } from '../site/index.ts';
import { baseNameOf, folderOf, joinPath, pathBelow, type SitePath } from '../text/index.ts';
import type { FileMove } from './site-change.ts';

export interface DatedName {
  /** File by file: an editor takes back the move of a file together with its text, but not that of a folder. */
  readonly moves: readonly FileMove[];
  /** The folders of bundles, which the moves leave behind. */
  readonly emptied: readonly SitePath[];
  /** Where the page is then. */
  readonly path: SitePath;
  /** The new name, of the file or of the bundle's folder: `2026-11-22-trip`. */
  readonly name: string;
  /** Something has that name already: nothing is moved. */
  readonly taken: boolean;
}

/** As few neighbours make a habit for a name that has no day yet. */
const FEWEST = 2;

/** The names of the posts on the same shelf, but for the post itself. */
const findNeighbours = (site: Site, own: ContentPlace): readonly string[] => {
  const names: string[] = [];
  for (const path of site.outlines.keys()) {
    const place = findContentPlace(path, site.mounts, site.config);
    if (!place || place.kind === 'branch' || shelfOf(place) !== shelfOf(own)) continue;
    if (place.kind !== own.kind || place.name !== own.name) names.push(place.name);
  }
  return names;
};

const toName = (name: string, day: string, others: readonly string[]): string | undefined => {
  const dated = others.filter((one) => findDayInName(one) !== undefined).length;
  const areDated = dated * 2 > others.length;
  if (findDayInName(name) !== undefined)
    return areDated || others.length === 0 ? day + name.slice(day.length) : undefined;
  return areDated && dated >= FEWEST ? `${day}-${name}` : undefined;
};

/**
 * The new name of a page that is dated `day` (`2026-11-22`), where its neighbours carry their days in theirs: of the file or of
 * the bundle's folder, and of its translations, which Hugo knows by their equal name. Undefined where the name stays.
 */
export const toDatedName = (site: Site, path: SitePath, day: string): DatedName | undefined => {
  const own = findContentPlace(path, site.mounts, site.config);
  if (!own || own.kind === 'branch') return undefined;
  const name = toName(own.name, day, findNeighbours(site, own));
  if (name === undefined || name === own.name) return undefined;
  const moves = new Map<SitePath, SitePath>();
  const folders = new Map<SitePath, SitePath>();
  for (const { path: from, place } of findVersions(site, path, own))
    if (place.kind === 'leaf') folders.set(place.folder, joinPath(folderOf(place.folder), name));
    else moves.set(from, joinPath(folderOf(from), name + baseNameOf(from).slice(own.name.length)));
  const isTaken = (to: SitePath): boolean =>
    site.fileIndex().inFolder(to) !== undefined || site.fileIndex().equalButCase(to).length > 0 || site.files.has(to);
  const taken = [...moves.values(), ...folders.values()].some(isTaken);
  if (taken) return { moves: [], emptied: [], path, name, taken };
  // The post itself may be too new to be among the files.
  if (folders.size > 0)
    for (const file of new Set([...site.files, path]))
      for (const [from, to] of folders) {
        const inside = pathBelow(from, file);
        if (inside !== undefined) moves.set(file, joinPath(to, inside));
      }
  return {
    moves: [...moves].map(([from, to]) => ({ from, to })),
    emptied: [...folders.keys()],
    path: moves.get(path)!,
    name,
    taken,
  };
};
