// Owns which page was probably meant by a link that leads nowhere, and how this page writes the way there. Only asked when one does.
import { baseNameOf, extensionOf, folderOf, lowerAsGo } from '../../text/index.ts';
import { findContentPlace } from '../content-place.ts';
import { toAddress } from '../images/find-published.ts';
import { relativeTo } from '../images/name-image.ts';
import type { Site } from '../site.ts';
import { toLinkKey } from './link-urls.ts';
import type { LinkLookup } from './resolve-link.ts';

type Missing = Extract<LinkLookup, { kind: 'missing' }>;

/** The way to a URL of the site as this page writes it: from the top where the link did, else from the page. */
export const writeLink = (site: Site, { place, folderUrl, path }: Missing, url: string): string => {
  if (path.startsWith('/')) return toAddress(site, place.language, url.slice(1));
  return url === folderUrl ? './' : `${relativeTo(folderUrl, url)}${url.endsWith('/') ? '/' : ''}`;
};

/** Parts of the path that stand above the name: how many of them has the URL too? */
const alike = (url: string, path: string): number => {
  const parts = new Set(folderOf(url.replace(/\/$/, '')).split('/').filter(Boolean));
  return path
    .split('/')
    .slice(0, -1)
    .filter((part) => parts.has(part)).length;
};

const languageAt = (site: Site, url: string): string | undefined => {
  const path = site.linkUrls().find(toLinkKey(url))?.path;
  return path && findContentPlace(path, site.mounts, site.config)?.language;
};

const findMeant = (site: Site, { url, path, named, place }: Missing): string | undefined => {
  const urls = site.linkUrls();
  if (named !== undefined) return urls.urlOf(named);
  if (url === undefined) return path;
  const bare = toLinkKey(url)
    .replace(/\/$/, '')
    .replace(/\.(html?|md|markdown)$/i, '');
  const name = baseNameOf(bare);
  if (name === '') return undefined;
  const all = urls.named(name);
  const own = all.filter((one) => languageAt(site, one) === place.language);
  const same = own.length > 0 ? own : all;
  const inPlace = same.find((one) => lowerAsGo(toLinkKey(one).replace(/\/$/, '')) === lowerAsGo(bare));
  if (inPlace !== undefined) return inPlace;
  if (same.length === 1) return same[0];
  const [best, second] = same.map((one) => ({ one, score: alike(one, bare) })).sort((a, b) => b.score - a.score);
  if (best && best.score > (second?.score ?? 0)) return best.one;
  if (same.length > 0) return undefined;
  // `b` on the page /posts/a/ was meant to lie beside it, as its file does.
  const folders = [
    `${folderOf(bare)}/`,
    ...(path.startsWith('/') || place.kind === 'branch' ? [] : [`${folderOf(folderOf(bare))}/`]),
  ];
  for (const folder of folders) {
    const near = name.length < 4 ? undefined : urls.nearIn(folder, name);
    if (near !== undefined)
      return (
        urls.find(toLinkKey(`${folder}${near}`))?.path && `${folder}${near}${extensionOf(near) === '.html' ? '' : '/'}`
      );
  }
  return undefined;
};

/** The link that was probably meant, percent-escaped; undefined where none comes near. */
export const suggestLink = (site: Site, missing: Missing): string | undefined => {
  const url = findMeant(site, missing);
  return url === undefined ? undefined : writeLink(site, missing, url);
};
