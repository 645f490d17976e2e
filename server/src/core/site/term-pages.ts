// Owns what stands around one term: the pages that carry it, its own page, its URL (hugo-facts §2). Made on demand, from outlines.
import type { Outline, OutlineFields } from '../page/index.ts';
import { baseNameOf, folderOf, type SitePath } from '../text/index.ts';
import { withInherited } from './cascade/find-inherited.ts';
import { type ContentPlace, findContentPlace } from './content-place.ts';
import { dateKeysOf } from './dates/date-keys.ts';
import { findSortDate } from './dates/page-dates.ts';
import { isAtLeast } from './hugo-version.ts';
import { findPagePath } from './page-path.ts';
import type { Site } from './site.ts';
import { termKey } from './terms.ts';
import { toUrlPath } from './url-path.ts';

export interface PageEntry {
  readonly path: SitePath;
  readonly outline: Outline;
}

/** The pages that carry a term in any of its spellings, of their own or handed down, in no order. `taxonomy` is plural, lower case. */
export const pagesOfTerm = (site: Site, taxonomy: string, spelling: string): readonly PageEntry[] => {
  const term = site.terms().findTerm(taxonomy, spelling);
  if (!term) return [];
  const pages: PageEntry[] = [];
  for (const [path, outline] of site.outlines)
    if (withInherited(site, path, outline).terms[taxonomy]?.some((name) => term.spellings.has(name)))
      pages.push({ path, outline });
  return pages;
};

/** The pages whose own text names a term in any of its spellings, for themselves or for those they hand it down to. */
export const pagesNamingTerm = (site: Site, taxonomy: string, spelling: string): readonly PageEntry[] => {
  const wanted = termKey(spelling);
  const isNamed = ({ terms }: Pick<OutlineFields, 'terms'>): boolean =>
    terms?.[taxonomy]?.some((name) => termKey(name) === wanted) ?? false;
  const pages: PageEntry[] = [];
  for (const [path, outline] of site.outlines)
    if (
      isNamed(outline) ||
      outline.cascade?.some(({ values }) => Object.values(values).some(({ fields }) => isNamed(fields)))
    )
      pages.push({ path, outline });
  return pages;
};

/** The newest first, by the date that Hugo sorts by; pages without a date last. */
export const newestFirst = (site: Site, pages: readonly PageEntry[]): readonly PageEntry[] => {
  const asksNames = dateKeysOf(site.config, 'date').includes(':filename');
  return pages
    .map((page) => {
      const place = asksNames ? findContentPlace(page.path, site.mounts, site.config) : undefined;
      return { page, at: findSortDate(site, place, withInherited(site, page.path, page.outline)) };
    })
    .sort((a, b) => (a.at === b.at ? (a.page.path < b.page.path ? -1 : 1) : b.at > a.at ? 1 : -1))
    .map(({ page }) => page);
};

/**
 * Where Hugo looks for a term's own page: the folder below that of its taxonomy. Letter case decides nothing, nor does a
 * blank for a hyphen; two spellings with one such folder have one page (tried on 0.111 to 0.168).
 */
export const toTermFolder = (site: Site, spelling: string): string =>
  isAtLeast(site.hugo, '0.123.0') ? termKey(spelling) : toUrlPath(spelling, site.config);

/** A file as the page of a term, by the folder that Hugo looks in; undefined for what is none in this taxonomy. */
const toTermPage = (
  site: Site,
  taxonomy: string,
  path: SitePath,
): { readonly place: ContentPlace; readonly folder: string } | undefined => {
  const place = findContentPlace(path, site.mounts, site.config);
  if (place?.kind !== 'branch' || !place.virtualFolder.toLowerCase().startsWith(`${taxonomy}/`)) return undefined;
  return { place, folder: toTermFolder(site, place.virtualFolder.slice(taxonomy.length + 1)) };
};

/** The content files of a term's own page, `content/tags/open-source/_index.md`: one for each language that has it. */
export function* findTermPages(
  site: Site,
  taxonomy: string,
  spelling: string,
): Generator<PageEntry & { readonly place: ContentPlace }> {
  const wanted = toTermFolder(site, spelling);
  const lastPart = baseNameOf(wanted);
  for (const [path, outline] of site.outlines) {
    // Cheap for the thousands of pages that are none.
    if (!path.includes('/_index.') || toTermFolder(site, baseNameOf(folderOf(path))) !== lastPart) continue;
    const page = toTermPage(site, taxonomy, path);
    if (page?.folder === wanted) yield { path, outline, place: page.place };
  }
}

/** The page of a term in the language asked for, else in any. */
export const findTermPage = (
  site: Site,
  taxonomy: string,
  spelling: string,
  language: string | undefined,
): PageEntry | undefined => {
  let best: PageEntry | undefined;
  for (const { path, outline, place } of findTermPages(site, taxonomy, spelling)) {
    if (place.language === language) return { path, outline };
    best ??= { path, outline };
  }
  return best;
};

/**
 * Finds the pages of many terms of a taxonomy, in the language asked for, else in any: looks at the pages of the site once.
 */
export const indexTermPages = (
  site: Site,
  taxonomy: string,
  language: string | undefined,
): ((spelling: string) => PageEntry | undefined) => {
  const pages = new Map<string, { readonly entry: PageEntry; readonly isOfLanguage: boolean }>();
  for (const [path, outline] of site.outlines) {
    if (!path.includes('/_index.')) continue;
    const page = toTermPage(site, taxonomy, path);
    if (!page) continue;
    const { folder } = page;
    const isOfLanguage = page.place.language === language;
    const known = pages.get(folder);
    if (!known || (isOfLanguage && !known.isOfLanguage)) pages.set(folder, { entry: { path, outline }, isOfLanguage });
  }
  return (spelling) => pages.get(toTermFolder(site, spelling))?.entry;
};

const has = (site: Site, key: string, name: string): boolean => {
  const value = site.config.all[key];
  return Array.isArray(value) && value.some((item) => String(item).toLowerCase() === name);
};

/**
 * The URL path of a term below the baseURL, `/tags/open-source/`, for pages of a language. Undefined where there is none
 * (`disableKinds`, nothing left of the name) or where the configuration makes it up in a way that is not followed here.
 */
export const findTermPath = (
  site: Site,
  taxonomy: string,
  spelling: string,
  language: string | undefined,
): string | undefined =>
  toTermPath(site, taxonomy, spelling, language, findTermPage(site, taxonomy, spelling, language));

/** The same of a term whose own page, if it has one, is known. */
export const toTermPath = (
  site: Site,
  taxonomy: string,
  spelling: string,
  language: string | undefined,
  page: PageEntry | undefined,
): string | undefined => {
  const { config } = site;
  if (has(site, 'disablekinds', 'term') || config.uglyURLs === true) return undefined;
  if (page?.outline.url) return findPagePath(site, page.path, page.outline);
  const byKind = config.permalinks.term;
  if (typeof byKind === 'object' && byKind !== null && !Array.isArray(byKind) && taxonomy in byKind) return undefined;
  if (taxonomy in config.permalinks) return undefined;
  const isNew = isAtLeast(site.hugo, '0.123.0');
  const name = toUrlPath(isNew ? spelling.replaceAll(' ', '-') : spelling, config);
  if (name === '' || /^[./]+$/.test(name)) return undefined;
  const prefix =
    language === undefined || (language === config.defaultContentLanguage && !config.defaultContentLanguageInSubdir)
      ? ''
      : `/${language}`;
  return `${prefix}/${toUrlPath(taxonomy, config)}/${isNew ? name.replaceAll('#', '%23') : name}/`;
};
