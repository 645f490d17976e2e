// Owns what follows for references and links to pages when pages get other paths: each names its page as it did before.
import type { LinkMention, Page } from '../page/index.ts';
import {
  findContentPlace,
  findPageFolderUrl,
  findReferred,
  type LinkFilter,
  type LinkLookup,
  linkNamesOf,
  type Reference,
  referencesOf,
  relativeTo,
  resolveLink,
  type Site,
  toAddress,
  toLinkFilter,
  withInherited,
  writePageReference,
} from '../site/index.ts';
import { baseNameOf, extensionOf, folderOf, type SitePath } from '../text/index.ts';
import type { Moving } from './moving.ts';
import type { Followed } from './site-change.ts';
import { writeOverPath } from './write-over-path.ts';

/** `posts/trip/` without blanks, query, fragment. */
const pathOf = (written: string): string => written.trim().replace(/[?#].*$/s, '');

/** `./b`, `../c/d`: the way from the folder of one content file to another, as references and hooks take it. */
const relativeReference = (
  site: Site,
  from: SitePath,
  to: SitePath,
  { extension }: { readonly extension: boolean },
): string | undefined => {
  const [start, end] = [from, to].map((path) => findContentPlace(path, site.mounts, site.config));
  if (!start || !end) return undefined;
  const base = start.kind === 'leaf' ? folderOf(start.virtualFolder) : start.virtualFolder;
  const target =
    end.kind === 'single' ? `${end.virtualFolder}/${end.name}${extension ? extensionOf(to) : ''}` : end.virtualFolder;
  const way = relativeTo(base, target);
  return way.startsWith('../') ? way : `./${way}`;
};

/** The names for a page in the form of one that was written before, the likeliest first. All are tried before one is taken. */
const namesLike = (site: Site, from: SitePath, to: SitePath, old: string): readonly string[] => {
  const isIndex = /(^|\/)_?index(\.[^/]*)?$/.test(old);
  const slash = old.length > 1 && old.endsWith('/') ? '/' : '';
  const extension = extensionOf(old.replace(/\/$/, '')) !== '';
  const rooted = old.startsWith('/');
  const [own, top] = [rooted, true].map((one) => writePageReference(site, to, { rooted: one, extension }));
  const place = findContentPlace(to, site.mounts, site.config);
  const isFile = place?.kind === 'single';
  const bare = place && `${place.name}${isFile && extension ? extensionOf(to) : ''}`;
  const relative = relativeReference(site, from, to, { extension });
  const names = [
    ...(old.includes('/') ? [] : [bare]),
    ...(/^\.\.?\//.test(old) ? [relative] : []),
    ...(!rooted && isIndex ? [top?.slice(1)] : []),
    // Beside each other, or below, without dots.
    ...(rooted || old.startsWith('.') ? [] : [own, relative?.replace(/^\.\//, '')]),
    own,
    top,
  ].filter((name) => name !== undefined);
  const ending = isFile ? '' : isIndex ? `/${baseNameOf(to).replace(/\.[^.]+$/, extension ? '$&' : '')}` : slash;
  return [
    ...new Set(names.flatMap((name) => (ending === '' ? [`${name}${slash}`, name] : [`${name}${ending}`, name]))),
  ];
};

const followReference = ({ before, after, moved }: Moving, page: Page, reference: Reference): Followed => {
  const { written, span } = reference;
  const old = pathOf(written);
  if (old === '') return 'nothing';
  const found = findReferred(before, page.path, reference);
  if (found === undefined) return 'nothing';
  const from = moved.get(page.path) ?? page.path;
  const to = moved.get(found) ?? found;
  const leads = (name: string): boolean => findReferred(after, from, { ...reference, written: name }) === to;
  if (leads(written)) return 'nothing';
  const best = namesLike(after, from, to, old).find(leads);
  const edit = best === undefined ? undefined : writeOverPath(page.text, { source: 'shortcode', span }, best);
  return edit ?? { target: written };
};

/** The address of a page, with as much of a slash and a name at its end as was written before. */
const endLike = (address: string, old: string): string => {
  if (/(^|\/)index\.html$/.test(old) && address.endsWith('/')) return `${address}index.html`;
  return address.endsWith('/') && address.length > 1 && !old.endsWith('/') && !/^\.{0,2}$/.test(baseNameOf(old))
    ? address.slice(0, -1)
    : address;
};

const followLink = ({ before, after, moved }: Moving, page: Page, mention: LinkMention): Followed => {
  const found: LinkLookup = resolveLink(before, page.path, page.outline, mention);
  if (found.kind !== 'page' || found.isAlias) return 'nothing';
  const from = moved.get(page.path) ?? page.path;
  const old = pathOf(mention.target);
  if (old === '' || (found.path === page.path && found.url === undefined && mention.target.trim().startsWith('#')))
    return 'nothing';
  const to = found.path === undefined ? undefined : (moved.get(found.path) ?? found.path);
  const leads = (name: string): boolean => {
    const now = resolveLink(after, from, page.outline, {
      ...mention,
      target: encodeURI(name).replace(/[?#]/g, encodeURIComponent),
    });
    return now.kind === 'page' && now.path === to && (to !== undefined || now.url === found.url);
  };
  const same = resolveLink(after, from, page.outline, mention);
  if (same.kind === 'page' && same.path === to && (to !== undefined || same.url === found.url)) return 'nothing';
  const place = findContentPlace(from, after.mounts, after.config);
  // Of an address with the host of the site only the path is written anew.
  const host = /^(?:https?:)?\/\/[^/]+/i.exec(old)?.[0] ?? '';
  const url = to === undefined ? found.url : after.linkUrls().urlOf(to);
  const folder = place && findPageFolderUrl(after, place, withInherited(after, from, page.outline));
  const names: string[] = [];
  if (found.url === undefined) names.push(...(to === undefined ? [] : namesLike(after, from, to, old)));
  else if (url !== undefined && place) {
    const isRooted = host !== '' || old.startsWith('/');
    if (!isRooted && folder !== undefined) {
      const way = url === folder ? './' : `${relativeTo(folder, url)}${url.endsWith('/') ? '/' : ''}`;
      names.push(endLike(old.startsWith('./') && !way.startsWith('.') ? `./${way}` : way, old));
    }
    names.push(`${host}${endLike(toAddress(after, place.language, url.slice(1)), old)}`);
  }
  const best = names.find(leads);
  const source = mention.by === undefined ? 'markdown' : 'html';
  const edit = best === undefined ? undefined : writeOverPath(page.text, { source, span: mention.span }, best);
  return edit ?? { target: mention.target };
};

/** Which links and references can have to do with a move at all: they name a page that moves, or as one is called then. */
export const toMoveFilter = ({ before, after, moved }: Moving): LinkFilter =>
  toLinkFilter(
    [...moved].flatMap(([from, to]) =>
      before.outlines.has(from) ? [...linkNamesOf(before, from), ...linkNamesOf(after, to)] : [],
    ),
  );

/** What follows for one page; its target where no name leads to the page that is meant. */
export const followLinks = (moving: Moving, filter: LinkFilter, page: Page): readonly Followed[] => {
  const isMoved = moving.moved.has(page.path);
  // What begins at the top does not care where its page is.
  const mayChange = (target: string): boolean => (isMoved && !/^\s*\//.test(target)) || filter.ofTarget(target);
  return [
    ...referencesOf(page, moving.before)
      .filter(({ written }) => mayChange(written))
      .map((reference) => followReference(moving, page, reference)),
    ...page.body.links.filter(({ target }) => mayChange(target)).map((mention) => followLink(moving, page, mention)),
  ];
};
