// Owns reading the files that may pin a version of Hugo: in the Hugo root and in the repository that holds it.
import { hugoVersionFiles, hugoVersionFolders } from '../core/site/index.ts';
import { joinPath, type SitePath } from '../core/text/index.ts';
import { attempt, type Refused } from './attempt.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';

/** How far above the Hugo root the repository's own folder is looked for. */
const highestRepository = 5;

/** The texts of those files by site path, those of the root first. What cannot be read pins nothing, and is told. */
export const readVersionFiles = async (
  fs: FileSystem,
  root: string,
  refused: Refused,
): Promise<ReadonlyMap<SitePath, string>> => {
  const namesIn = async (folder: SitePath): Promise<readonly string[]> => {
    const entries = await attempt(
      () => fs.list(toUri(root, folder)),
      (error) => refused(folder, error),
    );
    return entries?.map(({ name }) => name) ?? [];
  };
  const texts = new Map<SitePath, string>();
  for (const folder of await versionFolders(fs, root)) {
    const present = new Set(await namesIn(folder));
    const paths = hugoVersionFiles.filter((name) => present.has(name)).map((name) => joinPath(folder, name));
    for (const sub of hugoVersionFolders) {
      if (!present.has(sub.split('/', 1)[0]!)) continue;
      const names = await namesIn(joinPath(folder, sub));
      paths.push(...names.filter((name) => /\.ya?ml$/.test(name)).map((name) => joinPath(folder, sub, name)));
    }
    for (const path of paths.sort()) {
      const text = await attempt(
        () => fs.read(toUri(root, path)),
        (error) => refused(path, error),
      );
      if (text !== undefined && !texts.has(path)) texts.set(path, text);
    }
  }
  return texts;
};

/** The Hugo root, and the folder of the repository that holds it where that is another. */
export const versionFolders = async (fs: FileSystem, root: string): Promise<readonly SitePath[]> => {
  for (let up = 0; up <= highestRepository; up++) {
    const folder = '../'.repeat(up).replace(/\/$/, '');
    if (await isRepository(fs, toUri(root, folder))) return up === 0 ? [''] : ['', folder];
  }
  return [''];
};

/** Above a site lie folders that its author may well not look into, such as `/home`: those are no repositories of theirs. */
const isRepository = (fs: FileSystem, uri: string): Promise<boolean> =>
  fs.list(uri).then(
    (entries) => entries?.some(({ name }) => name === '.git') === true,
    () => false,
  );
