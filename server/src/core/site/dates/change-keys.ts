// Owns which front-matter keys say when a page was last changed, and can be set to say so. Reads no page.
import type { SiteConfig } from '../config/site-config.ts';
import { dateKeysOf } from './date-keys.ts';

/**
 * The keys (lower case) that Hugo asks for a page's last change, in its order. None behind Git or the clock of the file, which
 * would win; none that says when the page appears or which date it carries.
 */
export const changeKeysOf = (config: SiteConfig): readonly string[] => {
  const [date] = dateKeysOf(config, 'date');
  const others = dateKeysOf(config, 'publishDate');
  const keys: string[] = [];
  for (const key of dateKeysOf(config, 'lastmod')) {
    if (key === ':filemodtime' || (key === ':git' && config.all.enablegitinfo === true) || key === date) break;
    if (!key.startsWith(':') && !others.includes(key)) keys.push(key);
  }
  return keys;
};
