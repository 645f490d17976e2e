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
import { readConfigFiles } from './config-files.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';

/** The themes found, and the names of those that are not there. A theme's folder that cannot be read throws. */
export const findSiteThemes = async (
  fs: FileSystem,
  root: string,
  config: SiteConfig,
  hugo: HugoVersion,
): Promise<ThemeSearch> => {
  if (config.imports.length === 0) return { themes: [], absent: [], wanted: [] };
  const local = await readLocalModules(fs, root, config);
  const known = new Map<SitePath, ThemeFolder | undefined>();
  for (;;) {
    const search = findThemes(config, known, local);
    if (search.wanted.length === 0) return search;
    for (const folder of search.wanted) known.set(folder, await readThemeFolder(fs, root, folder, hugo));
  }
};

const readThemeFolder = async (
  fs: FileSystem,
  root: string,
  folder: SitePath,
  hugo: HugoVersion,
): Promise<ThemeFolder | undefined> => {
  const files = await readConfigFiles(fs, root, folder);
  if (!files) return undefined;
  const { names, texts } = files;
  const vendored = await fs.read(toUri(root, joinPath(folder, VENDOR_LIST)));
  return toThemeFolder(names, vendored === undefined ? texts : new Map([...texts, [VENDOR_LIST, vendored]]), hugo);
};

const readLocalModules = async (fs: FileSystem, root: string, config: SiteConfig): Promise<LocalModules> => {
  const read = async (path: SitePath): Promise<string> => (await fs.read(toUri(root, path))) ?? '';
  const workspace = new Map<SitePath, string>();
  if (config.workspace !== undefined)
    for (const folder of readWorkspaceFolders(await read(config.workspace)))
      workspace.set(folder, await read(joinPath(folder, 'go.mod')));
  return toLocalModules(await read('go.mod'), await read(VENDOR_LIST), workspace);
};
