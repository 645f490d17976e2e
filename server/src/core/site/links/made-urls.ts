// Owns which URL paths have a page or a file though no content file shows it: made by Hugo, by templates, by a build step, or by
// the web host. In doubt it says yes.
import { folderOf, joinPath, pathBelow } from '../../text/index.ts';
import { findConfigValue, isConfigMap } from '../config/config-map.ts';
import type { ContentPlace } from '../content-place.ts';
import { followRedirect } from '../delivery/redirects.ts';
import { isServedElsewhere, mayBeMadeLater } from '../images/not-here.ts';
import { toVirtualPath } from '../mounts.ts';
import { outputFormatsOf } from '../output-formats.ts';
import type { Site } from '../site.ts';
import { toContentUrlPath, toUrlPath } from '../url-path.ts';
import { toLinkKey } from './link-urls.ts';

/** Without the key of a language in front, where there is one: the same path may be asked in each. */
const withoutLanguage = ({ config }: Site, key: string): string => {
  const [, first = '', ...rest] = key.split('/');
  return config.languages.some((language) => language.key.toLowerCase() === first.toLowerCase())
    ? `/${rest.join('/')}`
    : key;
};

/** Mounts may show content in more than one language; then the page of another language is there in this one, too. */
const isOfOtherLanguage = (site: Site, key: string): boolean => {
  const { languages, mounts } = site.config;
  if (languages.length < 2 || !mounts.some(({ target }) => /^content(\/|$)/.test(target))) return false;
  const bare = withoutLanguage(site, key);
  return [bare, ...languages.map((language) => `/${language.key}${bare}`)].some(
    (one) => site.linkUrls().find(toLinkKey(one)) !== undefined,
  );
};

/** The list of a taxonomy, or the page of one of its terms (hugo-facts §2). */
export const isMadeOfTerms = (site: Site, key: string): boolean => {
  const [, first = '', ...rest] = withoutLanguage(site, key).split('/');
  const taxonomy = site.dialect.taxonomies.find((one) => toUrlPath(one, site.config) === first);
  if (taxonomy === undefined) return false;
  const name = rest.join('/').replace(/\/$/, '');
  if (name === '') return true;
  return site
    .terms()
    .termsOf(taxonomy)
    .some(({ spellings }) =>
      [...spellings.keys()].some((spelling) =>
        [spelling, spelling.replaceAll(' ', '-')].some((one) => toUrlPath(one, site.config) === name),
      ),
    );
};

/** Has the path the end of a file that is no page: a feed, a sound, a style sheet? Rules about files judge those. */
const isFile = (path: string): boolean => {
  const extension = /\.([a-z][a-z0-9]{0,11})$/i.exec(path)?.[1]?.toLowerCase();
  return extension !== undefined && !/^(html?|md|markdown|mdown)$/.test(extension);
};

/** The folders below which content adapters make pages (hugo-facts §4.1). */
const isAdapted = (site: Site, key: string): boolean =>
  site
    .fileIndex()
    .named('_content.gotmpl')
    .some((file) => {
      const virtual = toVirtualPath(site.mounts, file);
      if (virtual?.component !== 'content') return false;
      const folder = toContentUrlPath(folderOf(virtual.path), site.config, site.hugo);
      return folder === '' || withoutLanguage(site, key).startsWith(`/${folder}/`);
    });

/** Where lists go on (`/page/2/`), and other outputs of pages (`/amp/`). */
const isOfList = (site: Site, key: string): boolean => {
  const { all } = site.config;
  const pager = findConfigValue(all, 'pagination.path') ?? findConfigValue(all, 'paginatepath') ?? 'page';
  const parts = key.split('/').filter(Boolean);
  if (parts.some((part, i) => part === pager && /^\d+$/.test(parts[i + 1] ?? ''))) return true;
  const formats = new Set(outputFormatsOf(site).filter((name) => name !== 'html' && name !== '404'));
  const own = all.outputformats;
  for (const one of isConfigMap(own) ? Object.values(own) : []) {
    const path = isConfigMap(one) ? one.path : undefined;
    if (typeof path === 'string') formats.add(joinPath(path));
  }
  return parts.some((part) => formats.has(part));
};

/** Tables by which permalinks of sections, taxonomies and terms are made up in ways that are not followed. */
const hasOtherPermalinks = (site: Site, key: string): boolean => {
  const { permalinks } = site.config;
  const taxonomies = site.dialect.taxonomies.filter((one) => one in permalinks);
  return ['section', 'taxonomy', 'term'].some((kind) => typeof permalinks[kind] === 'object') || taxonomies.length > 0
    ? !site.linkUrls().below(`${folderOf(key.replace(/\/$/, ''))}/`).length
    : false;
};

/** A web server's own file of rules, which is not read. */
const hasServerRules = (site: Site): boolean =>
  ['.htaccess', 'staticwebapp.config.json', 'firebase.json', 'nginx.conf', 'web.config', '_worker.js'].some(
    (name) => site.fileIndex().named(name).length > 0,
  );

/** May something that no content file shows be at this URL below the baseURL? `path` is what the page writes. */
export const isMadeElsewhere = (site: Site, place: ContentPlace, path: string, key: string): boolean => {
  if (site.config.multihost || isFile(key) || site.linkUrls().mayBeUnknown(key)) return true;
  if (isOfOtherLanguage(site, key) || isAdapted(site, key) || isOfList(site, key) || hasOtherPermalinks(site, key))
    return true;
  const rules = [`/${joinPath(key)}`, `/${joinPath(key)}/`].map((one) => followRedirect(site.redirects, one));
  if (rules.some((to) => to !== undefined)) return true;
  if (path.startsWith('/') && hasServerRules(site)) return true;
  if (isServedElsewhere(site, key)) return true;
  // As a browser looks, and as an editor does, which a template may follow.
  const places = [joinPath(key), ...(path.startsWith('/') ? [] : [joinPath(place.virtualFolder, path)])];
  const asked = places.flatMap((one) => [one, `${one}/index.html`, `${one}.md`, `${one}/index.md`, `${one}/_index.md`]);
  if (mayBeMadeLater(site, place, path, asked)) return true;
  const [, top = ''] = key.split('/');
  // Another application may live beside the site, at a part of its host that the site says nothing of.
  if (!site.linkUrls().hasTop(top) && !hasStaticTop(site, top)) return !isLikePage(site, key);
  return false;
};

const hasStaticTop = (site: Site, top: string): boolean =>
  site.mounts.some(
    ({ component, source, target }) =>
      component === 'static' &&
      (target === ''
        ? site.fileIndex().inFolder(joinPath(source, top)) !== undefined
        : pathBelow(top, target) !== undefined),
  );

/** Is there a page of this name, where the path is one name, or a folder that is a slip away? */
const isLikePage = (site: Site, key: string): boolean => {
  const [top = '', ...rest] = key
    .replace(/(\.\w+|\/)$/, '')
    .split('/')
    .slice(1);
  if (top.length > 3 && site.linkUrls().nearIn('/', top) !== undefined) return true;
  return rest.length === 0 && top !== '' && site.linkUrls().named(top).length > 0;
};
