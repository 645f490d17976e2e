// Owns where the programs are that the bench measures: what is built and ships, never the sources.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `HUGO_AUTHOR_DIST` names another build, to compare two. */
export const dist = process.env.HUGO_AUTHOR_DIST ?? here('../dist');
export const server: readonly string[] = [join(dist, 'server.js'), '--stdio'];
export const commandLine: readonly string[] = [join(dist, 'cli.js')];
export const bareServer: readonly string[] = [here('bare-server.mjs')];
export const floorReader: readonly string[] = [here('floor.mjs')];
export const resultsFile = here('RESULTS.md');
