// Owns what a page gets from above, and its outline with that. Hugo takes what is handed down as if it stood on the page.
import type { CascadeValue, Outline } from '../../page/index.ts';
import type { SitePath } from '../../text/index.ts';
import { type ContentPlace, findContentPlace } from '../content-place.ts';
import { isAtLeast } from '../hugo-version.ts';
import type { Site } from '../site.ts';
import type { CascadeSource } from './cascades.ts';

/** What of a site decides what its pages inherit. */
export type InheritanceSource = Pick<Site, 'config' | 'dialect' | 'mounts' | 'hugo' | 'cascades'>;

export interface Inherited {
  /** In a few words, for people. */
  readonly value: string;
  readonly from: CascadeSource;
}

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

const collect = (
  site: InheritanceSource,
  path: SitePath,
  known?: ContentPlace,
): ReadonlyMap<string, Inherited & CascadeValue> => {
  const cascades = site.cascades();
  if (cascades.keys.size === 0) return nothing;
  const place = known ?? findContentPlace(path, site.mounts, site.config);
  if (place === undefined) return nothing;
  const found = new Map<string, Inherited & CascadeValue>();
  const isNew = isAtLeast(site.hugo, '0.123.0');
  for (const { from, values } of cascades.forPage(path, place))
    for (const [written, value] of Object.entries(values)) {
      const inParams = written.startsWith('params.');
      if (inParams && !isNew) continue;
      const key = inParams ? written.slice('params.'.length) : written;
      if (!found.has(key)) found.set(key, { ...value, value: value.text, from: from(written) });
    }
  return found;
};

/**
 * What is handed down to a page, by lower-cased key. Also what its own front matter overrides: there a key wins by being
 * there at all, even without a value, and as a whole. Since 0.123 what a cascade holds below `params` is handed down as if
 * it stood above, `draft` and `url` too; before, it is a value called `params` (tried on 0.111, 0.147, 0.152 and 0.168).
 */
export const findInherited = (site: InheritanceSource, path: SitePath): ReadonlyMap<string, Inherited> =>
  collect(site, path);

/** The outline that Hugo sees: that of the page with what it inherits. The very same where that is nothing. `place`: where it is known. */
export const withInherited = (
  site: InheritanceSource,
  path: SitePath,
  outline: Outline,
  place?: ContentPlace,
): Outline => {
  const inherited = collect(site, path, place);
  if (inherited.size === 0) return outline;
  const own = new Set(outline.keys.map((key) => key.toLowerCase()));
  const added = [...inherited].filter(([key]) => !own.has(key));
  const terms: Record<string, readonly string[]> = { ...outline.terms };
  const otherDates: Record<string, string> = { ...outline.otherDates };
  let whole: Outline = outline;
  const isNew = isAtLeast(site.hugo, '0.123.0');
  for (const [key, { fields, capital }] of added) {
    if (capital && !isNew && site.dialect.dateKeys.includes(key)) continue;
    const { terms: handedTerms, otherDates: handedDates, ...rest } = fields;
    // The page's own win also where it has them below `params`.
    for (const [taxonomy, names] of Object.entries(handedTerms ?? {}))
      if (!Object.hasOwn(terms, taxonomy)) terms[taxonomy] = names;
    Object.assign(otherDates, handedDates);
    whole = { ...whole, ...rest };
  }
  return {
    ...whole,
    terms,
    ...(Object.keys(otherDates).length > 0 && { otherDates }),
    keys: [...outline.keys, ...added.map(([key]) => key)],
  };
};
