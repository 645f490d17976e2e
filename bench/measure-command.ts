// Owns the `check` command over a whole site: how long it takes, what it needs, and whether it found what the generator hid.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { GeneratedSite } from './generate-site.ts';
import { commandLine } from './subjects.ts';

export interface CommandMeasures {
  /** Whole process, in ms. */
  readonly wall: number;
  /** Highest resident memory seen, in MB; undefined where the system does not tell. */
  readonly memory: number | undefined;
  readonly missingImages: number;
  readonly problems: number;
}

interface CheckAnswer {
  readonly problems: readonly { readonly code: string; readonly severity: string }[];
}

const findPeak = (pid: number | undefined): number | undefined => {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? undefined : Number(peak) / 1024;
  } catch (error) {
    // ENOENT, ESRCH: the process is gone between two looks, or there is no /proc here.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
};

/** Runs a program to its end; its output, its time and its memory. */
export const runTimed = (
  program: string,
  args: readonly string[],
  folder: string,
): Promise<{ output: string; code: number | null; wall: number; memory: number | undefined }> =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const parts: Buffer[] = [];
    let memory: number | undefined;
    const look = setInterval(() => {
      memory = findPeak(child.pid) ?? memory;
    }, 40);
    child.stdout.on('data', (data: Buffer) => parts.push(data));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      resolve({ output: Buffer.concat(parts).toString('utf8'), code, wall: performance.now() - from, memory });
    });
  });

/** One run of `hugo-author check --format json`. */
export const measureCommand = async (site: GeneratedSite): Promise<CommandMeasures> => {
  const args = [...commandLine, 'check', site.folder, '--format', 'json'];
  const { output, code, wall, memory } = await runTimed(process.execPath, args, site.folder);
  if (code !== 0 && code !== 1) throw new Error(`check ended with ${code}`);
  const { problems } = JSON.parse(output) as CheckAnswer;
  const missingImages = problems.filter(({ code }) => code.startsWith('image-')).length;
  return { wall, memory, missingImages, problems: problems.length };
};
