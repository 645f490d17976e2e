// Owns killing an extension host as a crash does, and looking at what it leaves behind. Knows no editor and no journey.
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../scripts/lib/processes.mjs';

const patienceSeconds = 10;

/** @returns {Promise<{ pid: number, parent: number, command: string }[]>} all that run */
async function listProcesses() {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^ *(\d+) +(\d+) (.*)/.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/**
 * Kills it and waits until whatever it had started has ended too.
 * @param {number} host process of the extension host
 * @param {readonly string[]} running words of the commands that it must have started; throws, and kills nothing, when one is missing
 * @returns {Promise<string>} the commands that still run, one a line
 */
export async function killHost(host, running) {
  const all = await listProcesses();
  const started = [];
  for (const parents = [host]; parents.length > 0; ) {
    const parent = parents.pop();
    const children = all.filter((each) => each.parent === parent);
    started.push(...children);
    parents.push(...children.map(({ pid }) => pid));
  }
  for (const words of running)
    if (!started.some(({ command }) => command.includes(words)))
      throw new Error(`“${words}” is not among: ${started.map(({ command }) => command).join(' | ') || 'nothing'}`);
  process.kill(host, 'SIGKILL');
  for (let second = 0; ; second++) {
    const now = await listProcesses();
    const left = started.filter(({ pid, command }) => now.some((each) => each.pid === pid && each.command === command));
    if (left.length === 0 || second === patienceSeconds) return left.map(({ command }) => command).join('\n');
    await pause(1000);
  }
}
