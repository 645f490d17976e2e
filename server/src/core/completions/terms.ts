// Owns offering the terms of a taxonomy from the posts that exist. Knows no format: the place's frame does.
import { frameValue } from '../edits/index.ts';
import { rankTerms, spellPosts, termKey } from '../site/index.ts';
import { completerFor } from './completion.ts';
import { itemsBeside, ownPathOf } from './value-place.ts';

/** Terms, those that go together with the ones already there first; at the root and below `params` (hugo-facts §1.4). */
export const terms = completerFor({
  name: 'terms',
  places: ['front-matter-value'],
  complete(place, page, site) {
    const [taxonomy = '', ...below] = ownPathOf(place);
    if (below.length > 0 || !site.dialect.taxonomies.includes(taxonomy)) return [];
    const present = new Set(itemsBeside(page, place).map(termKey));
    const own = new Set((page.outline.terms[taxonomy] ?? []).map(termKey));
    return rankTerms(site, taxonomy, page.path, present)
      .filter((term) => {
        const key = termKey(term.name);
        // What only this page has is what is being typed right now.
        return !present.has(key) && !(term.count === 1 && own.has(key));
      })
      .flatMap((term) => {
        const newText = frameValue(term.name, place.frame);
        return newText === undefined
          ? []
          : [{ label: term.name, kind: 'term' as const, detail: spellPosts(term.count), span: place.span, newText }];
      });
  },
});
