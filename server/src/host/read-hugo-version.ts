// Owns reading the files that may pin a version of Hugo: in the Hugo root and in the repository that holds it.
import { hugoVersionFiles, hugoVersionFolders } from '../core/site/index.ts';
import { joinPath, type SitePath } from '../core/text/index.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';

/** How far above the Hugo root the repository's own folder is looked for. */
const highestRepository = 5;

/** The texts of those files by site path, those of the root first. A file that cannot be read pins nothing. */
export const readVersionFiles = async (fs: FileSystem, root: string): Promise<ReadonlyMap<SitePath, string>> => {
  const texts = new Map<SitePath, string>();
  for (const folder of await versionFolders(fs, root)) {
    const present = new Set((await listQuietly(fs, toUri(root, folder))) ?? []);
    const paths = hugoVersionFiles.filter((name) => present.has(name)).map((name) => joinPath(folder, name));
    for (const sub of hugoVersionFolders) {
      if (!present.has(sub.split('/', 1)[0]!)) continue;
      const names = (await listQuietly(fs, toUri(root, joinPath(folder, sub)))) ?? [];
      paths.push(...names.filter((name) => /\.ya?ml$/.test(name)).map((name) => joinPath(folder, sub, name)));
    }
    for (const path of paths.sort()) {
      const text = await readQuietly(fs, toUri(root, path));
      if (text !== undefined && !texts.has(path)) texts.set(path, text);
    }
  }
  return texts;
};

/** The Hugo root, and the folder of the repository that holds it where that is another. */
export const versionFolders = async (fs: FileSystem, root: string): Promise<readonly SitePath[]> => {
  for (let up = 0; up <= highestRepository; up++) {
    const folder = '../'.repeat(up).replace(/\/$/, '');
    if ((await listQuietly(fs, toUri(root, folder)))?.includes('.git')) return up === 0 ? [''] : ['', folder];
  }
  return [''];
};

/** What pins no version when it cannot be read is not worth a word. */
const listQuietly = (fs: FileSystem, uri: string): Promise<readonly string[] | undefined> =>
  fs.list(uri).then(
    (entries) => entries?.map(({ name }) => name),
    () => undefined,
  );

const readQuietly = (fs: FileSystem, uri: string): Promise<string | undefined> => fs.read(uri).catch(() => undefined);
