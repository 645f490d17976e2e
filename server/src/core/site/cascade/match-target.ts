// Owns which pages a cascade's target names (Hugo's page matcher). Knows no value that is handed down.
import type { CascadeTarget } from '../../page/index.ts';
import { PRODUCTION } from '../config/merge-config.ts';
import type { SiteConfig } from '../config/site-config.ts';
import type { ContentPlace } from '../content-place.ts';
import { toGlobPattern } from '../glob.ts';
import { type HugoVersion, isAtLeast } from '../hugo-version.ts';

/** A page as a target sees it. */
export interface Addressee {
  /** Since 0.123 the logical path, `/posts/my-trip`; before, that of the file, `/posts/My Trip.md`. */
  readonly path: string;
  readonly kind: 'home' | 'section' | 'taxonomy' | 'term' | 'page';
  readonly language: string;
}

const kindOf = ({ kind, virtualFolder }: ContentPlace, config: SiteConfig): Addressee['kind'] => {
  if (kind !== 'branch') return 'page';
  if (virtualFolder === '') return 'home';
  const folder = virtualFolder.toLowerCase();
  const plurals = Object.values(config.taxonomies);
  if (plurals.includes(folder)) return 'taxonomy';
  return plurals.some((plural) => folder.startsWith(`${plural}/`)) ? 'term' : 'section';
};

/** How a target sees the page at a place. */
export const toAddressee = (place: ContentPlace, config: SiteConfig, hugo: HugoVersion): Addressee => {
  const { kind, virtualFolder, virtualPath, name } = place;
  const logical = kind === 'single' ? `${virtualFolder}/${name}` : virtualFolder;
  const path = isAtLeast(hugo, '0.123.0') ? logical.replaceAll(' ', '-') : virtualPath;
  return { path: path.startsWith('/') ? path : `/${path}`, kind: kindOf(place, config), language: place.language };
};

const toTest = (glob: string | undefined): ((text: string) => boolean) => {
  if (glob === undefined) return () => true;
  const pattern = toGlobPattern(glob);
  return (text) => pattern.test(text);
};

/**
 * The question whether a target names a page. `language` is that of the page that hands down, undefined for the
 * configuration: a page speaks to its own language, since 0.153 to those that its target names. A plain `hugo` builds for production.
 */
export const toMatcher = (
  target: CascadeTarget | undefined,
  language: string | undefined,
  hugo: HugoVersion,
): ((page: Addressee) => boolean) => {
  const { path, kind, lang, environment, languages = [] } = target ?? {};
  const crosses = isAtLeast(hugo, '0.153.0');
  const named = [...(crosses ? languages : []), ...(lang === undefined ? [] : [lang])].map(toTest);
  const [isPath, isKind] = [toTest(path), toTest(kind)];
  if (!toTest(environment)(PRODUCTION)) return () => false;
  return (page) =>
    (language === undefined || page.language === language || (crosses && named.length > 0)) &&
    (named.length === 0 || named.some((isNamed) => isNamed(page.language))) &&
    isKind(page.kind) &&
    isPath(page.path);
};
