// Owns where the scripts put things outside the clone: the cache that survives, and temporary folders that do not. Knows nothing of what is in them.
import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where editors and Hugo binaries are kept between runs. */
export function cacheFolder() {
  return process.env.HUGO_AUTHOR_CACHE
    ? resolve(process.env.HUGO_AUTHOR_CACHE)
    : join(homedir(), '.cache', 'hugo-author');
}

/**
 * Makes a folder of the cache once. A half-made one is never seen: it is made beside its place and renamed.
 * @param {string} name path below the cache
 * @param {(folder: string) => boolean} isWhole says of an existing folder whether it can be used
 * @param {(folder: string) => Promise<void>} make fills an empty folder
 * @returns {Promise<string>} the folder
 */
export async function cached(name, isWhole, make) {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder) && isWhole(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.draft-`);
  try {
    await make(draft);
    if (!isWhole(draft)) throw new Error(`What was put into the cache as “${name}” is not whole.`);
    if (!(existsSync(folder) && isWhole(folder))) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(draft, folder);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Memory that looks like a folder on Linux. Containers may have little of it, and no program may be started from there. */
const memory = '/dev/shm';
const enoughBytes = 2 ** 30;

/** Where thousands of small files are written and removed fastest: in memory where there is room, else where all temporary ones are. */
export function swiftFolder() {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= enoughBytes ? memory : tmpdir();
}

/**
 * A temporary folder that is gone when `remove` is called or the script ends.
 * @param {string} name says in its name what it is for
 * @param {string} parent where it is made
 */
export function temporaryFolder(name, parent = tmpdir()) {
  const path = realpathSync(mkdtempSync(join(parent, `hugo-author-${name}-`)));
  const remove = () => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', remove);
  return { path, remove };
}
