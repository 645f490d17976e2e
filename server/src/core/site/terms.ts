// Owns the terms of all taxonomies and how often each is used. Made from outlines only.
import type { Outline } from '../page/index.ts';
import { getOrAdd, lazy, lowerAsGo, type SitePath } from '../text/index.ts';
import { buildNearTerms } from './near-terms.ts';

export interface Term {
  /** The spelling used most. */
  readonly name: string;
  /** Posts that carry it, drafts included. */
  readonly count: number;
  /** Every spelling with its posts. */
  readonly spellings: ReadonlyMap<string, number>;
}

export interface TermIndex {
  /** The terms of a taxonomy (plural, lower case), most used first, then by name. */
  termsOf(taxonomy: string): readonly Term[];
  /** The term that a spelling belongs to. */
  findTerm(taxonomy: string, spelling: string): Term | undefined;
  /** Other terms that differ from this spelling in hyphens, blanks, underscores, dots and accents only, most used first. */
  termsLike(taxonomy: string, spelling: string): readonly Term[];
  /** The far more used term that this spelling is probably a slip of the finger for: `kubernets` of `kubernetes`. */
  findMeant(taxonomy: string, spelling: string): Term | undefined;
  /** The index after one page changed, from its outlines with what they inherit; shares all that did not. */
  patched(before: Outline | undefined, after: Outline | undefined): TermIndex;
}

/** Two spellings are one term when this is equal: lower case, blanks as hyphens (hugo-facts §2, Hugo 0.123 and later). */
export const termKey = (spelling: string): string => lowerAsGo(spelling).replaceAll(' ', '-');

/** What two terms have in common that look alike; `+` and `#` count, or C, C++ and C# would. */
const looseKey = (spelling: string): string =>
  plainKey.test(spelling)
    ? spelling.toLowerCase()
    : lowerAsGo(spelling.normalize('NFKD')).replace(/[^\p{L}\p{N}+#]/gu, '');

/** Most terms: of these signs all count. */
const plainKey = /^[a-zA-Z0-9+#]*$/;

/** Taxonomy → term key → term. */
type Tallies = ReadonlyMap<string, ReadonlyMap<string, Term>>;

const mostUsed = (spellings: ReadonlyMap<string, number>): string => {
  let best = '';
  let most = 0;
  for (const [spelling, count] of spellings) {
    if (count > most || (count === most && spelling < best)) {
      best = spelling;
      most = count;
    }
  }
  return best;
};

const toTerm = (count: number, spellings: ReadonlyMap<string, number>): Term => ({
  name: mostUsed(spellings),
  count,
  spellings,
});

const changeTerm = (term: Term | undefined, spellings: readonly string[], by: 1 | -1): Term | undefined => {
  const next = new Map(term?.spellings);
  for (const spelling of spellings) {
    const count = (next.get(spelling) ?? 0) + by;
    if (count > 0) next.set(spelling, count);
    else next.delete(spelling);
  }
  const count = (term?.count ?? 0) + by;
  return count > 0 ? toTerm(count, next) : undefined;
};

/** The terms of one page: taxonomy → key → spellings used. */
const termsOfPage = (outline: Outline): Map<string, Map<string, string[]>> => {
  const byTaxonomy = new Map<string, Map<string, string[]>>();
  for (const [taxonomy, names] of Object.entries(outline.terms)) {
    const byKey = new Map<string, string[]>();
    for (const name of new Set(names)) getOrAdd(byKey, termKey(name), () => []).push(name);
    byTaxonomy.set(taxonomy, byKey);
  }
  return byTaxonomy;
};

const addPage = (tallies: Map<string, Map<string, Term>>, outline: Outline, by: 1 | -1): void => {
  for (const [taxonomy, byKey] of termsOfPage(outline)) {
    const terms = getOrAdd(tallies, taxonomy, () => new Map<string, Term>());
    for (const [key, spellings] of byKey) {
      const term = changeTerm(terms.get(key), spellings, by);
      if (term) terms.set(key, term);
      else terms.delete(key);
    }
  }
};

const indexFrom = (tallies: Tallies): TermIndex => {
  const sorted = new Map<string, () => readonly Term[]>();
  for (const [taxonomy, terms] of tallies)
    sorted.set(
      taxonomy,
      lazy(() =>
        [...terms.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
      ),
    );
  const alike = new Map<string, () => ReadonlyMap<string, readonly string[]>>();
  for (const [taxonomy, terms] of tallies)
    alike.set(
      taxonomy,
      lazy(() => {
        const groups = new Map<string, string[]>();
        for (const key of terms.keys()) {
          const loose = looseKey(key);
          if (loose !== '') getOrAdd(groups, loose, () => []).push(key);
        }
        return groups;
      }),
    );
  const near = new Map<string, () => (key: string) => Term | undefined>();
  for (const [taxonomy, terms] of tallies)
    near.set(
      taxonomy,
      lazy(() => buildNearTerms(terms)),
    );
  return {
    findMeant: (taxonomy, spelling) => near.get(taxonomy)?.()(termKey(spelling)),
    termsOf: (taxonomy) => sorted.get(taxonomy)?.() ?? [],
    findTerm(taxonomy, spelling) {
      return tallies.get(taxonomy)?.get(termKey(spelling));
    },
    termsLike(taxonomy, spelling) {
      const own = termKey(spelling);
      const keys = alike.get(taxonomy)?.().get(looseKey(spelling)) ?? [];
      // Mostly it is the only one.
      if (keys.length === 0 || (keys.length === 1 && keys[0] === own)) return [];
      return keys
        .filter((key) => key !== own)
        .map((key) => tallies.get(taxonomy)!.get(key)!)
        .sort((a, b) => b.count - a.count);
    },
    patched(before, after) {
      const next = new Map<string, Map<string, Term>>();
      const touched = new Set([...Object.keys(before?.terms ?? {}), ...Object.keys(after?.terms ?? {})]);
      for (const [taxonomy, terms] of tallies)
        next.set(taxonomy, touched.has(taxonomy) ? new Map(terms) : (terms as Map<string, Term>));
      if (before) addPage(next, before, -1);
      if (after) addPage(next, after, 1);
      return indexFrom(next);
    },
  };
};

/** Counts the terms of all pages, from outlines with what they inherit. Linear in the number of terms. */
export const buildTermIndex = (outlines: ReadonlyMap<SitePath, Outline>): TermIndex => {
  const building = new Map<string, Map<string, { count: number; spellings: Map<string, number> }>>();
  for (const outline of outlines.values()) {
    for (const [taxonomy, byKey] of termsOfPage(outline)) {
      const terms = getOrAdd(
        building,
        taxonomy,
        () => new Map<string, { count: number; spellings: Map<string, number> }>(),
      );
      for (const [key, spellings] of byKey) {
        const tally = getOrAdd(terms, key, () => ({ count: 0, spellings: new Map<string, number>() }));
        tally.count++;
        for (const spelling of spellings) tally.spellings.set(spelling, (tally.spellings.get(spelling) ?? 0) + 1);
      }
    }
  }
  const tallies = new Map<string, ReadonlyMap<string, Term>>();
  for (const [taxonomy, terms] of building)
    tallies.set(taxonomy, new Map([...terms].map(([key, { count, spellings }]) => [key, toTerm(count, spellings)])));
  return indexFrom(tallies);
};
