// Owns which URL paths of a site have a page, by URL, by name and by folder, for links that lead to them. Made from outlines only.
import type { Outline } from '../../page/index.ts';
import { baseNameOf, findNearest, folderOf, getOrAdd, lowerAsGo, type SitePath } from '../../text/index.ts';
import { withInherited } from '../cascade/find-inherited.ts';
import { type ContentPlace, findContentPlace } from '../content-place.ts';
import { findPageUrl, type UrlSource } from '../page-url.ts';
import { findBundles, isBundled, normalizeUrl, toAliasUrl } from '../page-urls.ts';
import { decodePercent, toContentUrlPath, toUrlPath } from '../url-path.ts';

/** What is at a URL: a page (undefined: one that Hugo makes without a file), or a redirect to it. */
export interface LinkLanding {
  readonly path?: SitePath;
  readonly isAlias?: true;
}

export interface LinkUrls {
  /** By a URL as `toLinkKey` makes it. */
  find(key: string): LinkLanding | undefined;
  /** The URL of a page as it is, with its slash or extension; undefined where it is not known. */
  urlOf(path: SitePath): string | undefined;
  /** The URLs of pages with this last part, in any letter case. */
  named(name: string): readonly string[];
  /** The last parts of the URLs right below a folder's. */
  below(folder: string): readonly string[];
  /** Of those the one that is nearest to a name. */
  nearIn(folder: string, name: string): string | undefined;
  /** Does any URL begin with this part? */
  hasTop(top: string): boolean;
  /** May this be the URL of a page of which it is not known? */
  mayBeUnknown(key: string): boolean;
}

/** `/posts/a`, `/posts/a/index.html` and `/posts/a/` are one: web servers lead from each to the page. */
export const toLinkKey = (url: string): string => normalizeUrl(decodePercent(url));

interface PageUrl {
  readonly url: string | undefined;
  readonly aliases: readonly string[];
  readonly place: ContentPlace;
  /** Parts that a URL of it may end in, where it is not known. */
  readonly names: readonly string[];
}

const findUrl = (source: UrlSource, path: SitePath, written: Outline): PageUrl | undefined => {
  const place = findContentPlace(path, source.mounts, source.config);
  if (place === undefined) return undefined;
  const outline = withInherited(source, path, written);
  const url = findPageUrl(source, place, outline);
  const aliases = url === undefined ? [] : (outline.aliases ?? []).map((alias) => toAliasUrl(alias, url));
  const names = [place.name, outline.slug, outline.title, baseNameOf(outline.url?.replace(/\/$/, '') ?? '')];
  return {
    url,
    aliases,
    place,
    names: url === undefined ? names.flatMap((name) => (name ? lowerAsGo(toUrlPath(name, source.config)) : [])) : [],
  };
};

/** Does a page add the same as before? Then the index stays as it is, whatever else was typed. */
export const keepsLinkUrls = (
  source: UrlSource,
  path: SitePath,
  before: Outline | undefined,
  after: Outline | undefined,
): boolean => {
  if (!before || !after) return false;
  const [old, now] = [findUrl(source, path, before), findUrl(source, path, after)];
  const all = (one: PageUrl | undefined) => [one?.url ?? '', ...(one?.aliases ?? []), ...(one?.names ?? [])].join('\n');
  return all(old) === all(now);
};

const prefixOf = ({ config }: UrlSource, language: string): string =>
  language === config.defaultContentLanguage && !config.defaultContentLanguageInSubdir ? '' : `/${language}`;

/** Home, and folders at the top, have a page in each language even without a file (hugo-facts §4.2). */
const addMade = (source: UrlSource, places: Iterable<ContentPlace>, add: (url: string) => void): void => {
  for (const { key } of source.config.languages) add(`/${key}/`);
  add('/');
  for (const { section, language } of places)
    if (section !== '') {
      add(`${prefixOf(source, language)}/${toContentUrlPath(section, source.config, source.hugo)}/`);
    }
};

/** The index of all pages, drafts too: they will come. Gives way after each page. */
export function* buildLinkUrls(source: UrlSource, outlines: ReadonlyMap<SitePath, Outline>): Generator<void, LinkUrls> {
  const landings = new Map<string, LinkLanding>();
  const urls = new Map<SitePath, string>();
  const byName = new Map<string, string[]>();
  const byFolder = new Map<string, string[]>();
  const tops = new Set<string>();
  const unknown = new Set<string>();
  const sections = new Map<string, ContentPlace>();
  const bundles = findBundles(source, outlines);
  const aliases: [string, SitePath][] = [];
  for (const [path, outline] of outlines) {
    yield;
    if (isBundled(path, bundles)) continue;
    const page = findUrl(source, path, outline);
    if (page === undefined) continue;
    sections.set(`${page.place.language} ${page.place.section}`, page.place);
    for (const name of page.names) unknown.add(name);
    for (const alias of page.aliases) aliases.push([alias, path]);
    if (page.url === undefined) continue;
    const key = toLinkKey(page.url);
    if (!landings.has(key)) landings.set(key, { path });
    urls.set(path, page.url);
    const bare = page.url.replace(/\/$/, '');
    const name = lowerAsGo(decodePercent(baseNameOf(bare)));
    if (name === '') continue;
    getOrAdd(byName, name, () => []).push(page.url);
    getOrAdd(byFolder, decodePercent(`${folderOf(bare)}/`), () => []).push(baseNameOf(bare));
    tops.add(decodePercent(bare.split('/')[1] ?? ''));
  }
  for (const [alias, path] of aliases) {
    const key = toLinkKey(alias);
    if (!landings.has(key)) landings.set(key, { path, isAlias: true });
    tops.add(key.split('/')[1] ?? '');
  }
  addMade(source, sections.values(), (url) => {
    if (!landings.has(toLinkKey(url))) landings.set(toLinkKey(url), {});
    tops.add(toLinkKey(url).split('/')[1] ?? '');
  });
  return {
    find: (key) => landings.get(key),
    urlOf: (path) => urls.get(path),
    named: (name) => byName.get(lowerAsGo(name)) ?? [],
    below: (folder) => byFolder.get(folder) ?? [],
    nearIn: (folder, name) => findNearest(name, byFolder.get(folder) ?? []),
    hasTop: (top) => tops.has(top),
    mayBeUnknown: (key) => unknown.size > 0 && unknown.has(lowerAsGo(baseNameOf(key.replace(/\/$/, '')))),
  };
}
