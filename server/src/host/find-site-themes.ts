// Owns looking for a site's themes and modules on disk, as far as `findThemes` wants to see it.
import {
  findThemes,
  type HugoVersion,
  type LocalModules,
  readWorkspaceFolders,
  type SiteConfig,
  type ThemeFolder,
  type ThemeSearch,
  toLocalModules,
  toThemeFolder,
  VENDOR_LIST,
} from '../core/site/index.ts';
import { joinPath, type SitePath } from '../core/text/index.ts';
import { attempt, type Refused } from './attempt.ts';
import { readConfigFiles } from './config-files.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';

/** The themes found, and the names of those that are not there. What cannot be read counts as absent and is told. */
export const findSiteThemes = async (
  fs: FileSystem,
  root: string,
  config: SiteConfig,
  hugo: HugoVersion,
  refused: Refused,
): Promise<ThemeSearch> => {
  if (config.imports.length === 0) return { themes: [], absent: [], wanted: [] };
  const read = (path: SitePath): Promise<string | undefined> =>
    attempt(
      () => fs.read(toUri(root, path)),
      (error) => refused(path, error),
    );
  const readFolder = async (folder: SitePath): Promise<ThemeFolder | undefined> => {
    const files = await attempt(
      () => readConfigFiles(fs, root, folder),
      (error) => refused(folder, error),
    );
    if (!files) return undefined;
    for (const { path, error } of files.failures) refused(joinPath(folder, path), error);
    const vendored = await read(joinPath(folder, VENDOR_LIST));
    const texts = vendored === undefined ? files.texts : new Map([...files.texts, [VENDOR_LIST, vendored]]);
    return toThemeFolder(files.names, texts, hugo);
  };
  const local = await readLocalModules(config, async (path) => (await read(path)) ?? '');
  const known = new Map<SitePath, ThemeFolder | undefined>();
  for (;;) {
    const search = findThemes(config, known, local);
    if (search.wanted.length === 0) return search;
    for (const folder of search.wanted) known.set(folder, await readFolder(folder));
  }
};

const readLocalModules = async (
  config: SiteConfig,
  read: (path: SitePath) => Promise<string>,
): Promise<LocalModules> => {
  const workspace = new Map<SitePath, string>();
  if (config.workspace !== undefined)
    for (const folder of readWorkspaceFolders(await read(config.workspace)))
      workspace.set(folder, await read(joinPath(folder, 'go.mod')));
  return toLocalModules(await read('go.mod'), await read(VENDOR_LIST), workspace);
};
