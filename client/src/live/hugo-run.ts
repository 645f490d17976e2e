// Owns one run of `hugo server`, from its start to its end. Knows no overlay and no reason to start another one.
import { homedir } from 'node:os';
import type { BuildProblem } from './build-problems.ts';
import type { HugoEnd, Keeper } from './keeper.ts';
import { readServedLines } from './served-lines.ts';

export interface HugoRunOptions {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  /** A build after the first begins, is over. */
  readonly onBuilding: () => void;
  readonly onBuilt: (problems: readonly BuildProblem[]) => void;
}

export interface HugoRun {
  /** True when pages can be asked for, false when Hugo ended before that. */
  readonly ready: Promise<boolean>;
  readonly ended: Promise<HugoEnd>;
  /** What Hugo has said since its last build. */
  readonly lastWords: readonly string[];
  /** Resolves when Hugo looks after this folder, which was just made; or when it has had time enough for that. */
  whenWatched(folder: string): Promise<void>;
}

const folderPatienceMilliseconds = 2000;

export const runHugo = (
  keeper: Keeper,
  { program, args, environment, log, onBuilding, onBuilt }: HugoRunOptions,
): HugoRun => {
  const awaited = new Map<string, () => void>();
  let tellReady: (ready: boolean) => void = () => undefined;
  const ready = new Promise<boolean>((resolve) => {
    tellReady = resolve;
  });
  const reader = readServedLines({
    onReady: () => tellReady(true),
    onBuilding,
    onBuilt,
    onWatched: (folder) => awaited.get(folder)?.(),
  });
  // Not in the site's folder, where Windows would look for the program first.
  const ended = keeper.run({ program, args, cwd: homedir(), env: toHugoEnvironment(environment) }, (lines) => {
    for (const line of lines) log(line);
    reader.take(lines);
  });
  return {
    ready: Promise.race([ready, ended.then(() => false)]),
    ended,
    get lastWords() {
      return reader.rest;
    },
    whenWatched: (folder) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          awaited.delete(folder);
          resolve();
        };
        const timer = setTimeout(done, folderPatienceMilliseconds);
        awaited.set(folder, done);
      }),
  };
};

/** Ours, without what the keeper needs to be a plain Node. */
const toHugoEnvironment = (more: Readonly<Record<string, string>>): Record<string, string> => {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...more }))
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') all[name] = value;
  return all;
};
