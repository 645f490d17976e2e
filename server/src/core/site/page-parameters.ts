// Owns what Hugo's `param` finds on a page: a value of its front matter, or else of the site's parameters (hugo-facts §5.6).
import { entriesOf, findEntry, findField, type Node, type Page } from '../page/index.ts';
import { findInherited } from './cascade/find-inherited.ts';
import { findConfigValue, isConfigMap, toText } from './config/config-map.ts';
import type { ConfigValue } from './config/site-config.ts';
import { findContentPlace } from './content-place.ts';
import { isAtLeast } from './hugo-version.ts';
import type { Site } from './site.ts';

/** `empty`: what is there a template takes for nothing; `unsure`: Hugo, or what is not here, may fill it in. */
export type ParameterStanding = 'there' | 'empty' | 'none' | 'unsure';

/** False, 0, no text, nothing in it: where `with` fails. */
const isNothing = (node: Node): boolean => {
  if (node.kind === 'list') return node.items.length === 0;
  if (node.kind === 'map') return node.entries.length === 0;
  if (node.type === 'null' || node.value === '') return true;
  if (node.type === 'boolean') return node.value.toLowerCase() === 'false';
  return (node.type === 'integer' || node.type === 'float') && Number(node.value) === 0;
};

const isNoValue = (value: ConfigValue): boolean =>
  value === null ||
  value === false ||
  value === 0 ||
  value === '' ||
  (Array.isArray(value) ? value.length === 0 : isConfigMap(value) && Object.keys(value).length === 0);

/** The parameters of every language and of all together. */
const siteParams = ({ config }: Pick<Site, 'config'>): readonly ConfigValue[] =>
  ['params', ...config.languages.map(({ key }) => `languages.${key}.params`)].flatMap(
    (path) => findConfigValue(config.all, path) ?? [],
  );

const findInSite = (site: Site, name: string): readonly ConfigValue[] =>
  siteParams(site).flatMap((params) => (isConfigMap(params) ? (findConfigValue(params, name) ?? []) : []));

const findOnPage = (page: Page, site: Site, name: string): Node | undefined => {
  const root = page.frontMatter?.root;
  if (!root) return undefined;
  const keys = name.split('.');
  const below = isAtLeast(site.hugo, '0.123.0') ? findEntry(root, 'params', ...keys) : undefined;
  return (findEntry(root, ...keys) ?? findEntry(root, name) ?? below)?.value;
};

/** What `param` finds under a name, in any letter case; dots lead inwards. It stops the build where that is not `there` (tried on 0.111 to 0.168). */
export const findPageParameter = (page: Page, site: Site, name: string): ParameterStanding => {
  const own = findOnPage(page, site, name);
  if (own && !isNothing(own)) return 'there';
  const shared = findInSite(site, name);
  if (shared.some((value) => !isNoValue(value))) return 'there';
  const [first = ''] = name.toLowerCase().split('.');
  if (site.absent.length > 0 || (page.frontMatter?.problems.length ?? 0) > 0) return 'unsure';
  if (findField([first]) && !(own?.kind === 'scalar' && own.type === 'boolean')) return 'unsure';
  if (findInherited(site, page.path).has(first)) return 'unsure';
  return own || shared.length > 0 ? 'empty' : 'none';
};

export interface PageParameter {
  readonly name: string;
  /** Of a single value. */
  readonly value?: string;
}

function* ofPage(node: Node, above: string): Generator<PageParameter> {
  if (node.kind !== 'map') return;
  for (const { key, value } of entriesOf(node)) {
    if (key.includes('.') || isNothing(value)) continue;
    if (value.kind === 'map') yield* ofPage(value, `${above}${key}.`);
    else yield { name: above + key, ...(value.kind === 'scalar' && { value: value.value }) };
  }
}

function* ofSite(params: ConfigValue, above: string): Generator<PageParameter> {
  if (!isConfigMap(params)) return;
  for (const [key, value] of Object.entries(params)) {
    if (key.includes('.') || isNoValue(value)) continue;
    const text = toText(value);
    if (isConfigMap(value)) yield* ofSite(value, `${above}${key}.`);
    else yield { name: above + key, ...(text !== undefined && { value: text }) };
  }
}

/** Everything that `param` finds on a page, the page's own first. */
export const pageParametersOf = (page: Page, site: Site): readonly PageParameter[] => {
  const isNew = isAtLeast(site.hugo, '0.123.0');
  const own = page.frontMatter ? [...ofPage(page.frontMatter.root, '')] : [];
  const named = own.map((one) =>
    isNew && /^params\./i.test(one.name) ? { ...one, name: one.name.slice('params.'.length) } : one,
  );
  const place = findContentPlace(page.path, site.mounts, site.config);
  const paths = ['params', ...(place ? [`languages.${place.language}.params`] : [])];
  const shared = paths.flatMap((path) => [...ofSite(findConfigValue(site.config.all, path) ?? {}, '')]);
  const seen = new Set<string>();
  return [...named, ...shared].filter(({ name }) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
