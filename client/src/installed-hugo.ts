// Owns which Hugo of this machine is meant and which version it is: asked in a trusted folder only, when it is wanted, once per session.
import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';
import { type Disposable, workspace } from 'vscode';
import { parseVersionOutput } from '../../server/src/core/site/index.ts';

export interface InstalledHugo {
  /** `0.152.2`; undefined when there is none, it does not answer in time, or the folder is not trusted. */
  readonly version: () => Promise<string | undefined>;
  /** Called when the answer may be another one: trust was granted, or another program was named. */
  readonly onChange: (listener: () => void) => void;
}

const patienceMilliseconds = 3000;

/** What the setting names, as written; `hugo` when it names nothing. */
export const namedHugo = (): string =>
  workspace.getConfiguration('hugoAuthor').get<string>('hugoPath', '').trim() || 'hugo';

/** The program to run: a name on the PATH, or an absolute path. Relative paths could mean anything. */
export const findHugo = (): string | undefined => {
  const named = namedHugo();
  return isAbsolute(named) || !/[\\/]/.test(named) ? named : undefined;
};

/** The version of a program; undefined when it gives none. No shell, and not in the opened folder, where Windows would look for the program first. That there is none is an answer. */
export const askHugoVersion = (program: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const options = { cwd: homedir(), timeout: patienceMilliseconds, maxBuffer: 1 << 16, windowsHide: true };
    execFile(program, ['version'], options, (error, output) => resolve(error ? undefined : parseVersionOutput(output)));
  });

/** Runs nothing yet. */
export const createInstalledHugo = (subscriptions: Disposable[]): InstalledHugo => {
  const listeners: (() => void)[] = [];
  let answer: Promise<string | undefined> | undefined;
  const forget = (): void => {
    answer = undefined;
    for (const listener of listeners) listener();
  };
  subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(forget),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hugoAuthor.hugoPath')) forget();
    }),
  );
  return {
    async version() {
      if (!workspace.isTrusted) return undefined;
      const program = findHugo();
      answer ??= program === undefined ? Promise.resolve(undefined) : askHugoVersion(program);
      return answer;
    },
    onChange: (listener) => void listeners.push(listener),
  };
};
