// Owns the few numbers that the bench reports about a series of measurements.

/** The value below which this share of the series lies (nearest rank). */
export const percentileOf = (series: readonly number[], share: number): number => {
  const sorted = [...series].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))];
  if (value === undefined) throw new Error('no measurement was taken');
  return value;
};

export const medianOf = (series: readonly number[]): number => percentileOf(series, 0.5);
