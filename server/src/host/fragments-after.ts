// Owns what is still known of the places in pages once files changed. Reads none.
import type { SitePath } from '../core/text/index.ts';
import type { LoadedSite } from './cell.ts';

interface Changed {
  readonly removed: readonly SitePath[];
  readonly pages: ReadonlyMap<SitePath, unknown>;
  readonly shortcodes?: unknown;
  readonly keySources?: ReadonlyMap<SitePath, unknown>;
}

/** Of what was read again nothing is known; what shortcodes write decides whether all is known of the others. */
export const fragmentsAfter = ({ fragments }: LoadedSite, change: Changed): LoadedSite['fragments'] => {
  if (change.shortcodes || change.keySources?.size) return new Map();
  const gone = [...change.pages.keys(), ...change.removed].filter((path) => fragments.has(path));
  if (gone.length === 0) return fragments;
  const left = new Map(fragments);
  for (const path of gone) left.delete(path);
  return left;
};
