// Owns which front-matter keys feed each of a page's dates (hugo-facts §1.3). Reads no date.
import type { ConfigValue, SiteConfig } from '../config/site-config.ts';

/** The dates that Hugo knows of a page. */
export type PageDate = 'date' | 'publishDate' | 'lastmod' | 'expiryDate';

/** In the order in which Hugo finds them: a later one may look at an earlier. */
export const pageDates: readonly PageDate[] = ['date', 'publishDate', 'lastmod', 'expiryDate'];

/** In the order in which Hugo asks them, the first found wins. */
const defaultKeys: Readonly<Record<PageDate, readonly string[]>> = {
  date: ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'],
  publishDate: ['publishdate', 'pubdate', 'published', 'date'],
  lastmod: [':git', 'lastmod', 'modified', 'date', 'publishdate', 'pubdate', 'published'],
  expiryDate: ['expirydate', 'unpublishdate'],
};

/**
 * The keys that feed one of a page's dates, lower case, as `[frontmatter]` of the configuration has them. What begins with
 * a colon is no key: `:filename` is the day that the file's name begins with, `:git` and `:filemodtime` are not known here.
 */
export const dateKeysOf = (config: SiteConfig, date: PageDate): readonly string[] => {
  const own = defaultKeys[date];
  const table = config.all.frontmatter as { readonly [key: string]: ConfigValue } | undefined;
  const configured = table?.[date.toLowerCase()];
  if (!Array.isArray(configured)) return own;
  return configured.flatMap((key) =>
    typeof key !== 'string' ? [] : key.toLowerCase() === ':default' ? own : [key.toLowerCase()],
  );
};
