// Owns which ways lead from a named image to its file, by who names it. Knows no file.
import type { ImageMention } from '../../page/index.ts';
import { isAtLeast } from '../hugo-version.ts';
import type { Site } from '../site.ts';

/**
 * - `url`: as a browser reads it on the page;
 * - `root`: the same from the site's root (`relURL`);
 * - `resource`, `asset`: as `.Page.Resources.Get` and `resources.Get`;
 * - `anywhere`: a template we cannot follow decides, so any file whose path ends like this may be meant.
 */
export type ImageRoute = 'url' | 'root' | 'resource' | 'asset' | 'anywhere';

const everyRoute: readonly ImageRoute[] = ['resource', 'asset', 'url', 'root', 'anywhere'];

const hookFile = /(^|\/)_markup\/render-image(\.[^/]+)?$/;

/** Has the site or a theme on disk a render hook for images? It may do anything with the destination (hugo-facts §6.2). */
const hasImageHook = (site: Site): boolean => {
  for (const mount of site.mounts) {
    if (mount.component !== 'layouts') continue;
    for (const folder of ['_default/_markup', '_markup']) {
      const names = site.fileIndex().inFolder(`${mount.source}/${folder}`)?.files ?? [];
      if (names.some((name) => hookFile.test(`_markup/${name}`))) return true;
    }
  }
  return false;
};

/** Is Hugo's embedded image hook at work? By default on sites of several languages, since 0.123 (hugo-facts §6.2). */
const hasEmbeddedHook = (site: Site): boolean =>
  isAtLeast(site.hugo, '0.123.0') && site.config.languages.filter((language) => !language.disabled).length > 1;

const routesOfShortcode = (site: Site, name: string): readonly ImageRoute[] | undefined => {
  const template = site.shortcodes.get(name) ?? site.shortcodes.get(name.toLowerCase());
  // A theme that is not here may bring its own.
  if (template?.path === undefined && site.absent.length > 0) return everyRoute;
  if (template?.path === undefined) return isAtLeast(site.hugo, '0.124.0') ? ['resource', 'asset', 'url'] : ['url'];
  const uses = template.parameters.find((parameter) => parameter.name === 'src')?.imageUse;
  if (uses === undefined || uses.length === 0 || uses.includes('unknown')) return undefined;
  const routes = new Set<ImageRoute>();
  for (const use of uses) {
    if (use === 'direct') routes.add('url');
    else if (use === 'relURL') routes.add('root').add('url');
    else routes.add('resource').add('asset');
  }
  return [...routes];
};

/** The ways to try for a mention; undefined when nothing can be said about it. */
export const routesOf = (site: Site, mention: ImageMention): readonly ImageRoute[] | undefined => {
  switch (mention.source) {
    case 'html':
      return ['url'];
    case 'front-matter':
      return everyRoute;
    case 'shortcode':
      return routesOfShortcode(site, mention.by ?? '');
    case 'markdown':
      if (hasImageHook(site)) return everyRoute;
      // A hook of a theme that is not here would look in the page's resources and in assets, hardly elsewhere.
      return hasEmbeddedHook(site) || site.absent.length > 0 ? ['resource', 'asset', 'url'] : ['url'];
  }
};
