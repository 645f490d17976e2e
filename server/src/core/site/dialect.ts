// Owns what of a configuration decides how a page's text is read.
import type { Dialect } from '../page/index.ts';
import type { SiteConfig } from './config/site-config.ts';

/** Front matter names a taxonomy by its plural, without regard to letter case (hugo-facts §2). */
export const toDialect = (config: SiteConfig): Dialect => ({
  taxonomies: Object.values(config.taxonomies).map((plural) => plural.toLowerCase()),
});
