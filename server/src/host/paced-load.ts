// Owns loading a site without holding up the event loop: up to where it is known what the site is, and from there on.
import { breathe, sliceMilliseconds } from './breathe.ts';
import type { FileSystem } from './file-system.ts';
import { type InstalledHugo, type LoadStep, loadSite } from './load-site.ts';
import type { Settings } from './settings.ts';

/** A load that has come to where configuration and names are known. */
export interface PacedLoad {
  readonly root: string;
  readonly settings: Settings;
  readonly configured: LoadStep & { kind: 'configured' };
  /** The steps that follow: pages, and the end. */
  readonly rest: AsyncGenerator<LoadStep>;
}

/** Begins to load. `isStopped` is looked at between steps; after it the answer is undefined and steps end early. */
export const beginLoad = async (
  fs: FileSystem,
  root: string,
  settings: Settings,
  isStopped: () => boolean,
  installedHugo?: InstalledHugo,
): Promise<PacedLoad | undefined> => {
  const rest = paced(loadSite(fs, root, settings, installedHugo), isStopped);
  for (let next = await rest.next(); !next.done; next = await rest.next())
    if (next.value.kind === 'configured') return { root, settings, configured: next.value, rest };
  return undefined;
};

async function* paced(steps: AsyncGenerator<LoadStep>, isStopped: () => boolean): AsyncGenerator<LoadStep> {
  let sliceEnds = performance.now() + sliceMilliseconds;
  for await (const step of steps) {
    if (isStopped()) return;
    yield step;
    if (performance.now() < sliceEnds) continue;
    await breathe();
    sliceEnds = performance.now() + sliceMilliseconds;
  }
}
