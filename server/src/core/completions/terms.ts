// Owns offering the terms of a taxonomy from the posts that exist. Knows no format: the place's frame does.
import { findEntry, type Node, type Page } from '../page/index.ts';
import { spellPosts, termKey } from '../site/index.ts';
import { completerFor } from './completion.ts';
import { frameValue } from './frame-value.ts';

/** The terms the page has already in this taxonomy, but for the one at the cursor. */
const presentKeys = (page: Page, keys: readonly string[], cursor: number): ReadonlySet<string> => {
  const value: Node | undefined = page.frontMatter && findEntry(page.frontMatter.root, ...keys)?.value;
  const present = new Set<string>();
  for (const item of value?.kind === 'list' ? value.items : [])
    if (item.kind === 'scalar' && !(item.span.start <= cursor && cursor <= item.span.end))
      present.add(termKey(item.value));
  return present;
};

/** Terms, most used first; at the root and below `params` (hugo-facts §1.4). */
export const terms = completerFor({
  name: 'terms',
  places: ['front-matter-value'],
  complete(place, page, site) {
    const keys = place.keys[0]?.toLowerCase() === 'params' ? place.keys.slice(1) : place.keys;
    const taxonomy = keys[0]?.toLowerCase();
    if (keys.length !== 1 || taxonomy === undefined || !site.dialect.taxonomies.includes(taxonomy)) return [];
    const present = presentKeys(page, place.keys, place.span.start);
    const own = new Set((page.outline.terms[taxonomy] ?? []).map(termKey));
    return site
      .terms()
      .termsOf(taxonomy)
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
