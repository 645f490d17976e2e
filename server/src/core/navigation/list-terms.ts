// Owns the taxonomies of a site as an author looks through them: terms, their spellings, their pages. Reads no text of a post.
import { indexTermPages, type Site, type Term, toTermPath } from '../site/index.ts';
import type { SitePath } from '../text/index.ts';

export interface ListedTaxonomy {
  /** Plural, lower case. */
  readonly name: string;
  readonly terms: number;
}

export interface ListedTerm {
  readonly term: Term;
  /** The other spellings, most used first, each with the number of its posts. */
  readonly others: readonly (readonly [string, number])[];
  /** The path of its URL below the baseURL, where that can be told. */
  readonly url?: string;
  /** The content file of its own page. */
  readonly page?: SitePath;
}

/** The taxonomies that have terms, by name. */
export const listTaxonomies = (site: Site): readonly ListedTaxonomy[] =>
  site.dialect.taxonomies
    .map((name) => ({ name, terms: site.terms().termsOf(name).length }))
    .filter(({ terms }) => terms > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** The terms of a taxonomy, most used first, with the URLs of the site's default language. */
export const listTerms = (site: Site, taxonomy: string): readonly ListedTerm[] => {
  const language = site.config.defaultContentLanguage;
  const pages = indexTermPages(site, taxonomy, language);
  return site
    .terms()
    .termsOf(taxonomy)
    .map((term) => {
      const page = pages(term.name);
      const url = toTermPath(site, taxonomy, term.name, language, page);
      const others = [...term.spellings].filter(([name]) => name !== term.name).sort((a, b) => b[1] - a[1]);
      return { term, others, ...(url !== undefined && { url }), ...(page && { page: page.path }) };
    });
};
