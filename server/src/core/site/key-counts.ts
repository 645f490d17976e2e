// Owns how many pages have each front-matter key. Made from outlines only.
import type { Outline } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';

/** Keys as spelled → pages that have them. */
export type KeyCounts = ReadonlyMap<string, number>;

/** Counts the keys of all pages. */
export const countKeys = (outlines: ReadonlyMap<SitePath, Outline>): KeyCounts => {
  const counts = new Map<string, number>();
  for (const { keys } of outlines.values()) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** The counts after one page changed. */
export const patchKeyCounts = (
  counts: KeyCounts,
  before: Outline | undefined,
  after: Outline | undefined,
): KeyCounts => {
  const next = new Map(counts);
  for (const key of before?.keys ?? []) {
    const count = (next.get(key) ?? 0) - 1;
    if (count > 0) next.set(key, count);
    else next.delete(key);
  }
  for (const key of after?.keys ?? []) next.set(key, (next.get(key) ?? 0) + 1);
  return next;
};
