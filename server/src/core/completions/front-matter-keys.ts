// Owns offering front-matter keys: those this blog uses first, then Hugo's own.
import { fields, type Page, type Place } from '../page/index.ts';
import { type Site, spellPosts } from '../site/index.ts';
import { completerFor } from './completion.ts';

type KeyPlace = Extract<Place, { kind: 'front-matter-key' }>;

const toNewText = (key: string, isList: boolean, place: KeyPlace): string => {
  const list = isList && !place.assigned;
  if (place.format === 'json') {
    const quoted = place.quote === '' ? `"${key}"` : place.assigned ? key : `${key}"`;
    return place.assigned ? quoted : `${quoted}: ${list ? '[$0]' : '$0'}`;
  }
  if (place.assigned) return key;
  if (place.format === 'toml') return `${key} = ${list ? '[$0]' : '$0'}`;
  return `${key}: ${list ? '[$0]' : '$0'}`;
};

/** Keys, without regard to letter case, by how many pages have them, in the spelling used most. */
const rank = (site: Site): ReadonlyMap<string, { spelling: string; count: number }> => {
  const ranked = new Map<string, { spelling: string; most: number; count: number }>();
  for (const [spelling, count] of site.keys()) {
    const known = ranked.get(spelling.toLowerCase());
    if (!known) ranked.set(spelling.toLowerCase(), { spelling, most: count, count });
    else {
      known.count += count;
      if (count > known.most) Object.assign(known, { spelling, most: count });
    }
  }
  return ranked;
};

const presentIn = (page: Page, place: KeyPlace): ReadonlySet<string> =>
  new Set(
    (page.frontMatter?.root.entries ?? [])
      .filter(({ keySpan }) => keySpan.end < place.span.start || keySpan.start > place.span.end)
      .map(({ key }) => key.toLowerCase()),
  );

export const frontMatterKeys = completerFor({
  name: 'front-matter-keys',
  places: ['front-matter-key'],
  complete(place, page, site) {
    const present = presentIn(page, place);
    const ranked = rank(site);
    const own = page.outline.keys.map((key) => key.toLowerCase());
    const offered = new Map<string, { label: string; count: number }>();
    for (const [key, { spelling, count }] of ranked) {
      // The half-typed key of this very page is no key of the blog.
      if (count > 1 || !own.includes(key)) offered.set(key, { label: spelling, count });
    }
    for (const taxonomy of site.dialect.taxonomies)
      if (!offered.has(taxonomy)) offered.set(taxonomy, { label: taxonomy, count: 0 });
    for (const field of fields.values())
      if (!offered.has(field.name.toLowerCase()))
        offered.set(field.name.toLowerCase(), { label: field.name, count: 0 });
    return [...offered]
      .filter(([key]) => !present.has(key))
      .sort(([, a], [, b]) => b.count - a.count)
      .map(([key, { label, count }]) => {
        const field = fields.get(key);
        const isList = site.dialect.taxonomies.includes(key) || field?.type === 'strings';
        return {
          label,
          kind: 'key',
          detail: count > 0 ? spellPosts(count) : 'Hugo',
          ...(field && { documentation: field.documentation }),
          span: place.span,
          newText: toNewText(label, isList, place),
          snippet: !place.assigned,
          again: !place.assigned,
        };
      });
  },
});
