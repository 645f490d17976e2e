// Owns whether a call finds one of the files of its shortcode. Knows no text of a template.

import type { SitePath } from '../text/index.ts';
import { withInherited } from './cascade/find-inherited.ts';
import { type ContentPlace, findContentPlace } from './content-place.ts';
import { isAtLeast } from './hugo-version.ts';
import type { ShortcodeTemplate, ShortcodeVariant } from './shortcode-template.ts';
import type { Site } from './site.ts';

/**
 * `found`; `elsewhere`: only pages of other sections reach it; `other-language`: only those of other languages; `plain-text`:
 * only `{{%` reaches it, from an HTML page.
 */
export type Reach = 'found' | 'elsewhere' | 'other-language' | 'plain-text';

/** The language of the site that a template is for; undefined: for all. A language that the site has not says nothing. */
export const languageOfVariant = (site: Site, { marks }: ShortcodeVariant): string | undefined =>
  site.config.languages.find(({ key }) => marks.includes(key.toLowerCase()))?.key;

/** The templates that stand where this page may call them, whatever their language. */
const nearPage = (
  site: Site,
  page: SitePath,
  place: ContentPlace,
  variants: readonly ShortcodeVariant[],
): readonly ShortcodeVariant[] => {
  if (variants.every(({ section }) => section === '')) return variants;
  const below = place.kind === 'single' ? `${place.virtualFolder}/${place.name}` : place.virtualFolder;
  const path = `${below}/`.replace(/^\//, '').toLowerCase();
  const outline = site.outlines.get(page);
  const type = (outline && withInherited(site, page, outline, place).type)?.toLowerCase();
  // A type of its own stands in for the section, the first folder (tried on 0.147, 0.152 and 0.168).
  const typed = type ? path.replace(/^[^/]+\//, `${type}/`) : path;
  return variants.filter(({ section }) => section === '' || typed.startsWith(`${section.toLowerCase()}/`));
};

/**
 * What a page reaches of a shortcode with a call by `{{<` or `{{%` (hugo-facts §5.3; tried on 0.147, 0.152, 0.168). A template for
 * another language answers where there is no other one, but no longer since 0.154.4 (tried on 0.153 to 0.168). A page that
 * is not below content reaches everything.
 */
export const reachOf = (site: Site, page: SitePath, { variants }: ShortcodeTemplate, delimiter: '<' | '%'): Reach => {
  if (variants === undefined) return 'found';
  const place = findContentPlace(page, site.mounts, site.config);
  if (place === undefined) return 'found';
  const near = nearPage(site, page, place, variants);
  if (near.length === 0) return 'elsewhere';
  const keepsLanguages = isAtLeast(site.hugo, '0.154.4');
  const spoken = near.filter((variant) => {
    const language = keepsLanguages ? languageOfVariant(site, variant) : undefined;
    return language === undefined || language === place.language;
  });
  if (spoken.length === 0) return 'other-language';
  return delimiter === '<' && spoken.every(({ plainText }) => plainText) ? 'plain-text' : 'found';
};
