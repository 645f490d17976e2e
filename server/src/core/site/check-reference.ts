// Owns which pages the shortcodes of a page refer to, and saying whether Hugo finds them (hugo-facts §7.1). Silent where pages are made that no file shows.
import type { Page, ShortcodeCall } from '../page/index.ts';
import { baseNameOf, type SitePath, type Span } from '../text/index.ts';
import { findParameter, findShortcode } from './find-shortcode.ts';
import { isAtLeast } from './hugo-version.ts';
import type { ReferenceLookup } from './reference-index.ts';
import type { PageUse } from './shortcode-template.ts';
import type { Site } from './site.ts';

/** What a page refers to, and where it says so. */
export interface Reference {
  readonly call: ShortcodeCall;
  /** As written, with its fragment. */
  readonly written: string;
  readonly span: Span;
  /** Of `lang="…"`. */
  readonly language?: string;
  /** How the template looks the page up. */
  readonly use: PageUse;
  /** By a template of the site or a theme rather than Hugo's `ref` and `relref`, so it may be meant as something else, too. */
  readonly byOwn: boolean;
}

/** The arguments that refer to a page, in the order of the text: of Hugo's `ref` and `relref`, and by what other templates do. */
export const referencesOf = (page: Page, site: Site): readonly Reference[] =>
  page.body.shortcodes.flatMap((call) => {
    if (call.kind === 'close' || call.inline) return [];
    const template = findShortcode(site, call.name);
    if (!template?.parameters.some(({ pageUse }) => pageUse !== undefined)) return [];
    const byOwn = template.path !== undefined;
    const language = byOwn ? undefined : call.arguments.find(({ name }) => name === 'lang')?.value;
    return call.arguments.flatMap(({ name, value, valueSpan }, position): Reference[] => {
      const use = findParameter(template, name === undefined ? { position } : { name })?.pageUse;
      if (use === undefined) return [];
      return [{ call, written: value, span: valueSpan, use, byOwn, ...(language !== undefined && { language }) }];
    });
  });

/** The page that a reference leads to from `from`; undefined when there is none, or more than one. */
export const findReferred = (
  site: Site,
  from: SitePath,
  { written, language, use }: Pick<Reference, 'written' | 'language' | 'use'>,
): SitePath | undefined => {
  const references = site.references();
  if (use === 'ref') return references.find(from, written, language);
  const found = references.getPage(from, use === 'site' && !written.startsWith('/') ? `/${written}` : written);
  return found.kind === 'page' ? found.path : undefined;
};

/** May a content adapter make pages here, which no file shows (hugo-facts §4.1)? */
const hasAdapter = (site: Site): boolean => site.fileIndex().named('_content.gotmpl').length > 0;

/** The page of a taxonomy or of a term: Hugo makes them of what posts carry. */
const isTermPage = (site: Site, tried: string): boolean => {
  const { taxonomies } = site.dialect;
  if (taxonomies.includes(tried.split('/')[0]!)) return true;
  return !tried.includes('/') && taxonomies.some((one) => site.terms().findTerm(one, tried) !== undefined);
};

/** What Hugo finds; undefined where that cannot be told. */
export const checkReference = (
  site: Site,
  page: Page,
  { written, language }: Reference,
): ReferenceLookup | undefined => {
  if (/%(?![0-9a-fA-F]{2})/.test(written)) return undefined;
  if (language !== undefined && !site.config.languages.some(({ key }) => key === language)) return undefined;
  const found = site.references().lookUp(page.path, written, language);
  // Before 0.123 it looked for names in more ways than are followed here.
  const isOld = !isAtLeast(site.hugo, '0.123.0');
  const isNamed = (name: string, of: string): boolean => isOld && site.references().named(of, name).length > 0;
  if (found.kind === 'foreign' && isNamed(baseNameOf(written), site.config.defaultContentLanguage)) return undefined;
  if (found.kind !== 'none') return found;
  const bare = found.tried.map(baseNameOf);
  if (hasAdapter(site) || [...found.tried, ...bare].some((one) => isTermPage(site, one))) return undefined;
  return bare.some((name) => isNamed(name, found.language)) ? undefined : found;
};
