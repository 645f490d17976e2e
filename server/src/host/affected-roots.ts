// Owns which sites have to be read anew after file events: their configuration, their version of Hugo, or themselves are at stake.
import { findHugoVersion } from '../core/site/index.ts';
import type { LoadedSite } from './cell.ts';
import { isConfigPath, isRootConfigName, isVersionPath } from './config-files.ts';
import { isRoot } from './discover.ts';
import type { FileSystem } from './file-system.ts';
import { readVersionFiles } from './read-hugo-version.ts';
import { schemaFilesOf } from './read-schemas.ts';
import { folderOfUri, toSitePath } from './uris.ts';

/** Roots of sites that may have become others, are gone, or are new. In: URIs, normalized. */
export const findAffectedRoots = async (
  fs: FileSystem,
  sites: readonly LoadedSite[],
  uris: ReadonlySet<string>,
  report: (error: unknown) => void,
): Promise<ReadonlySet<string>> => {
  const roots = new Set<string>();
  for (const loaded of sites) {
    const { root } = loaded;
    const paths = [...uris].flatMap((uri) => toSitePath(root, uri) ?? []);
    const schemas = schemaFilesOf(loaded.settings);
    if (paths.some((path) => isConfigPath(path, loaded.site.config) || schemas.includes(path))) roots.add(root);
    else if (paths.some(isVersionPath) && (await isPinnedAnew(fs, loaded, report))) roots.add(root);
    else if (paths.some(isRootOrAbove) && !(await isRoot(fs, root, report))) roots.add(root);
  }
  const known = new Set(sites.map(({ root }) => root));
  for (const uri of uris)
    if (isRootConfigName(uri))
      // The one root file, or one in config/_default.
      for (const folder of [folderOfUri(uri), folderOfUri(folderOfUri(folderOfUri(uri)))])
        if (!known.has(folder) && (await isRoot(fs, folder, report))) roots.add(folder);
  return roots;
};

/** `''`, `..`, `../..`: the folder of the site, or one that holds it. */
const isRootOrAbove = (path: string): boolean => /^(?:\.\.(?:\/|$))*$/.test(path);

const isPinnedAnew = async (
  fs: FileSystem,
  { root, site, settings }: LoadedSite,
  report: (error: unknown) => void,
): Promise<boolean> => {
  const { number, why, from } = findHugoVersion(
    await readVersionFiles(fs, root, (_, error) => report(error)),
    settings.hugoVersion,
    site.config.minHugoVersion,
  );
  // Still none: whichever is installed is no matter of the site's files.
  if (from !== undefined && site.hugo.from !== undefined) return false;
  return number !== site.hugo.number || why !== site.hugo.why;
};
