// Owns the version of this package, read from its package.json.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `0.1.0`. The file lies above wherever this code was put: `dist/` when built, `server/src/…` when run from source. */
export const readVersion = (): string => {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) return String(JSON.parse(readFileSync(file, 'utf8')).version);
    if (folder === dirname(folder)) return 'unknown';
  }
};
