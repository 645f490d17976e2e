// Owns asking Hugo something about a site as `hugo server` sees it: its mounts, its configuration, its pages. Knows no overlay.
import { callHugo } from '../call-hugo.ts';

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
  /** It took longer than this, and was ended. */
  readonly lateAfterSeconds?: number;
}

const patienceMilliseconds = 120_000;

/**
 * The answer.
 * @throws when the program cannot be run, and when the signal has come
 * @param environment variables on top of our own
 */
export const askHugo = async (
  site: AskedSite,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<HugoAnswer> => {
  const call = { ...site, args: [...args, ...asServer()], environment, patienceMilliseconds };
  const { ok, output, complaints, late } = await callHugo(call);
  const lines = `${complaints}\n${ok ? '' : output}`.split(/\r?\n/);
  return { ok, output, lines, ...(late && { lateAfterSeconds: patienceMilliseconds / 1000 }) };
};

/** `hugo server` reads the configuration of “development”, all others that of “production”. */
const asServer = (): readonly string[] =>
  process.env.HUGO_ENVIRONMENT || process.env.HUGO_ENV ? [] : ['--environment', 'development'];
