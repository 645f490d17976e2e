// Owns which known name an author most likely meant by one that is not known. Knows no rule.
import { findNearest, isOneSlip } from '../text/index.ts';

/** The nearest of the names, or one with two letters swapped; undefined when none is near. The first wins among equals. */
export const findNearName = (written: string, names: readonly string[]): string | undefined =>
  findNearest(written, names) ?? names.find((name) => isOneSlip(written, name));
