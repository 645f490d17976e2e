// Owns which output formats a page may name.
import type { Site } from './site.ts';

/** Those of Hugo itself, the common ones first. */
const builtIn =
  'html rss json amp calendar css csv markdown robots sitemap sitemapindex webappmanifest 404 alias gotmpl httpstatus404'.split(
    ' ',
  );

/** Those of the site's configuration in lower case, then those of Hugo itself. */
export const outputFormatsOf = ({ config }: Pick<Site, 'config'>): readonly string[] => {
  const own = config.all.outputformats;
  const names = typeof own === 'object' && own !== null && !Array.isArray(own) ? Object.keys(own) : [];
  return [...new Set([...names.map((name) => name.toLowerCase()), ...builtIn])];
};

/** In lower case; undefined where a theme that may add some is not here. */
export const findOutputFormats = (site: Site): ReadonlySet<string> | undefined => {
  if (site.absent.length > 0) return undefined;
  return new Set(outputFormatsOf(site));
};
