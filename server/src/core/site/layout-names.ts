// Owns which layouts and content types the templates of a site make possible, by the names of their files. Reads no template.
import { joinPath } from '../text/index.ts';
import type { Site } from './site.ts';

/** A name, and the theme that brings it; the site itself when undefined. */
export interface LayoutName {
  readonly name: string;
  readonly theme?: string;
}

/** Templates that Hugo finds by the kind of page: nobody names them. */
const BY_KIND =
  /^(?:baseof|single|list|all|page|home|index|section|taxonomy|term|terms|404|rss|sitemap|sitemapindex|robots|alias)$/;
/** Folders of layouts that are no content type. */
const NO_TYPE = /^(?:_.*|partials|shortcodes|taxonomy|term|home|section|page|404|robotstxt|rss|sitemap|alias)$/;

const rootsOf = (site: Site) => site.mounts.filter(({ component, target }) => component === 'layouts' && target === '');

const collect = (found: Iterable<LayoutName>): readonly LayoutName[] => {
  const names = new Map<string, LayoutName>();
  for (const one of found) if (!names.has(one.name)) names.set(one.name, one);
  return [...names.values()];
};

/** What `layout` may name on a page of these types (`posts`): templates in their folders, in `_default` and at the top. */
export const layoutNamesOf = (site: Site, types: readonly string[]): readonly LayoutName[] =>
  collect(
    rootsOf(site).flatMap(({ source, theme }) =>
      [...types, '_default', ''].flatMap((folder) =>
        [...(site.fileIndex().inFolder(joinPath(source, folder))?.files ?? [])]
          .sort()
          .map((file) => file.replace(/\..*$/, ''))
          .filter((name) => name !== '' && !name.startsWith('_') && !BY_KIND.test(name))
          .map((name) => ({ name, ...(theme !== undefined && { theme }) })),
      ),
    ),
  );

/** What `type` may name: folders with templates of their own. */
export const typeNamesOf = (site: Site): readonly LayoutName[] =>
  collect(
    rootsOf(site).flatMap(({ source, theme }) =>
      [...(site.fileIndex().inFolder(source)?.folders ?? [])]
        .sort()
        .filter((name) => !NO_TYPE.test(name))
        .map((name) => ({ name, ...(theme !== undefined && { theme }) })),
    ),
  );
