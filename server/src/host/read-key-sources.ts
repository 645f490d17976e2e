// Owns reading the files of a site that tell of its pages: templates and archetypes their keys, these and data their shortcodes.
import { findKeyKind, type KeySource, type Mount, readKeySource } from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import type { Refused } from './attempt.ts';
import { breathe, sliceMilliseconds } from './breathe.ts';
import type { FileSystem } from './file-system.ts';
import { readAhead } from './read-ahead.ts';

/** More templates than that are no theme; the rest tells nothing. */
const MOST = 5000;

/**
 * What each template, archetype or file of data among these files tells; undefined: nothing (any more). Which cannot be read
 * are told to `refused`.
 */
export async function* readKeySources(
  fs: FileSystem,
  root: string,
  mounts: readonly Mount[],
  files: Iterable<SitePath>,
  refused: Refused,
): AsyncGenerator<readonly [SitePath, KeySource | undefined]> {
  const sources = [...files].filter((path) => findKeyKind(mounts, path));
  for await (const [path, text] of readAhead(fs, root, sources.slice(0, MOST), refused)) {
    const kind = text === undefined ? undefined : findKeyKind(mounts, path);
    yield [path, kind && readKeySource(kind, path, text!)];
  }
  const next = sources[MOST];
  const kind = next === undefined ? undefined : findKeyKind(mounts, next);
  // Those that are not read may name every shortcode.
  if (kind) yield [next!, { kind, keys: () => [], shortcodes: 'any' }];
}

/** Works out what the sources tell before anybody asks, a slice at a time: all at once would hold up the first question. */
export const workOutKeys = async (sources: Iterable<KeySource>): Promise<void> => {
  let sliceEnds = performance.now() + sliceMilliseconds;
  for (const { keys } of sources) {
    keys();
    if (performance.now() < sliceEnds) continue;
    await breathe();
    sliceEnds = performance.now() + sliceMilliseconds;
  }
};
