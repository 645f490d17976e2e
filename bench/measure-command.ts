// Owns the `check` command over a whole site: how long it takes, what it needs, and whether it found what the generator hid.
import { spawn } from 'node:child_process';
import type { GeneratedSite } from './generate-site.ts';
import { findPeakMemory, findProcessorTime } from './process-facts.ts';
import { commandLine } from './subjects.ts';

export interface CommandMeasures {
  /** Whole process, in ms. */
  readonly wall: number;
  /** Highest resident memory seen, in MB; undefined where the system does not tell. */
  readonly memory: number | undefined;
  /** Processor time, in ms; up to 20 ms less than the truth, undefined where the system does not tell. */
  readonly cpu: number | undefined;
  readonly missingImages: number;
  readonly problems: number;
}

interface CheckAnswer {
  readonly problems: readonly { readonly code: string; readonly severity: string }[];
}

interface RunFacts {
  readonly output: string;
  readonly code: number | null;
  readonly wall: number;
  readonly memory: number | undefined;
  readonly cpu: number | undefined;
}

/** Runs a program to its end; its output, its time and its memory. */
export const runTimed = (program: string, args: readonly string[], folder: string): Promise<RunFacts> =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const parts: Buffer[] = [];
    let memory: number | undefined;
    let cpu: number | undefined;
    const look = setInterval(() => {
      memory = findPeakMemory(child.pid) ?? memory;
      cpu = findProcessorTime(child.pid) ?? cpu;
    }, 20);
    child.stdout.on('data', (data: Buffer) => parts.push(data));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      resolve({ output: Buffer.concat(parts).toString('utf8'), code, wall: performance.now() - from, memory, cpu });
    });
  });

/** One run of `hugo-author check --format json`. */
export const measureCommand = async (site: GeneratedSite): Promise<CommandMeasures> => {
  const args = [...commandLine, 'check', site.folder, '--format', 'json'];
  const { output, code, wall, memory, cpu } = await runTimed(process.execPath, args, site.folder);
  if (code !== 0 && code !== 1) throw new Error(`check ended with ${code}`);
  const { problems } = JSON.parse(output) as CheckAnswer;
  const missingImages = problems.filter(({ code }) => code.startsWith('image-')).length;
  return { wall, memory, cpu, missingImages, problems: problems.length };
};
