// Owns what a link in the text of a page leads to: a page, a file, or nothing (hugo-facts §6, §7.2, §8). Says `unchecked` rather than guess.
import type { LinkMention, Outline } from '../../page/index.ts';
import { baseNameOf, folderOf, joinPath, lowerAsGo, type SitePath } from '../../text/index.ts';
import { withInherited } from '../cascade/find-inherited.ts';
import { type ContentPlace, findContentPlace, isContentName } from '../content-place.ts';
import { findPublished, hostsOf, toSitePath } from '../images/find-published.ts';
import { findAsset, findPageResource } from '../images/find-resource.ts';
import { parseImageTarget } from '../images/image-target.ts';
import { findPageFolderUrl } from '../page-url.ts';
import type { Site } from '../site.ts';
import { linkHookOf } from './link-hook.ts';
import { type LinkLanding, toLinkKey } from './link-urls.ts';
import { isMadeElsewhere, isMadeOfTerms } from './made-urls.ts';

export type LinkLookup =
  /** Another host, something of a template, or a URL that something else may own. */
  | { readonly kind: 'unchecked' }
  | {
      readonly kind: 'page';
      /** Undefined: a page that Hugo makes without a file. */
      readonly path?: SitePath;
      /** By an alias of it. */
      readonly isAlias?: true;
      /** Where a browser looks, below the baseURL; undefined: a template finds it by its name. */
      readonly url?: string;
    }
  | { readonly kind: 'file'; readonly path: SitePath }
  | {
      readonly kind: 'missing';
      /** As written, without query and fragment. */
      readonly written: string;
      /** The same with percent-escapes resolved. */
      readonly path: string;
      /** Where a browser looks, below the baseURL; undefined: outside of the site. */
      readonly url?: string;
      readonly place: ContentPlace;
      /** The URL folder of the page, that relative links start from. */
      readonly folderUrl: string;
      /** The content file that is named, in the way of an editor rather than a browser. */
      readonly named?: SitePath;
      /** A theme that is not here may have a template that makes the address of it. */
      readonly isDoubtful?: true;
    };

const unchecked: LinkLookup = { kind: 'unchecked' };

const landed = ({ path, isAlias }: LinkLanding): LinkLookup => ({
  kind: 'page',
  ...(path !== undefined && { path }),
  ...(isAlias && { isAlias }),
});

/** Who is at this URL path below the baseURL? Extensions that web servers do without are tried too. */
const findAt = (site: Site, url: string, language: string): LinkLookup | undefined => {
  const urls = site.linkUrls();
  const key = toLinkKey(url);
  const bare = key.replace(/\/$/, '');
  const own = site.config.multihost ? urls.find(`/${language}${key}`) : undefined;
  const page = own ?? urls.find(key) ?? (url.endsWith('/index.html') ? undefined : urls.find(`${bare}.html`));
  if (page) return landed(page);
  const file = findPublished(site, url, language) ?? findPublished(site, `${bare}/index.html`, language);
  // Content is not published as the file it is.
  if (file !== undefined && (!isContentName(baseNameOf(file)) || /\.html?$/i.test(file)))
    return { kind: 'file', path: file };
  return isMadeOfTerms(site, key) ? { kind: 'page' } : undefined;
};

/** As a template gets it by name, which Hugo's own link hook does. */
const findByName = (site: Site, from: SitePath, place: ContentPlace, path: string): LinkLookup | undefined => {
  const page = site.references().getPage(from, path.replace(/^\.\//, ''));
  if (page.kind === 'page') return { kind: 'page', path: page.path };
  const isTerm = page.kind === 'none' && page.tried.some((one) => isMadeOfTerms(site, `/${one}/`));
  if (page.kind === 'made' || isTerm) return { kind: 'page' };
  const file = findPageResource(site, place, path) ?? findAsset(site, path);
  return file === undefined ? undefined : { kind: 'file', path: file };
};

/**
 * Does the path name a file as it lies on disk, which a mount may show elsewhere? A README beside the site names the site's files
 * by the folder of the site, whose name the site does not know.
 */
const isOnDisk = (site: Site, from: SitePath, path: string): boolean => {
  const file = joinPath(folderOf(from), path);
  if (site.files.has(file)) return true;
  const parts = from.startsWith('../') ? file.replace(/^(\.\.\/)+/, '').split('/') : [];
  return parts.some((_, i) => i > 0 && site.files.has(parts.slice(i).join('/')));
};

/** Does the path of any content file or page end like this? Then some template may know what to make of it. */
const isAnywhere = (site: Site, from: SitePath, path: string): boolean => {
  // A bare word may be a key of something.
  if (!/[/.]/.test(path)) return true;
  if (isOnDisk(site, from, path)) return true;
  const ending = lowerAsGo(joinPath(path).replace(/^(\.\.\/)+/, ''));
  if (ending === '') return true;
  const isEnd = (one: string): boolean => `/${lowerAsGo(one)}`.endsWith(`/${ending}`);
  const name = baseNameOf(ending);
  return (
    site.fileIndex().named(name).some(isEnd) ||
    site
      .linkUrls()
      .named(name)
      .some((url) => isEnd(url.replace(/\/$/, '')))
  );
};

/** A page has a URL of its own, which relative links start from; parts of other pages stand elsewhere. */
const standsAlone = (site: Site, outline: Outline, place: ContentPlace): boolean => {
  if (outline.keys.some((key) => ['headless', 'build', '_build'].includes(key.toLowerCase()))) return false;
  const parts = place.folder.split('/');
  const depth = place.kind === 'leaf' ? parts.length - 1 : parts.length;
  for (let i = depth; i > 0; i--) if (site.leafFolders().has(parts.slice(0, i).join('/'))) return false;
  return true;
};

/** `/posts/a/` for an address of this very site with its host; undefined for all others. */
const withoutHost = (site: Site, target: string): string | undefined => {
  const match = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)/i.exec(target.trim());
  return match && hostsOf(site).includes(match[1]!.toLowerCase()) ? match[2] || '/' : undefined;
};

/** All that the links of one page have in common, found once for all of them. */
interface Start {
  readonly site: Site;
  readonly path: SitePath;
  readonly place: ContentPlace;
  /** The URL folder of the page; undefined where it is a part of others. */
  readonly folderUrl: string | undefined;
}

/**
 * Looks up the links of the page at `path`. `written` is what that page says itself. Of an address with the host of the site
 * only what is found is told: other things may live on a host.
 */
export const resolveLinks = (site: Site, path: SitePath, written: Outline): ((mention: LinkMention) => LinkLookup) => {
  const place = findContentPlace(path, site.mounts, site.config);
  if (place === undefined) return () => unchecked;
  const outline = withInherited(site, path, written, place);
  const folderUrl = standsAlone(site, outline, place) ? findPageFolderUrl(site, place, outline) : undefined;
  return (mention) => resolve({ site, path, place, folderUrl }, mention);
};

/** One link alone, as `resolveLinks` does. */
export const resolveLink = (site: Site, path: SitePath, written: Outline, mention: LinkMention): LinkLookup =>
  resolveLinks(site, path, written)(mention);

const resolve = ({ site, path, place, folderUrl }: Start, { target, by }: LinkMention): LinkLookup => {
  if (/^\s*#/.test(target)) return { kind: 'page', path };
  const hosted = withoutHost(site, target);
  const parsed = parseImageTarget(hosted ?? target);
  if (parsed === undefined) return unchecked;
  const wanted = parsed.path;
  const hook = by === undefined ? linkHookOf(site) : 'none';
  const isRooted = wanted.startsWith('/');
  // Few hooks make a page of a path that ends in “.html”, so one that is not here is not expected to.
  const mayBeNamed = hosted === undefined && hook !== 'none' && !(hook === 'absent' && /\.html?$/i.test(wanted));
  const named = !mayBeNamed ? undefined : findByName(site, path, place, wanted);
  if (named && hook === 'embedded') return named;
  const below = isRooted
    ? toSitePath(site, place.language, undefined, wanted)
    : folderUrl === undefined
      ? undefined
      : toSitePath(site, place.language, folderUrl, wanted);
  const isFolder = /(^|\/)\.{0,2}$/.test(wanted);
  const url = below === undefined ? undefined : `/${below}${isFolder && below !== '' ? '/' : ''}`;
  const found = url === undefined ? undefined : findAt(site, url, place.language);
  if (found) return found.kind === 'page' ? { ...found, url: url! } : found;
  const isFileName = isContentName(baseNameOf(wanted)) && !/\.html?$/i.test(wanted);
  const isDoubtful = hook === 'absent' && isFileName && named?.kind === 'page';
  if (named && !isDoubtful) return named;
  if (hosted !== undefined || folderUrl === undefined) return unchecked;
  // What leads out of the site is another's, unless it is the page of that path that was meant.
  if (
    url === undefined
      ? !isRooted || findAt(site, wanted, place.language)?.kind !== 'page'
      : isMadeElsewhere(site, place, wanted, url)
  )
    return unchecked;
  // A hook that cannot be followed may do anything with what leads somewhere.
  if (!isDoubtful && (hook === 'own' || hook === 'absent') && isAnywhere(site, path, wanted)) return unchecked;
  const byName = site.references().getPage(path, wanted.replace(/^\.\//, ''));
  return {
    kind: 'missing',
    written: (hosted ?? target).trim().replace(/[?#].*$/s, ''),
    path: wanted,
    place,
    folderUrl,
    ...(url !== undefined && { url }),
    ...(byName.kind === 'page' && isFileName && { named: byName.path }),
    ...(isDoubtful && { isDoubtful }),
  };
};
