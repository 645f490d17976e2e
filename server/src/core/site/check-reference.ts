// Owns saying of a `ref` or `relref` on a page whether Hugo finds its page (hugo-facts §7.1). Silent where pages are made that no file shows.
import type { Page, ShortcodeCall } from '../page/index.ts';
import { baseNameOf, type Span } from '../text/index.ts';
import { findParameter, findShortcode } from './find-shortcode.ts';
import { isAtLeast } from './hugo-version.ts';
import type { ReferenceLookup } from './reference-index.ts';
import type { Site } from './site.ts';

/** What a page refers to, and where it says so. */
export interface Reference {
  readonly call: ShortcodeCall;
  /** As written, with its fragment. */
  readonly written: string;
  readonly span: Span;
  /** Of `lang="…"`. */
  readonly language?: string;
}

/** The calls of Hugo's own `ref` and `relref`, in the order of the text. A site's own shortcode of that name may do anything. */
export const referencesOf = (page: Page, site: Site): readonly Reference[] =>
  page.body.shortcodes.flatMap((call) => {
    if (call.kind === 'close' || call.inline || !/^(rel)?ref$/i.test(call.name)) return [];
    const template = findShortcode(site, call.name);
    if (template === undefined || template.path !== undefined) return [];
    const at = call.arguments.findIndex(({ name }, position) => {
      const parameter = findParameter(template, name === undefined ? { position } : { name });
      return parameter?.name === 'path';
    });
    const given = call.arguments[at];
    if (given === undefined) return [];
    const language = call.arguments.find(({ name }) => name === 'lang')?.value;
    return [{ call, written: given.value, span: given.valueSpan, ...(language !== undefined && { language }) }];
  });

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
