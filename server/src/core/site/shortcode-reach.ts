// Owns whether a call finds one of the files of its shortcode. Knows no text of a template.

import type { SitePath } from '../text/index.ts';
import { withInherited } from './cascade/find-inherited.ts';
import { findContentPlace } from './content-place.ts';
import type { ShortcodeTemplate } from './shortcode-template.ts';
import type { Site } from './site.ts';

/** `found`; `elsewhere`: only pages of other sections reach it; `plain-text`: only `{{%` reaches it, from an HTML page. */
export type Reach = 'found' | 'elsewhere' | 'plain-text';

/**
 * What a page reaches of a shortcode with a call by `{{<` or `{{%` (hugo-facts §5.3; tried on 0.147, 0.152, 0.168). A page that
 * is not below content reaches everything.
 */
export const reachOf = (site: Site, page: SitePath, { variants }: ShortcodeTemplate, delimiter: '<' | '%'): Reach => {
  if (variants === undefined) return 'found';
  const place = findContentPlace(page, site.mounts, site.config);
  if (place === undefined) return 'found';
  if (variants.every(({ section }) => section === '')) {
    return delimiter === '<' && variants.every(({ plainText }) => plainText) ? 'plain-text' : 'found';
  }
  const below = place.kind === 'single' ? `${place.virtualFolder}/${place.name}` : place.virtualFolder;
  const path = `${below}/`.replace(/^\//, '').toLowerCase();
  const outline = site.outlines.get(page);
  const type = (outline && withInherited(site, page, outline, place).type)?.toLowerCase();
  // A type of its own stands in for the section, the first folder (tried on 0.147, 0.152 and 0.168).
  const typed = type ? path.replace(/^[^/]+\//, `${type}/`) : path;
  const near = variants.filter(({ section }) => section === '' || typed.startsWith(`${section.toLowerCase()}/`));
  if (near.length === 0) return 'elsewhere';
  return delimiter === '<' && near.every(({ plainText }) => plainText) ? 'plain-text' : 'found';
};
