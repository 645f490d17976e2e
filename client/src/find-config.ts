// Owns the question whether a folder may hold a Hugo site: is there a configuration by name? The server decides.
import { FileType, type Uri, workspace } from 'vscode';

const hugoConfig = /^hugo\.(?:toml|ya?ml|json)$/;
const anyConfig = /^config\.(?:toml|ya?ml|json)$/;
/** Many programs have a `config.json` somewhere: below the opened folder it counts only beside one of these. */
const siteFolder = /^(?:content|archetypes|layouts|themes|static)$/;
const deepest = 2;
const foldersAtMost = 100;

const list = (folder: Uri): Thenable<[string, FileType][]> =>
  // A folder that cannot be listed holds no site that could be read.
  workspace.fs.readDirectory(folder).then(
    (entries) => entries,
    () => [],
  );

const isFolder = (type: FileType): boolean => (type & FileType.Directory) !== 0;

const joined = (folder: Uri, name: string): Uri => folder.with({ path: `${folder.path.replace(/\/$/, '')}/${name}` });

/** Is there a `hugo.*`, `config.*` or `config/_default` in one of the folders or up to two folders below? */
export const mayHoldSite = async (folders: readonly Uri[]): Promise<boolean> => {
  let level = [...folders];
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const below: Uri[] = [];
    for (const folder of level) {
      const entries = await list(folder);
      const folders = entries.filter(([name, type]) => isFolder(type) && !/^\.|^node_modules$/.test(name));
      const files = entries.filter(([, type]) => !isFolder(type)).map(([name]) => name);
      if (files.some((name) => hugoConfig.test(name))) return true;
      if (
        files.some((name) => anyConfig.test(name)) &&
        (depth === 0 || folders.some(([name]) => siteFolder.test(name)))
      )
        return true;
      if (folders.some(([name]) => name === 'config'))
        if ((await list(joined(folder, 'config'))).some(([name]) => name === '_default')) return true;
      below.push(...folders.map(([name]) => joined(folder, name)));
    }
    level = below.slice(0, foldersAtMost);
  }
  return false;
};
