// Owns how Hugo is called for what it does and ends: safely, and leaving nothing of its own in the site. Knows no editor.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAtLeast } from '../../server/src/core/site/index.ts';

export interface HugoCall {
  readonly program: string;
  /** Of that program: `0.152.2`. */
  readonly version: string;
  /** Absolute folder of the site. */
  readonly root: string;
  readonly args: readonly string[];
  /** Variables on top of our own. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly patienceMilliseconds: number;
  readonly signal?: AbortSignal;
  /** Absolute folder for what an old Hugo must make somewhere; without it one is made, and taken away afterwards. */
  readonly scratch?: string;
}

export interface HugoReturn {
  readonly ok: boolean;
  readonly output: string;
  readonly complaints: string;
  /** It was ended because it took too long. */
  readonly late: boolean;
}

const largestAnswer = 256 * 1024 * 1024;

/** Is it of the first generation, which has no `hugo new content` and no flag against its lock? (hugo-facts §4.5) */
export const isOldHugo = (version: string): boolean => !isAtLeast({ number: version, why: '' }, '0.112.0');

/**
 * Calls it. No shell, and not in the opened folder, where Windows would look for the program first.
 * @throws when the program cannot be run, or the signal ended it
 */
export const callHugo = async (call: HugoCall): Promise<HugoReturn> => {
  if (!isOldHugo(call.version)) return run({ ...call, args: [...call.args, '--noBuildLock'] });
  // Up to 0.111 only a variable keeps the lock away, and even `hugo config` makes public/ and resources/ (tried).
  const scratch = call.scratch ?? (await mkdtemp(join(tmpdir(), 'hugo-author-call-')));
  const elsewhere = { HUGO_NOBUILDLOCK: 'true', HUGO_PUBLISHDIR: scratch, HUGO_RESOURCEDIR: scratch };
  try {
    return await run({ ...call, environment: { ...elsewhere, ...call.environment } });
  } finally {
    if (call.scratch === undefined) await rm(scratch, { recursive: true, force: true });
  }
};

const run = ({ program, root, args, environment, patienceMilliseconds, signal }: HugoCall): Promise<HugoReturn> =>
  new Promise((resolve, reject) => {
    const options = {
      cwd: homedir(),
      env: { ...process.env, ...environment },
      timeout: patienceMilliseconds,
      maxBuffer: largestAnswer,
      windowsHide: true,
      ...(signal && { signal }),
    };
    execFile(program, [...args, '--source', root], options, (error, output, complaints) => {
      // Of a program that ran the code is a number.
      if (typeof error?.code === 'string') reject(error);
      else resolve({ ok: !error, output, complaints, late: error?.killed === true });
    });
  });
