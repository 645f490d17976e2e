// Owns which values the pages have under keys of the author's own, and how many have each. Made from outlines only.
import type { Outline } from '../page/index.ts';
import { getOrAdd, type SitePath } from '../text/index.ts';

/** Key (lower case, with those above and without `params`: `cover.position`) → value → pages that have it. */
export type ValueIndex = ReadonlyMap<string, ReadonlyMap<string | boolean, number>>;

type Counts = Map<string | boolean, number>;

const addTo = (index: Map<string, Counts>, outline: Outline | undefined, by: 1 | -1): void => {
  for (const [key, values] of Object.entries(outline?.values ?? {})) {
    const counts = getOrAdd(index, key, () => new Map());
    for (const value of new Set(values)) {
      const count = (counts.get(value) ?? 0) + by;
      if (count > 0) counts.set(value, count);
      else counts.delete(value);
    }
  }
};

/** Counts the values of all pages. */
export const indexValues = (outlines: ReadonlyMap<SitePath, Outline>): ValueIndex => {
  const index = new Map<string, Counts>();
  outlines.forEach((outline) => void addTo(index, outline, 1));
  return index;
};

/** The index after one page changed; only the keys that it had or has are copied. */
export const patchValues = (index: ValueIndex, before: Outline | undefined, after: Outline | undefined): ValueIndex => {
  const next = new Map(index as ReadonlyMap<string, Counts>);
  for (const key of new Set([...Object.keys(before?.values ?? {}), ...Object.keys(after?.values ?? {})]))
    next.set(key, new Map(next.get(key)));
  addTo(next, before, -1);
  addTo(next, after, 1);
  return next;
};

/** A value of front matter, with the pages that have it. */
export interface CountedValue {
  readonly value: string | boolean;
  readonly count: number;
}

/** The values of a key on all pages but one, whose values are being typed: most used first. */
export const valuesOf = (index: ValueIndex, key: string, except: Outline): readonly CountedValue[] => {
  const own =
    except.values !== undefined && Object.hasOwn(except.values, key) ? new Set(except.values[key]) : undefined;
  const counted: CountedValue[] = [];
  index.get(key)?.forEach((count, value) => {
    const others = own?.has(value) ? count - 1 : count;
    if (others > 0) counted.push({ value, count: others });
  });
  return counted.sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1));
};
