// Owns whether a template rewrites the links of Markdown on their way into the page (hugo-facts §6.2, §7.2). Reads no template.
import { findConfigValue } from '../config/config-map.ts';
import { hasEmbeddedHook, hasOwnHook } from '../images/image-routes.ts';
import type { Site } from '../site.ts';

/**
 * - `embedded`: Hugo's own, which looks for a page, a file of the bundle and an asset by name;
 * - `own`: one of the site or its theme;
 * - `absent`: perhaps one of a theme that is not here;
 * - `none`: the link stands in the page as it was written.
 */
export type LinkHook = 'embedded' | 'own' | 'absent' | 'none';

/** `markup.goldmark.renderHooks.link.useEmbedded`, or `enableDefault` as it was called before 0.148. */
const embeddedBySettings = ({ config }: Site): boolean | undefined => {
  const use = findConfigValue(config.all, 'markup.goldmark.renderHooks.link.useEmbedded');
  if (use === 'always' || use === 'fallback') return true;
  if (use === 'never') return false;
  const old = findConfigValue(config.all, 'markup.goldmark.renderHooks.link.enableDefault');
  return typeof old === 'boolean' ? old : undefined;
};

export const linkHookOf = (site: Site): LinkHook => {
  if (hasOwnHook(site, 'link')) return 'own';
  if (site.absent.length > 0) return 'absent';
  return (embeddedBySettings(site) ?? hasEmbeddedHook(site)) ? 'embedded' : 'none';
};
