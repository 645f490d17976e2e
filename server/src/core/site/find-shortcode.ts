// Owns finding the contract behind a call: which template answers to a name, which parameter to an argument. Reads no text.
import { isAtLeast } from './hugo-version.ts';
import type { ShortcodeParameter, ShortcodeTemplate } from './shortcode-template.ts';
import type { Site } from './site.ts';
import type { PageEntry } from './term-pages.ts';

/** The name under which the site keeps a shortcode: letter case counts before 0.146 only (hugo-facts §5.3). */
export const shortcodeKey = ({ hugo }: Pick<Site, 'hugo'>, name: string): string =>
  isAtLeast(hugo, '0.146.0') ? name.toLowerCase() : name;

/** The shortcode that a name calls; undefined when the site knows none. */
export const findShortcode = (site: Pick<Site, 'shortcodes' | 'hugo'>, name: string): ShortcodeTemplate | undefined =>
  site.shortcodes.get(shortcodeKey(site, name));

/** An argument as it is given: by name, or by position from 0. */
export interface ArgumentKey {
  readonly name?: string | undefined;
  readonly position?: number | undefined;
}

/** The parameter that an argument is for. Names are case-sensitive, and a name is never a position (hugo-facts §5.4). */
export const findParameter = (
  { parameters }: ShortcodeTemplate,
  { name, position }: ArgumentKey,
): ShortcodeParameter | undefined =>
  parameters.find((parameter) =>
    name !== undefined ? parameter.name === name : position !== undefined && parameter.position === position,
  );

/** The pages that call a shortcode, in whatever letter case the version allows. */
export const pagesOfShortcode = (site: Pick<Site, 'outlines' | 'hugo'>, name: string): readonly PageEntry[] => {
  const wanted = shortcodeKey(site, name);
  const pages: PageEntry[] = [];
  for (const [path, outline] of site.outlines)
    if (outline.shortcodes.some((called) => shortcodeKey(site, called) === wanted)) pages.push({ path, outline });
  return pages;
};
