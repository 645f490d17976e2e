// Owns which much used term a rare one is probably a slip of the finger for. Knows no page.
import { getOrAdd, isOneSlip } from '../text/index.ts';
import type { Term } from './terms.ts';

/** Shorter words are too often one letter away from a word of their own (`semver`, `server`). */
const SHORTEST = 7;
/** The term that was meant is used so many times as often. */
const TIMES = 3;
/** One slip in a word that long leaves so many letters alone at one of its two ends. */
const END = 3;

/** Versions and years (`gsoc2018`) differ by one sign on purpose. */
const isWord = (key: string): boolean => key.length >= SHORTEST && !/\p{N}/u.test(key);

const isSlip = (written: string, meant: string): boolean => {
  if (written.charAt(0) !== meant.charAt(0) || !isOneSlip(written, meant)) return false;
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  // A letter more at the end makes another word (`schedule`, `scheduler`), or the plural of the same.
  return short.length === long.length || !long.startsWith(short) || long.endsWith('s');
};

/** Answers for a key with the most used term it may stand for. `terms` by key, see `termKey`; looked at once. */
export const buildNearTerms = (terms: ReadonlyMap<string, Term>): ((key: string) => Term | undefined) => {
  const byEnd = new Map<string, [string, Term][]>();
  const endsOf = (key: string): readonly string[] => [`${key.slice(0, END)}…`, `…${key.slice(-END)}`];
  for (const [key, term] of terms)
    if (term.count >= TIMES && isWord(key))
      for (const end of endsOf(key)) getOrAdd(byEnd, end, () => []).push([key, term]);
  const find = (key: string): Term | undefined => {
    const own = terms.get(key)?.count ?? 1;
    let meant: Term | undefined;
    if (!isWord(key)) return undefined;
    for (const end of endsOf(key))
      for (const [other, term] of byEnd.get(end) ?? [])
        if (term.count >= own * TIMES && term.count > (meant?.count ?? 0) && isSlip(key, other)) meant = term;
    return meant;
  };
  // Every page that carries a term asks for it.
  const known = new Map<string, Term | undefined>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key);
  };
};
