// Owns repeatable chance for the bench: the same seed gives the same site on every machine. Knows nothing of sites.

export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in `share` of the cases. */
  happens(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** An index below `count` by Zipf's law: the first far more often than the last. */
  zipf(count: number): number;
  /** Log-normal with this median and this spread (the standard deviation of the logarithm). */
  logNormal(median: number, spread: number): number;
}

/** Numbers by the mulberry32 recurrence. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const cumulative = new Map<number, readonly number[]>();
  const zipfTable = (count: number): readonly number[] => {
    let table = cumulative.get(count);
    if (table === undefined) {
      let sum = 0;
      table = Array.from({ length: count }, (_, i) => {
        sum += 1 / (i + 1) ** 0.9;
        return sum;
      });
      cumulative.set(count, table);
    }
    return table;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    happens: (share) => next() < share,
    pick: (from) => {
      const chosen = from[Math.floor(next() * from.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    zipf: (count) => {
      const table = zipfTable(count);
      const mark = next() * (table[count - 1] ?? 0);
      const found = table.findIndex((sum) => sum > mark);
      return found < 0 ? count - 1 : found;
    },
    logNormal: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(normal * spread);
    },
  };
};
