// Owns offering the terms of a taxonomy from the posts that exist. Knows no format: the place's frame does.
import { frameValue } from '../edits/index.ts';
import type { Place } from '../page/index.ts';
import { rankTerms, type Site, spellPosts, termKey } from '../site/index.ts';
import { escapeSnippet } from '../text/index.ts';
import { type Completion, completerFor } from './completion.ts';
import { itemsBeside, ownPathOf } from './value-place.ts';

type ValuePlace = Extract<Place, { kind: 'front-matter-value' }>;

/** Do most posts have several of them, so that one alone is but the first of a list? */
const comesInLists = (taxonomy: string, site: Site): boolean => {
  let single = 0;
  let several = 0;
  for (const { terms } of site.outlines.values()) {
    const count = terms[taxonomy]?.length ?? 0;
    if (count > 1) several++;
    else if (count === 1) single++;
  }
  return several > single;
};

/** A term where a list is wanted and none begun: the list opened around it, the cursor behind the term for the next one. */
const writeFirst = (name: string, { frame }: ValuePlace): Pick<Completion, 'newText' | 'snippet'> | undefined => {
  const item = frameValue(name, { ...frame, before: '', behind: '', flow: true });
  if (item === undefined) return undefined;
  return { newText: `${frame.before}[${escapeSnippet(item)}$0]${frame.behind}`, snippet: true };
};

/** Terms, those that go together with the ones already there first; at the root and below `params` (hugo-facts §1.4). */
export const terms = completerFor({
  name: 'terms',
  places: ['front-matter-value'],
  complete(place, page, site) {
    const [taxonomy = '', ...below] = ownPathOf(place);
    if (below.length > 0 || !site.dialect.taxonomies.includes(taxonomy)) return [];
    const present = new Set(itemsBeside(page, place).map(termKey));
    const opensList =
      !place.inList && place.frame.quote === '' && place.frame.format !== 'org' && comesInLists(taxonomy, site);
    const own = new Set((page.outline.terms[taxonomy] ?? []).map(termKey));
    return rankTerms(site, taxonomy, page.path, present)
      .filter((term) => {
        const key = termKey(term.name);
        // What only this page has is what is being typed right now; a quote half-typed in another post leaves a blank.
        return !present.has(key) && !(term.count === 1 && own.has(key)) && term.name.trim() !== '';
      })
      .flatMap((term) => {
        const newText = opensList ? undefined : frameValue(term.name, place.frame);
        const written = opensList ? writeFirst(term.name, place) : newText !== undefined && { newText };
        return written
          ? [{ label: term.name, kind: 'term' as const, detail: spellPosts(term.count), span: place.span, ...written }]
          : [];
      });
  },
});
