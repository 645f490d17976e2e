// Owns saying that two pages land on one URL. Where pages land is known to `core/site/page-urls.ts`.
import * as l10n from '@vscode/l10n';
import { findEntry, type Page } from '../page/index.ts';
import {
  findContentPlace,
  findInherited,
  type Landing,
  type Site,
  spellCascadeSource,
  urlsOfPage,
  withInherited,
} from '../site/index.ts';
import { type SitePath, type Span, spanOf, spellPath } from '../text/index.ts';
import type { Finding, Rule } from './rule.ts';

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

const isDraftIn = (site: Site, path: SitePath): boolean => {
  const outline = site.outlines.get(path);
  return outline !== undefined && withInherited(site, path, outline).draft;
};

/** The URL, with where it comes from when it is not the page's own. */
const spellUrl = (page: Page, site: Site, url: string): string => {
  const isOwn = page.outline.keys.some((key) => key.toLowerCase() === 'url');
  const from = isOwn ? undefined : findInherited(site, page.path).get('url')?.from;
  if (from === undefined) return url;
  return from === 'config'
    ? l10n.t`${url} from the site’s configuration`
    : l10n.t`${url} from the cascade of “${spellCascadeSource(from)}”`;
};

const tell = (page: Page, site: Site, url: string, own: Landing, other: Landing): Finding => {
  const isDraft = [own, other].some(({ path }) => isDraftIn(site, path));
  const redirects = own.alias !== undefined && other.alias !== undefined;
  const address = spellUrl(page, site, url);
  const path = spellPath(other.path);
  const what =
    own.alias === undefined
      ? other.alias === undefined
        ? l10n.t`The URL of this page, ${address}, is also that of “${path}”.`
        : l10n.t`The URL of this page, ${address}, is also an alias of “${path}”.`
      : other.alias === undefined
        ? l10n.t`This alias is also the URL of “${path}”.`
        : l10n.t`This alias is also an alias of “${path}”.`;
  const then = redirects
    ? l10n.t('Hugo writes only one of the two redirects.')
    : l10n.t('Hugo writes only one of the two.');
  return {
    span: findSpan(page, own.alias),
    message: `${what} ${then}`,
    related: [{ path: other.path, span: spanOf(0, 0), message: l10n.t('The other one is here.') }],
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
      if (!isIn || !other) continue;
      yield tell(page, site, key.slice(key.indexOf(' ') + 1), landing, other);
    }
  },
};
