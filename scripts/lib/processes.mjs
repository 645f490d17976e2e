// Owns how the scripts start other programs and how these end with them: nothing outlives the script that started it. Knows no particular program.
import { spawn } from 'node:child_process';

/** Makes Ctrl+C and an outside kill end this script through `exit`, so that everything it started ends too. Call once per script. */
export function endOnSignals() {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => process.exit(code));
  }
}

/**
 * Starts a program as the leader of its own process group.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { endSignal?: NodeJS.Signals }} options `endSignal` is what ends the group;
 *   scripts of ours want SIGTERM, so that they end what they started; others are killed.
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<number>, stop: () => Promise<void> }}
 *   `ended` is the exit code; it rejects when the program could not be started.
 */
export function startProcess(command, args, options = {}) {
  const { endSignal = 'SIGKILL', ...spawnOptions } = options;
  const onWindows = process.platform === 'win32';
  const child = spawn(command, args, { ...spawnOptions, detached: !onWindows, shell: onWindows && command === 'npm' });
  const end = () => {
    if (child.pid === undefined) return;
    if (onWindows) {
      spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
      return;
    }
    try {
      process.kill(-child.pid, endSignal);
    } catch (error) {
      // The whole group is gone already: that is what was wanted.
      if (error.code !== 'ESRCH') throw error;
    }
  };
  // Before the temporary folders go, into which it may write.
  process.prependOnceListener('exit', end);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', end);
      // Children of a program that crashed may still run in its group.
      end();
      resolve(code ?? (signal ? 128 : 1));
    });
  });
  // A caller that only stops the program never looks at `ended`.
  ended.catch(() => undefined);
  return {
    child,
    ended,
    stop: async () => {
      end();
      await ended.catch(() => undefined);
    },
  };
}

/**
 * Runs a program to its end and collects what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, seconds?: number, show?: boolean, endSignal?: NodeJS.Signals }} options
 *   `show` passes the output on as it comes; `seconds` is the longest it may take.
 * @returns {Promise<{ code: number, stdout: string, stderr: string, timedOut: boolean }>}
 */
export async function run(command, args, options = {}) {
  const { seconds, show = false, ...rest } = options;
  const started = startProcess(command, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    started.child[name]?.setEncoding('utf8').on('data', (text) => {
      output[name] += text;
      if (show) process[name].write(text);
    });
  }
  let timedOut = false;
  const timer =
    seconds === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          void started.stop();
        }, seconds * 1000);
  try {
    const code = await started.ended;
    return { code, ...output, timedOut };
  } finally {
    clearTimeout(timer);
  }
}

/** Like `run`, but a failure throws with what the program said. */
export async function runOrFail(command, args, options = {}) {
  const result = await run(command, args, options);
  if (result.code === 0) return result;
  const why = result.timedOut ? `did not end within ${options.seconds} s` : `ended with ${result.code}`;
  const said = options.show ? '' : `\n${(result.stderr || result.stdout).trim().slice(-4000)}`;
  throw new Error(`${command} ${args.join(' ')} ${why}.${said}`);
}
