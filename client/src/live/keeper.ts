// Owns one keeper (keep-hugo.ts) from the side of the engine: starts it, gives it orders, passes on what Hugo says. Knows nothing of sites.
import { type ChildProcess, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { HugoOrder, KeeperNews, KeeperOrder } from './keeper-messages.ts';

export interface HugoEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** Set when the program could not even be started. */
  readonly failure?: string;
}

export interface Keeper {
  /** It has been ended from outside, and can run nothing any more. */
  readonly isGone: boolean;
  /**
   * Runs Hugo; only when none runs.
   * @returns how it ended, when it has
   */
  run(order: HugoOrder, onLines: (lines: readonly string[]) => void): Promise<HugoEnd>;
  /** Ends Hugo; `run` gives its end. */
  kill(): void;
  /** Ends Hugo and the keeper; when this resolves, both are gone, and so is the folder. */
  end(): Promise<void>;
}

/**
 * @param script the built keep-hugo.js
 * @param folder the keeper removes it when it ends
 */
export const startKeeper = (script: string, folder: string): Keeper => {
  // Its own group: a Ctrl+C or a signal for the editor's whole group must not take the keeper before it has done its work.
  const child = fork(script, [folder], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    detached: process.platform !== 'win32',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  let run: { onLines: (lines: readonly string[]) => void; onEnd: (end: HugoEnd) => void; pid: number } | undefined;
  const settle = (end: HugoEnd): void => {
    const ended = run;
    run = undefined;
    ended?.onEnd(end);
  };
  child.on('message', (news: KeeperNews) => {
    if ('lines' in news) run?.onLines(news.lines);
    else if ('started' in news) {
      if (run) run.pid = news.started;
    } else if ('failed' in news) settle({ code: null, signal: null, failure: news.failed });
    else settle(news.exited);
  });
  const gone = whenGone(child, () => {
    // Somebody ended the keeper: its work is ours then.
    if (run !== undefined && run.pid > 0) endProcess(run.pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    settle({ code: null, signal: 'SIGKILL' });
  });
  const order = (what: KeeperOrder): void => {
    // Killed a moment ago it is still said to be connected; what cannot be sent is over with it.
    if (child.connected) child.send(what, () => undefined);
  };
  return {
    get isGone() {
      return !child.connected;
    },
    run: (hugo, onLines) =>
      new Promise((onEnd) => {
        run = { onLines, onEnd, pid: 0 };
        if (child.connected) order({ run: hugo });
        else settle({ code: null, signal: null, failure: 'the keeper is gone' });
      }),
    kill: () => order({ kill: true }),
    async end() {
      order({ end: true });
      await gone;
    },
  };
};

const whenGone = (child: ChildProcess, tidy: () => void): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      tidy();
      resolve();
    };
    child.once('exit', done);
    child.on('error', () => {
      // Fork itself failed: there will be no “exit”. Of whatever else fails “exit” tells, when the keeper has gone.
      if (child.pid === undefined) done();
    });
  });

/** It may have ended by itself meanwhile. */
const endProcess = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};
