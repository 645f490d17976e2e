// Owns which terms Hugo writes to one URL although they are several to it (hugo-facts §2). Before 0.123 there are none: there the URL is what makes a term.
import { isAtLeast } from './hugo-version.ts';
import type { Site } from './site.ts';
import { type Term, termKey } from './terms.ts';
import { toUrlPath } from './url-path.ts';

/** The part of a term's URL below its taxonomy; empty when nothing of the name is left. */
const toTermUrl = (site: Site, spelling: string): string =>
  toUrlPath(spelling.replaceAll(' ', '-'), site.config).replace(/^\.{0,2}\/*$/, '');

/** Does the page of a term land where the list of all terms is? */
export const hasNoTermUrl = (site: Site, spelling: string): boolean =>
  isAtLeast(site.hugo, '0.123.0') && toTermUrl(site, spelling) === '';

/** Other terms on the URL of this one, most used first. `taxonomy` is plural, lower case. */
export const findTermClashes = (site: Site, taxonomy: string, spelling: string): readonly Term[] => {
  if (!isAtLeast(site.hugo, '0.123.0')) return [];
  const url = toTermUrl(site, spelling);
  if (url === '') return [];
  // Case alone makes no other term, so any spelling of one will do.
  const own = url.toLowerCase();
  return site
    .terms()
    .termsLike(taxonomy, spelling)
    .filter(({ name }) => termKey(name) !== termKey(spelling) && toTermUrl(site, name).toLowerCase() === own);
};
