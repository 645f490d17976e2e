// Owns which ways lead from a named image to its file, by who names it. Knows no file.
import { type ImageMention, isKeptByHugo } from '../../page/index.ts';
import { findParameter, findShortcode } from '../find-shortcode.ts';
import { isAtLeast } from '../hugo-version.ts';
import type { Site } from '../site.ts';
import { hasImageExtension, parseImageTarget } from './image-target.ts';

/**
 * - `url`: as a browser reads it on the page;
 * - `url-as-written`: the same, where Hugo puts no path of the baseURL in front;
 * - `root`: the same from the site's root (`relURL`);
 * - `resource`, `asset`: as `.Page.Resources.Get` and `resources.Get`;
 * - `anywhere`: a template we cannot follow decides, so any file whose path ends like this may be meant.
 */
export type ImageRoute = 'url' | 'url-as-written' | 'root' | 'resource' | 'asset' | 'anywhere';

const everyRoute: readonly ImageRoute[] = ['resource', 'asset', 'url', 'root', 'anywhere'];

/** Has the site or a theme on disk a render hook of that kind? It may do anything with the destination (hugo-facts §6.2). */
export const hasOwnHook = (site: Site, kind: 'image' | 'link'): boolean => {
  for (const mount of site.mounts) {
    if (mount.component !== 'layouts') continue;
    for (const folder of ['_default/_markup', '_markup']) {
      const names = site.fileIndex().inFolder(`${mount.source}/${folder}`)?.files ?? [];
      if (names.some((name) => name === `render-${kind}` || name.startsWith(`render-${kind}.`))) return true;
    }
  }
  return false;
};

/** Are Hugo's embedded hooks at work? By default on sites of several languages on one host, since 0.123 (hugo-facts §6.2). */
export const hasEmbeddedHook = (site: Site): boolean =>
  isAtLeast(site.hugo, '0.123.0') &&
  !site.config.multihost &&
  site.config.languages.filter((language) => !language.disabled).length > 1;

/** The ways to try for a mention. */
export interface ImageWays {
  readonly routes: readonly ImageRoute[];
  /** Do they hold all that Hugo and the browser try? Where not, what is not found may still be there. */
  readonly complete: boolean;
}

const certainly = (...routes: readonly ImageRoute[]): ImageWays => ({ routes, complete: true });

/** A template decides that does more than we can follow: a prefix, a key of data, another host. */
const somehow: ImageWays = { routes: everyRoute, complete: false };

const waysOfShortcode = (site: Site, { by = '', argument, target, frame }: ImageMention): ImageWays => {
  const template = findShortcode(site, by);
  // A theme that is not here may bring its own.
  if (template?.path === undefined && site.absent.length > 0) return certainly(...everyRoute);
  const parameter = template && argument && findParameter(template, argument);
  // Of a value that cannot stand in its frame nobody knows what becomes.
  if (parameter?.frame && !frame) return { routes: [], complete: false };
  const { imageUse = [], fileUse = [] } = parameter ?? {};
  // One that is a picture here and a link there is looked for as the picture.
  const uses =
    imageUse.length > 0 && hasImageExtension(parseImageTarget(target)?.path ?? '')
      ? imageUse
      : [...imageUse, ...fileUse];
  if (uses.length === 0 || uses.includes('unknown')) return somehow;
  const routes = new Set<ImageRoute>();
  for (const use of ['resource', 'asset'] as const) if (uses.includes(use)) routes.add(use);
  if (uses.includes('relURL')) routes.add('root');
  if (uses.includes('direct')) routes.add('url');
  if (uses.includes('as-written')) routes.add('url-as-written');
  return certainly(...routes);
};

/** The ways to try for a mention, in their order. */
export const waysOf = (site: Site, mention: ImageMention): ImageWays => {
  switch (mention.source) {
    case 'html':
      return certainly(isKeptByHugo(mention.by?.split(' ')[1] ?? '') ? 'url-as-written' : 'url');
    case 'front-matter':
      return certainly(...everyRoute);
    case 'shortcode':
      return waysOfShortcode(site, mention);
    case 'markdown':
    case 'link':
      if (hasOwnHook(site, mention.source === 'link' ? 'link' : 'image')) return certainly(...everyRoute);
      // A hook of a theme that is not here would look in the page's resources and in assets, hardly elsewhere.
      return hasEmbeddedHook(site) || site.absent.length > 0 ? certainly('resource', 'asset', 'url') : certainly('url');
  }
};
