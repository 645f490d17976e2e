// Owns which shortcodes of a site anything may use. Knows no text: pages and files have told what they name.
import { pathBelow } from '../text/index.ts';
import { shortcodeKey } from './find-shortcode.ts';
import { isAbsentMount } from './images/not-here.ts';
import type { Site } from './site.ts';

/** May git leave out pages that a build step makes and that are not here now? */
const mayLackPages = (site: Site): boolean =>
  site.ignored.some((rule) => {
    if (rule.keeps || site.ignoredPresent().has(rule)) return false;
    return site.mounts.some(({ component, source }) => {
      if (component !== 'content') return false;
      const isBelow = rule.folder === source || pathBelow(source, rule.folder) !== undefined;
      return isBelow || rule.pattern.source.replaceAll('\\', '').includes(`${source}/`);
    });
  });

/**
 * The shortcodes that pages of any language, their front matter, templates, archetypes, data or translations name, as the site
 * keeps names; `any`: not all is here or can be told, so every one may be used.
 */
export const findUsedShortcodes = (site: Site): ReadonlySet<string> | 'any' => {
  const { config, mounts, outlines } = site;
  if (outlines.size === 0 || site.absent.length > 0 || config.languages.some(({ disabled }) => disabled)) return 'any';
  if (mounts.some((mount) => mount.component === 'content' && isAbsentMount(site, mount)) || mayLackPages(site))
    return 'any';
  const used = new Set<string>();
  const add = (names: readonly string[] = []): void => {
    for (const name of names) used.add(shortcodeKey(site, name));
  };
  for (const { shortcodes, fieldShortcodes } of outlines.values()) {
    add(shortcodes);
    add(fieldShortcodes);
  }
  for (const { shortcodes } of site.keySources.values()) {
    if (shortcodes === 'any') return 'any';
    add(shortcodes);
  }
  return used;
};
