// Owns the course of the bench: which sites, how many rounds, what after what. `--quick` is for a first impression while developing.
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type GeneratedSite, generateSite } from './generate-site.ts';
import { measureCommand, runTimed } from './measure-command.ts';
import { measureFloor, measureLoad, measureWaits } from './measure-load.ts';
import { measurePreview } from './measure-preview.ts';
import { measureRename } from './measure-rename.ts';
import { measureStart } from './measure-start.ts';
import { measureTyping } from './measure-typing.ts';
import type { Measures, Round, SiteMeasures } from './measures.ts';
import { toResults } from './results.ts';
import { writePart } from './results-file.ts';
import { commandLine, resultsFile, server } from './subjects.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    sites: { type: 'string', default: join(tmpdir(), 'hugo-author-bench') },
    hugo: { type: 'string' },
    out: { type: 'string' },
  },
});

const say = (text: string): void => console.error(text);
const rounds = Number(options.rounds ?? (options.quick ? 2 : 5));
const edits = options.quick ? 60 : 250;

const measureRound = async (site: GeneratedSite): Promise<Round> => {
  const floor = measureFloor(site);
  const load = await measureLoad(site);
  const command = await measureCommand(site);
  const rename = await measureRename(site);
  const hugo =
    options.hugo === undefined ? undefined : (await runTimed(options.hugo, ['list', 'all'], site.folder)).wall;
  return { floor, load, command, rename, hugo };
};

const measureSites = async (sites: readonly GeneratedSite[]): Promise<SiteMeasures[]> => {
  const measured = sites.map((site) => ({ site, rounds: [] as Round[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { site, rounds: taken } of measured) {
      const next = await measureRound(site);
      taken.push(next);
      const floor = next.floor.walk + next.floor.read;
      say(
        `round ${round + 1}, ${site.posts} posts: floor ${floor.toFixed(0)} ms, index ${next.load.index.toFixed(0)} ms, check ${next.command.wall.toFixed(0)} ms`,
      );
    }
  }
  return measured;
};

const main = async (): Promise<void> => {
  const missing = [...server, ...commandLine].filter((path) => path.endsWith('.js') && !existsSync(path));
  if (missing.length > 0) {
    say(`Not built yet: ${missing.join(', ')}. Run npm run build first.`);
    process.exitCode = 2;
    return;
  }
  mkdirSync(options.sites, { recursive: true });
  const small = generateSite(options.sites, 1000);
  const sites = options.quick ? [small] : [small, generateSite(options.sites, 10_000)];
  // One load that does not count brings the files into the memory of the machine.
  for (const site of sites) measureFloor(site);
  const [first, second] = await measureSites(sites);
  if (first === undefined) throw new Error('no site was measured');
  const largest = (second ?? first).site;
  say('typing …');
  const typing = await measureTyping(largest, rounds, edits);
  const preview = measurePreview();
  say('start …');
  const start = await measureStart(options.quick ? 5 : 15);
  const waits = await measureWaits(largest);
  const measures: Measures = { small: first, large: second, start, typing, preview, waits };
  const page = toResults(measures, new Date().toISOString().slice(0, 10));
  console.log(page);
  // A quick run is no record.
  const out = options.out ?? (options.quick ? undefined : resultsFile);
  if (out !== undefined) writePart(out, 'bench', page);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
