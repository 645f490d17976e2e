// Owns one run of `hugo` that builds a site: its arguments, what it prints while it does, what it complained of. Knows no editor.
import { type ChildProcess, spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { type BuildProblem, parseBuildProblems } from '../live/build-problems.ts';

export interface BuildOrder {
  /** A name on the PATH or an absolute path. */
  readonly program: string;
  /** Absolute folder of the site. */
  readonly root: string;
  readonly drafts: boolean;
  /** Further ones, as the author wrote them. */
  readonly args: readonly string[];
}

export interface BuildResult {
  /** Of the program; undefined when it could not be run, or was stopped. */
  readonly exitCode: number | undefined;
  readonly problems: readonly BuildProblem[];
  /** Why the program could not be run: `ENOENT` and the like. */
  readonly failure?: string;
}

export interface Build {
  readonly result: Promise<BuildResult>;
  stop(): void;
}

/** What is run, without the program. */
export const toBuildArguments = ({ root, drafts, args }: BuildOrder): readonly string[] => [
  '--source',
  root,
  ...(drafts ? ['--buildDrafts'] : []),
  ...args,
];

/**
 * Builds the site where its configuration says, `public/` mostly. No shell, and not in the site's folder, where Windows would look
 * for the program first.
 * @param hear gets what Hugo prints, as it comes
 */
export const runBuild = (order: BuildOrder, hear: (text: string) => void): Build => {
  const child: ChildProcess = spawn(order.program, toBuildArguments(order), {
    cwd: homedir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  // Apart from each other: a line of one would be cut by the other.
  const complaints = listen(child.stderr, hear);
  // 0.111 complains here.
  const output = listen(child.stdout, hear);
  const problems = (): readonly BuildProblem[] => parseBuildProblems(`${complaints()}\n${output()}`.split(/\r?\n/));
  return {
    result: new Promise((resolve) => {
      child.once('error', (error: NodeJS.ErrnoException) =>
        resolve({ exitCode: undefined, problems: [], failure: error.code ?? error.message }),
      );
      child.once('close', (code) =>
        resolve({ exitCode: code ?? undefined, problems: code === 0 || code === null ? [] : problems() }),
      );
    }),
    stop: () => void child.kill(),
  };
};

/** All that the stream has said so far. */
const listen = (stream: NodeJS.ReadableStream | null, hear: (text: string) => void): (() => string) => {
  let all = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (text: string) => {
    all += text;
    hear(text);
  });
  return () => all;
};
