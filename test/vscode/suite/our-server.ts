// Owns finding the language server that this window started. Knows processes, nothing of what the server does.
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Its process; fails when none runs. */
export async function findServer(): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,ppid,args']);
  const line = stdout
    .split('\n')
    .map((each) => each.trim().split(/\s+/))
    .find(
      ([, parent, ...args]) => Number(parent) === process.pid && args.some((arg) => arg.endsWith('dist/server.js')),
    );
  assert.ok(line, 'no language server runs');
  return Number(line[0]);
}
