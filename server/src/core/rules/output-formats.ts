// Owns which output formats a page may name. Knows no rule.
import type { Site } from '../site/index.ts';

/** Those of Hugo itself, the common ones first. */
const builtIn =
  'html rss json amp calendar css csv markdown robots sitemap sitemapindex webappmanifest 404 alias gotmpl httpstatus404'.split(
    ' ',
  );

/** In lower case; undefined where a theme that may add some is not here. */
export const findOutputFormats = (site: Site): ReadonlySet<string> | undefined => {
  if (site.absent.length > 0) return undefined;
  const own = site.config.all.outputformats;
  const names = typeof own === 'object' && own !== null && !Array.isArray(own) ? Object.keys(own) : [];
  return new Set([...builtIn, ...names.map((name) => name.toLowerCase())]);
};
