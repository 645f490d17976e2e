// Owns the checks that read the sources: types, format and lint, generated parts. Knows the tools, not the code.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './lib/dependencies.mjs';
import { projectFolder } from './lib/folders.mjs';
import { endOnSignals, run } from './lib/processes.mjs';

const tool = (name) => join(projectFolder, 'node_modules', ...name);

const checks = {
  types: [tool(['typescript', 'bin', 'tsc']), '-b'],
  'format and lint': [tool(['@biomejs', 'biome', 'bin', 'biome']), 'ci', '--colors=off'],
  'generated parts': ['--import', 'tsx', 'scripts/generate.ts', '--check'],
};

/** @returns {Promise<{ passed: number, failed: number, skipped: number, output: string }>} one check each */
export async function check() {
  const outputs = [];
  let failed = 0;
  for (const [name, args] of Object.entries(checks)) {
    const { code, stdout, stderr } = await run(process.execPath, args, { cwd: projectFolder, seconds: 300 });
    if (code === 0) continue;
    failed += 1;
    outputs.push(`FAIL ${name}\n${(stdout + stderr).trim()}`);
  }
  return { passed: Object.keys(checks).length - failed, failed, skipped: 0, output: outputs.join('\n') };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  endOnSignals();
  await ensureDependencies();
  const { failed, output } = await check();
  console.log(output || 'Types, format, lint and generated parts are fine.');
  process.exitCode = failed > 0 ? 1 : 0;
}
