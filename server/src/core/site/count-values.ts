// Owns which values the pages have under a key of the author's own, and how many have each. Counted when asked for, nothing is kept.
import type { Outline } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';

/** A value of front matter, with the pages that have it. */
export interface CountedValue {
  readonly value: string | boolean;
  readonly count: number;
}

/**
 * The values of a key (lower case, with those above and without `params`: `cover.position`) on all pages but `except`, most
 * used first. One step per page: a millisecond for ten thousand.
 */
export const countValues = (
  outlines: ReadonlyMap<SitePath, Outline>,
  key: string,
  except?: SitePath,
): readonly CountedValue[] => {
  const counts = new Map<string | boolean, number>();
  outlines.forEach((outline, path) => {
    const values: readonly (string | boolean)[] | undefined = outline.values?.[key];
    // A key of the author's may be called “constructor”.
    if (!Array.isArray(values) || path === except) return;
    for (const value of values.length > 1 ? new Set(values) : values) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1));
};
