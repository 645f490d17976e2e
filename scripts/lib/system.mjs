// Owns finding programs of the operating system, and asking Debian's apt for those that are missing. Knows names of programs, not what they are for.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';

/**
 * @param {readonly string[]} names first one found wins
 * @returns {string | undefined} absolute path
 */
export function findProgram(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (isExecutable(path)) return path;
      }
    }
  }
  return undefined;
}

/**
 * The program, installed with apt-get when it is missing, this is Debian and we may.
 * @param {string} debianPackage
 * @param {readonly string[]} names of the program, first one found wins
 * @returns {Promise<string>} absolute path; throws with what a person can do
 */
export async function needProgram(debianPackage, ...names) {
  const found = findProgram(...names);
  if (found) return found;
  if (process.getuid?.() === 0 && findProgram('apt-get')) {
    console.log(`Installing ${debianPackage} with apt-get…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '-qq', '--no-install-recommends', debianPackage];
    if ((await run('apt-get', install, { env })).code !== 0) {
      // A fresh machine has no package lists.
      await run('apt-get', ['update', '-qq'], { env });
      await run('apt-get', install, { env });
    }
    const installed = findProgram(...names);
    if (installed) return installed;
  }
  throw new Error(`“${names[0]}” is needed and not on this machine. On Debian: apt-get install ${debianPackage}`);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
