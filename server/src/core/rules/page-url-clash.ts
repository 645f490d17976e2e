// Owns saying that two pages land on one URL. Where pages land is known to `core/site/page-urls.ts`.
import { findEntry, type Page } from '../page/index.ts';
import { findContentPlace, type Landing, type Site, urlsOfPage } from '../site/index.ts';
import { folderOf, type SitePath, type Span, spanOf } from '../text/index.ts';
import type { Finding, Rule } from './rule.ts';

/** May a page get `build` or `url` from above, which its outline does not show? */
const mayInherit = (site: Site, path: SitePath): boolean => {
  if (site.config.all.cascade !== undefined) return true;
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const names = site.fileIndex().inFolder(folder)?.files ?? [];
    const above = names
      .filter((name) => /^_index\.[^/]+$/.test(name))
      .map((name) => site.outlines.get(`${folder}/${name}`));
    if (above.some((outline) => outline?.keys.some((key) => key.toLowerCase() === 'cascade'))) return true;
    if (folder === '' || folder === '..') return false;
  }
};

/** A content folder of a theme gives way to that of the site: files of one name are one page. */
const isSamePlace = (site: Site, a: SitePath, b: SitePath): boolean => {
  const places = [a, b].map((path) => findContentPlace(path, site.mounts, site.config));
  return places[0]?.virtualPath === places[1]?.virtualPath;
};

/** What of the front matter the URL comes from; else the title, else the beginning of the page. */
const findSpan = (page: Page, alias: string | undefined): Span => {
  const root = page.frontMatter?.root;
  if (!root || !page.frontMatter) return spanOf(0, 0);
  if (alias !== undefined) {
    const aliases = findEntry(root, 'aliases')?.value;
    const items = aliases?.kind === 'list' ? aliases.items : aliases ? [aliases] : [];
    const item = items.find((one) => one.kind === 'scalar' && one.value === alias);
    if (item) return item.span;
  }
  const entry = findEntry(root, 'url') ?? findEntry(root, 'slug') ?? findEntry(root, 'title');
  const { start } = page.frontMatter.span;
  return entry?.value.span ?? spanOf(start, Math.min(start + 3, page.text.length));
};

const tell = (page: Page, site: Site, url: string, own: Landing, other: Landing): Finding => {
  const isDraft = [own, other].some(({ path }) => site.outlines.get(path)?.draft);
  const redirects = own.alias !== undefined && other.alias !== undefined;
  const what =
    own.alias === undefined
      ? `The URL of this page, ${url}, is also ${other.alias === undefined ? 'that' : 'an alias'} of “${other.path}”.`
      : `This alias is also ${other.alias === undefined ? 'the URL' : 'an alias'} of “${other.path}”.`;
  return {
    span: findSpan(page, own.alias),
    message: `${what} Hugo writes only one of the two${redirects ? ' redirects' : ''}.`,
    related: [{ path: other.path, span: spanOf(0, 0), message: 'The other one is here.' }],
    ...((isDraft || redirects) && { level: 'information' as const }),
  };
};

export const pageUrlClash: Rule = {
  code: 'page-url-clash',
  title: 'Two pages on one URL',
  level: 'warning',
  needs: 'site',
  *check(page, site) {
    const outline = site.outlines.get(page.path);
    if (!outline) return;
    for (const { key, landing } of urlsOfPage(site, page.path, outline)) {
      const others = site.pageUrls().get(key) ?? [];
      const isIn = others.some(({ path }) => path === page.path);
      const other = others.find(({ path }) => path !== page.path && !isSamePlace(site, path, page.path));
      if (!isIn || !other || [page.path, other.path].some((path) => mayInherit(site, path))) continue;
      yield tell(page, site, key.slice(key.indexOf(' ') + 1), landing, other);
    }
  },
};
