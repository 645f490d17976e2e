// Owns running files of node:test and what came of them. Knows where tests lie, not what they test.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countsMark } from './count-reporter.mjs';
import { projectFolder } from './folders.mjs';
import { run } from './processes.mjs';

const testFolder = join(projectFolder, 'test');

/**
 * Test files by stage: a folder below test/ is a stage of that name; files directly in test/ belong to `unit`.
 * @returns {Map<string, string[]>}
 */
export function testFiles() {
  const stages = new Map();
  for (const path of readdirSync(testFolder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.test.ts')) continue;
    const parts = path.split(/[\\/]/);
    const stage = parts.length === 1 ? 'unit' : parts[0];
    stages.set(stage, [...(stages.get(stage) ?? []), join('test', path)]);
  }
  return stages;
}

/**
 * @param {readonly string[]} files
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ passed: number, failed: number, skipped: number, output: string }>} a runner that broke counts as one failure
 */
export async function runNodeTests(files, env) {
  const reporter = './scripts/lib/count-reporter.mjs';
  const args = [
    '--import',
    'tsx',
    '--import',
    './test/support/fixed-seed.ts',
    '--test',
    `--test-reporter=${reporter}`,
    '--test-concurrency=2',
    ...files,
  ];
  const { code, stdout, stderr, timedOut } = await run(process.execPath, args, {
    cwd: projectFolder,
    env,
    seconds: 900,
  });
  const lines = stdout.split('\n');
  const counted = lines.find((line) => line.startsWith(countsMark));
  const output = [...lines.filter((line) => line !== counted), stderr].join('\n').trim();
  const counts =
    counted && !timedOut ? JSON.parse(counted.slice(countsMark.length)) : { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, output };
}
