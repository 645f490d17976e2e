// Owns turning a post into a bundle (`x.md` → `x/index.md`) and back: which files move, and why they cannot. Edits no text itself.
import { type Page, parsePage } from '../page/index.ts';
import {
  bundleFoldersOf,
  decodePercent,
  fileLinksOf,
  findContentPlace,
  findVersions,
  imagesOf,
  isContentName,
  resolveImage,
  type Site,
  toNameFilter,
} from '../site/index.ts';
import { baseNameOf, folderOf, joinPath, pathBelow, type SitePath } from '../text/index.ts';
import { renameFilesEverywhere } from './rename-files-everywhere.ts';
import type { FileMove, SiteChange } from './site-change.ts';

/** Why a post stays what it is; `paths` are the files that are in the way. */
export interface ConversionObstacle {
  readonly kind: /** It is a bundle, or none, already; or a section. */
    | 'not-that'
    /** It lies in the bundle of another post. */
    | 'in-bundle'
    /** Something has the new name. */
    | 'taken'
    /** Pages or files that only a bundle can have: the post does not name them. */
    | 'only-in-bundle'
    /** Its `resources` name files, which only a bundle has. */
    | 'has-resources'
    /** Posts that could not name a file or a page at its new place. */
    | 'not-followed'
    /** Posts whose text cannot be changed: it is not UTF-8. */
    | 'not-utf-8';
  readonly paths: readonly SitePath[];
  /** What those posts, or the `resources`, call it: `lake.png`. */
  readonly targets?: readonly string[];
}

export type Conversion =
  | {
      readonly kind: 'change';
      readonly change: SiteChange;
      /** Where the page is then. */
      readonly path: SitePath;
      /** The folders of bundles, in all languages, which the moves leave behind. */
      readonly emptied: readonly SitePath[];
    }
  | { readonly kind: 'obstacle'; readonly obstacle: ConversionObstacle };

type Work<T> = Generator<SitePath, T, string | undefined>;

const obstacle = (
  kind: ConversionObstacle['kind'],
  paths: readonly SitePath[] = [],
  targets?: readonly string[],
): Conversion => ({ kind: 'obstacle', obstacle: { kind, paths, ...(targets && { targets }) } });

/** What keeps posts from naming what they name now. Those of the `resources` first: with these gone the rest may follow. */
const toObstacle = ({ refused, unnamed = new Map() }: SiteChange): Conversion => {
  const all = [...unnamed.values()].flat();
  const resources = all.filter(({ isResource }) => isResource);
  const toTargets = (some: typeof all): readonly string[] => [...new Set(some.map(({ target }) => target))];
  if (resources.length > 0) return obstacle('has-resources', [], toTargets(resources));
  if (all.length > 0) return obstacle('not-followed', [...unnamed.keys()], toTargets(all));
  return obstacle('not-utf-8', refused);
};

/** The files that a page names and reaches. */
const filesOf = (site: Site, page: Page): ReadonlySet<SitePath> => {
  const files = new Set<SitePath>();
  for (const mention of [...imagesOf(page, site), ...fileLinksOf(page, site)]) {
    const found = resolveImage(site, page.path, page.outline, mention);
    if (found.kind === 'found') files.add(found.path);
  }
  return files;
};

/** What lies beside a page and is meant by it, though only a bundle would reach it: `![](pic.png)`. */
const meantBeside = (site: Site, page: Page): readonly SitePath[] =>
  imagesOf(page, site).flatMap(({ target }) => {
    const file = joinPath(folderOf(page.path), decodePercent(target.trim().replace(/[?#].*$/s, '')));
    return /^[./]*\//.test(target) || !site.files.has(file) ? [] : [file];
  });

function* readPages(site: Site, page: Page, paths: readonly SitePath[]): Work<readonly Page[]> {
  const pages: Page[] = [];
  for (const path of paths) {
    const text = path === page.path ? page.text : yield path;
    if (text !== undefined) pages.push(parsePage(path, text, site.dialect));
  }
  return pages;
}

/** Those of some files that no page but the given ones names. */
function* ownedAlone(
  site: Site,
  files: ReadonlySet<SitePath>,
  owners: ReadonlySet<SitePath>,
): Work<readonly SitePath[]> {
  if (files.size === 0) return [];
  const alone = new Set(files);
  const mayName = toNameFilter(files, site);
  for (const path of site.outlines.keys()) {
    if (owners.has(path)) continue;
    const text = yield path;
    if (text === undefined || !mayName(text)) continue;
    for (const file of filesOf(site, parsePage(path, text, site.dialect))) alone.delete(file);
  }
  return [...alone];
}

const isThere = (site: Site, path: SitePath): boolean =>
  site.files.has(path) || site.fileIndex().equalButCase(path).length > 0;

function* follow(site: Site, page: Page, moves: readonly FileMove[], emptied: readonly SitePath[]): Work<Conversion> {
  const change = yield* renameFilesEverywhere(site, moves);
  if (change.refused.length > 0) return toObstacle(change);
  const { to } = moves.find(({ from }) => from === page.path)!;
  return { kind: 'change', change: { ...change, moves }, path: to, emptied };
}

/**
 * Makes a bundle of a post, in all its languages. Images and files beside it that it names and no other page does go along. A
 * folder of that name may be there already as long as no page is in it. Yields the path of a page, and wants its text back.
 */
export function* turnIntoBundle(site: Site, page: Page): Work<Conversion> {
  const place = findContentPlace(page.path, site.mounts, site.config);
  if (place?.kind !== 'single') return obstacle('not-that');
  if (bundleFoldersOf(site, place).length > 0) return obstacle('in-bundle');
  const paths = findVersions(site, page.path, place).map(({ path }) => path);
  const folders = new Set(paths.map((path) => joinPath(folderOf(path), place.name)));
  const taken = [...site.files].filter(
    (path) =>
      isContentName(baseNameOf(path)) &&
      [...folders].some((one) => pathBelow(one.toLowerCase(), path.toLowerCase()) !== undefined),
  );
  if (taken.length > 0) return obstacle('taken', taken);
  const pages = yield* readPages(site, page, paths);
  const beside = new Set<SitePath>();
  for (const one of pages)
    for (const file of [...filesOf(site, one), ...meantBeside(site, one)])
      if (folderOf(file) === folderOf(one.path) && !isContentName(baseNameOf(file))) beside.add(file);
  const toFolder = (path: SitePath): SitePath => joinPath(folderOf(path), place.name);
  const files = yield* ownedAlone(site, beside, new Set(paths));
  const moves = [
    ...paths.map((from) => ({
      from,
      to: joinPath(toFolder(from), `index${baseNameOf(from).slice(place.name.length)}`),
    })),
    ...files
      .map((from) => ({ from, to: joinPath(toFolder(from), baseNameOf(from)) }))
      .filter(({ to }) => !isThere(site, to)),
  ];
  return yield* follow(site, page, moves, []);
}

/**
 * Makes a single file of a bundle, in all its languages. The files that it names go beside it; there may be no others, since
 * only a bundle has them. Yields the path of a page, and wants its text back.
 */
export function* turnIntoSingle(site: Site, page: Page): Work<Conversion> {
  const place = findContentPlace(page.path, site.mounts, site.config);
  if (place?.kind !== 'leaf' || place.virtualFolder === '') return obstacle('not-that');
  const paths = findVersions(site, page.path, place).map(({ path }) => path);
  const folders = [...new Set(paths.map(folderOf))];
  const inside = [...site.files].filter(
    (path) => folders.some((one) => pathBelow(one, path) !== undefined) && !paths.includes(path),
  );
  const pages = yield* readPages(site, page, paths);
  const named = new Set(pages.flatMap((one) => [...filesOf(site, one)]));
  const left = inside.filter((path) => isContentName(baseNameOf(path)) || !named.has(path));
  if (left.length > 0) return obstacle('only-in-bundle', left);
  const moves = [
    ...paths.map((from) => ({ from, to: `${folderOf(from)}${baseNameOf(from).slice('index'.length)}` })),
    ...inside.map((from) => {
      const folder = folders.find((one) => pathBelow(one, from) !== undefined)!;
      return { from, to: joinPath(folderOf(folder), pathBelow(folder, from)!) };
    }),
  ];
  const taken = moves.map(({ to }) => to).filter((to) => isThere(site, to));
  return taken.length > 0 ? obstacle('taken', taken) : yield* follow(site, page, moves, folders);
}
