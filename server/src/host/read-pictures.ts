// Owns looking at the images of a site where their size is asked for. Each costs a read of its first bytes.
import { hasImageExtension, type Mount, type Picture, toVirtualPath } from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import { attempt, type Refused } from './attempt.ts';
import type { FileSystem } from './file-system.ts';
import { readPicture } from './read-picture.ts';
import { toUri } from './uris.ts';

/** The images among these files, as large as they are; undefined: it is gone meanwhile. Which cannot be read are told to `refused`. */
export async function* readPictures(
  fs: FileSystem,
  root: string,
  mounts: readonly Mount[],
  files: Iterable<SitePath>,
  refused: Refused,
): AsyncGenerator<readonly [SitePath, Picture | undefined]> {
  for (const path of files) {
    if (!hasImageExtension(path) || toVirtualPath(mounts, path) === undefined) continue;
    const picture = await attempt(
      () => readPicture(fs, toUri(root, path)),
      (error) => refused(path, error),
    );
    yield [path, picture];
  }
}
