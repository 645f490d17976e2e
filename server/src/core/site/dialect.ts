// Owns what of a configuration and of Hugo's version decides how a page's text is read.
import type { Dialect } from '../page/index.ts';
import type { SiteConfig } from './config/site-config.ts';
import { dateKeysOf, pageDates } from './dates/date-keys.ts';
import { type HugoVersion, isAtLeast } from './hugo-version.ts';

/** Front matter names a taxonomy by its plural, without regard to letter case (hugo-facts §2). */
export const toDialect = (config: SiteConfig, hugo: HugoVersion): Dialect => ({
  taxonomies: Object.values(config.taxonomies).map((plural) => plural.toLowerCase()),
  dateKeys: [...new Set(pageDates.flatMap((date) => dateKeysOf(config, date)))].filter((key) => !key.startsWith(':')),
  yesIsTrue: !isAtLeast(hugo, '0.152.0'),
});
