// Owns that no Hugo and no folder outlives the editor: a program of its own, which ends both when its parent is gone, even killed. Knows nothing of sites.
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { HugoOrder, KeeperNews, KeeperOrder } from './keeper-messages.ts';

/** Nothing else is ever removed. */
const folderMark = 'hugo-author-live-';
const patienceMilliseconds = 2000;

const folder = process.argv[2];
if (folder === undefined || !basename(folder).startsWith(folderMark) || process.send === undefined) process.exit(2);

let hugo: ChildProcess | undefined;
let ending = false;

const tell = (news: KeeperNews): void => {
  // The parent may be gone between two lines; “disconnect” says so, and ends us.
  if (process.connected) process.send?.(news, () => undefined);
};

/** Holds lines until both outputs of this moment were read, so that complaints come first. */
const told: { err: string[]; out: string[] } = { err: [], out: [] };
let planned = false;
const tellLines = (): void => {
  planned = false;
  const lines = [...told.err, ...told.out];
  told.err = [];
  told.out = [];
  if (lines.length > 0) tell({ lines });
};
const follow = (stream: NodeJS.ReadableStream | null, into: 'err' | 'out'): void => {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    told[into].push(...lines);
    if (!planned) setImmediate(tellLines);
    planned = true;
  });
  stream?.on('end', () => {
    if (rest !== '') told[into].push(rest);
  });
};

const run = ({ program, args, cwd, env }: HugoOrder): void => {
  const child = spawn(program, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  hugo = child;
  follow(child.stderr, 'err');
  follow(child.stdout, 'out');
  child.on('spawn', () => tell({ started: child.pid ?? 0 }));
  child.on('error', (error) => {
    if (child.pid !== undefined) return;
    hugo = undefined;
    tell({ failed: error.message });
    if (ending) leave();
  });
  child.on('close', (code, signal) => {
    hugo = undefined;
    tellLines();
    tell({ exited: { code, signal } });
    if (ending) leave();
  });
};

const leave = (): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.exit(0);
};

/** @param gently Hugo may tidy up; nobody waits for one whose editor is gone */
const kill = (gently: boolean): void => {
  const child = hugo;
  if (child === undefined) return;
  child.kill(gently ? 'SIGTERM' : 'SIGKILL');
  if (gently) setTimeout(() => child.kill('SIGKILL'), patienceMilliseconds).unref();
};

const end = (gently: boolean): void => {
  ending = true;
  if (hugo === undefined) leave();
  else kill(gently);
};

process.on('message', (order: KeeperOrder) => {
  if ('run' in order) run(order.run);
  else if ('kill' in order) kill(true);
  else end(true);
});
process.on('disconnect', () => end(false));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(false));
