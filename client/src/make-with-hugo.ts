// Owns having Hugo make a new post from the site's archetype. Knows no editor; who calls has seen to it that the folder is trusted.
import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { isAtLeast } from '../../server/src/core/site/index.ts';

export interface HugoMaking {
  readonly program: string;
  /** Of that program: `0.152.2`. */
  readonly version: string;
  /** Absolute folder of the site. */
  readonly root: string;
  /** Where the post goes, below the root; of a folder archetype the folder. */
  readonly path: string;
  readonly signal: AbortSignal;
}

const patienceMilliseconds = 60_000;

/**
 * Runs `hugo new content`, which before 0.112 was `hugo new` (hugo-facts §4.5). What Hugo said when it failed; undefined when all
 * went well. No shell, and not in the opened folder, where Windows would look for the program first.
 */
export const makeWithHugo = ({ program, version, root, path, signal }: HugoMaking): Promise<string | undefined> =>
  new Promise((resolve) => {
    const command = isAtLeast({ number: version, why: '' }, '0.112.0') ? ['new', 'content'] : ['new'];
    const options = {
      cwd: homedir(),
      // Else Hugo would open an editor of its own for the post, and wait for it.
      env: { ...process.env, HUGO_NEWCONTENTEDITOR: '' },
      timeout: patienceMilliseconds,
      maxBuffer: 1 << 22,
      windowsHide: true,
      signal,
    };
    // No lock is left behind in the site: nothing else is built meanwhile.
    execFile(program, [...command, path, '--source', root, '--noBuildLock'], options, (error, output, complaints) =>
      resolve(error ? `${complaints}${output}`.trim() || error.message : undefined),
    );
  });
