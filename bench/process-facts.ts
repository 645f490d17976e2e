// Owns what the system tells of another process: its memory and its processor time. Only Linux tells; elsewhere all is undefined.
import { readFileSync } from 'node:fs';

const findText = (pid: number | undefined, name: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    // The process is gone between two looks, or there is no /proc here.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
};

const findMegabytes = (pid: number | undefined, field: string): number | undefined => {
  const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(findText(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
};

/** Resident memory now, in MB. */
export const findMemory = (pid: number | undefined): number | undefined => findMegabytes(pid, 'VmRSS');

/** The highest resident memory so far, in MB. */
export const findPeakMemory = (pid: number | undefined): number | undefined => findMegabytes(pid, 'VmHWM');

/** Processor time so far, in ms (the system counts in steps of 10). */
export const findProcessorTime = (pid: number | undefined): number | undefined => {
  const stat = findText(pid, 'stat');
  if (stat === undefined) return undefined;
  // The name of the program may hold blanks; it ends with the last parenthesis.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};
