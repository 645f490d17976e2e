// Owns when two outlines say the same. House rule 5: then nothing outside the page is recomputed.
import type { Outline } from '../page/index.ts';

/** Deep equality of plain data. */
export const equal = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  const left = Object.entries(a);
  return (
    left.length === Object.keys(b).length &&
    left.every(([key, value]) => equal(value, (b as Record<string, unknown>)[key]))
  );
};

/** Deep equality; an absent outline equals only an absent one. */
export const equalOutlines = (a: Outline | undefined, b: Outline | undefined): boolean => equal(a, b);
