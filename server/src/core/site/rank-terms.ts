// Owns in which order the terms of a taxonomy come to an author's mind: what goes together with those already there, what the section uses.
import type { SitePath } from '../text/index.ts';
import { sectionOf } from './section-keys.ts';
import type { Site } from './site.ts';
import type { TaxonomyUse } from './term-use.ts';
import { type Term, termKey } from './terms.ts';

/** So many posts a term must have before what stands beside it says more than what is used at all. */
const TRUST = 5;
/** What a use counts when it is not in the page's section. */
const ANYWHERE = 0.1;
/** Of the posts of a term, so many show what stands beside it as well as all of them do. */
const MOST_POSTS = 200;

/** Spelling → how often it stands beside the terms that are present, each of them counting alike. */
const countBeside = (
  { outlines }: Site,
  taxonomy: string,
  use: TaxonomyUse,
  present: readonly Term[],
  except: SitePath,
): ReadonlyMap<string, number> => {
  const beside = new Map<string, number>();
  for (const { spellings, count } of present)
    for (const spelling of spellings.keys()) {
      const posts = use.posts.get(spelling) ?? [];
      const step = Math.max(1, Math.ceil(posts.length / MOST_POSTS));
      const weight = step / (count + TRUST);
      for (let i = 0; i < posts.length; i += step) {
        if (posts[i] === except) continue;
        for (const name of outlines.get(posts[i]!)?.terms[taxonomy] ?? [])
          beside.set(name, (beside.get(name) ?? 0) + weight);
      }
    }
  return beside;
};

const sumOf = ({ spellings }: Term, counts: ReadonlyMap<string, number> | undefined): number => {
  let sum = 0;
  if (counts) for (const spelling of spellings.keys()) sum += counts.get(spelling) ?? 0;
  return sum;
};

/**
 * The terms, the likeliest on this page first: by how often each stands beside those present (term keys), averaged, where
 * the share of the section's posts stands in as far as these terms have few posts.
 */
export const rankTerms = (
  site: Site,
  taxonomy: string,
  path: SitePath,
  present: ReadonlySet<string>,
): readonly Term[] => {
  const terms = site.terms().termsOf(taxonomy);
  const use = site.termUse().get(taxonomy);
  if (use === undefined) return terms;
  const there = terms.filter(({ name }) => present.has(termKey(name)));
  const beside = countBeside(site, taxonomy, use, there, path);
  const section = use.sections.get(sectionOf(path, site));
  const doubt = there.length === 0 ? 1 : there.reduce((sum, { count }) => sum + TRUST / (count + TRUST), 0);
  const posts = site.outlines.size;
  const score = (term: Term): number =>
    sumOf(term, beside) + (doubt * (sumOf(term, section) + ANYWHERE * term.count)) / posts;
  return terms
    .map((term) => ({ term, score: score(term) }))
    .sort((a, b) => b.score - a.score)
    .map(({ term }) => term);
};
