// Owns asking Hugo something that it answers and ends: its mounts, its configuration, its pages. Knows no overlay.
import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { isAtLeast } from '../../../server/src/core/site/index.ts';

export interface AskedSite {
  readonly program: string;
  /** Of that program. */
  readonly version: string;
  /** Absolute folder of the site. */
  readonly root: string;
  /** Absolute folder of ours for what an old Hugo must make somewhere. */
  readonly scratch: string;
  /** Ends Hugo, and the question fails. */
  readonly signal?: AbortSignal;
}

export interface HugoAnswer {
  readonly ok: boolean;
  readonly output: string;
  /** Complaints, and what was printed besides: 0.111 complains on both. */
  readonly lines: readonly string[];
}

const patienceMilliseconds = 120_000;
const largestAnswer = 256 * 1024 * 1024;

/**
 * No shell, and not in the site's folder, where Windows would look for the program first.
 * @throws when the program cannot be run, and when the signal has come
 * @param environment variables on top of our own
 */
export const askHugo = (
  { program, version, root, scratch, signal }: AskedSite,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<HugoAnswer> =>
  new Promise((resolve, reject) => {
    const options = {
      cwd: homedir(),
      env: { ...process.env, ...leavingNothing(version, scratch), ...environment },
      timeout: patienceMilliseconds,
      maxBuffer: largestAnswer,
      windowsHide: true,
      ...(signal && { signal }),
    };
    execFile(
      program,
      [...args, '--source', root, ...noLock(version), ...asServer()],
      options,
      (error, output, complaints) => {
        const lines = `${complaints}\n${error ? output : ''}`.split(/\r?\n/);
        if (typeof error?.code === 'string') return reject(error);
        if (error?.killed) lines.push(`Error: Hugo had no answer in ${patienceMilliseconds / 1000} seconds.`);
        resolve({ ok: !error, output, lines });
      },
    );
  });

const isOld = (version: string): boolean => !isAtLeast({ number: version, why: '' }, '0.112.0');

/** Or `hugo list` leaves a file in the site; the flag came with 0.112. */
const noLock = (version: string): readonly string[] => (isOld(version) ? [] : ['--noBuildLock']);

/** Up to 0.111 only a variable keeps the lock away, and even `hugo config` makes public/ and resources/ (tried). */
const leavingNothing = (version: string, scratch: string): Readonly<Record<string, string>> =>
  isOld(version) ? { HUGO_NOBUILDLOCK: 'true', HUGO_PUBLISHDIR: scratch, HUGO_RESOURCEDIR: scratch } : {};

/** `hugo server` reads the configuration of “development”, all others that of “production”. */
const asServer = (): readonly string[] =>
  process.env.HUGO_ENVIRONMENT || process.env.HUGO_ENV ? [] : ['--environment', 'development'];
