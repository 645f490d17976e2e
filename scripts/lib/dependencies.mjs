// Owns bringing node_modules to what package-lock.json says. Knows no package by name; uses none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './folders.mjs';
import { runOrFail } from './processes.mjs';

/** Runs `npm ci` when node_modules is absent or differs from the lock file; says so. */
export async function ensureDependencies() {
  if (matchesLock()) return;
  console.log('Installing the packages of package-lock.json…');
  await runOrFail('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: projectFolder, show: true });
}

function matchesLock() {
  const installed = join(projectFolder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  // Optional packages are those of other platforms.
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}
