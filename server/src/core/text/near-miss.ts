// Owns "did you mean": which of some names was probably meant. Knows nothing of what the names name.
import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to what was written, or undefined when none is near. Near means: the same but for letter case, or
 * at most a third of the letters wrong and never more than three. Candidates are looked at in the order given; the first
 * of the nearest wins, so the caller's order (most used first) breaks ties.
 */
export const findNearest = (written: string, candidates: Iterable<string>): string | undefined => {
  const wanted = written.toLowerCase();
  const limit = Math.min(3, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const lower = candidate.toLowerCase();
    const far = lower === wanted ? 0 : distance(wanted, lower);
    if (far < bestDistance) {
      best = candidate;
      bestDistance = far;
      if (far === 0) break;
    }
  }
  return best;
};
