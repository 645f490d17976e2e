// Owns which stretches of a page lead to other pages, by link or reference, and finding every one that leads to a certain page. Asks
// for the text of one page after another; the shell hands it over.
import { findEntry, type Page, parsePage } from '../page/index.ts';
import {
  findArgumentTarget,
  findContentPlace,
  linkNamesOf,
  type NamedFile,
  newestFirst,
  resolveLinks,
  type Site,
  toLinkFilter,
} from '../site/index.ts';
import { baseNameOf, indexLines, type SitePath, type Span, touches } from '../text/index.ts';
import type { PageReferences } from './term-references.ts';

/** The links of Markdown and HTML whose page is there; with `isAsked` no other is looked up. Fragments alone lead nowhere else. */
export const findPageLinks = (
  page: Page,
  site: Site,
  isAsked: (span: Span, target: string) => boolean = () => true,
): readonly NamedFile[] => {
  const lookUp = resolveLinks(site, page.path, page.outline);
  return page.body.links.flatMap((mention) => {
    if (/^\s*(#|$)/.test(mention.target) || !isAsked(mention.span, mention.target)) return [];
    const found = lookUp(mention);
    return found.kind === 'page' && found.path !== undefined ? [{ span: mention.span, path: found.path }] : [];
  });
};

/** The arguments of shortcodes whose page is there. */
const findReferences = (
  page: Page,
  site: Site,
  isAsked: (span: Span, target: string) => boolean,
): readonly NamedFile[] =>
  page.body.shortcodes.flatMap((call) =>
    call.arguments.flatMap(({ value, valueSpan: span }, index) => {
      if (value.startsWith('#') || !isAsked(span, value)) return [];
      const path = findArgumentTarget(page, site, call, index);
      return path !== undefined && site.outlines.has(path) ? [{ span, path }] : [];
    }),
  );

/** The page whose name is at a UTF-16 offset: in a link, in a reference, or in the title of the page itself. */
export const findPageAt = (page: Page, site: Site, offset: number): NamedFile | undefined => {
  const isAsked = (span: Span): boolean => touches(span, offset);
  const [found] = [...findPageLinks(page, site, isAsked), ...findReferences(page, site, isAsked)];
  if (found) return found;
  const title = page.frontMatter && findEntry(page.frontMatter.root, 'title')?.value;
  return title?.kind === 'scalar' && touches(title.span, offset) ? { span: title.inner, path: page.path } : undefined;
};

/** Ways that name nothing: `/`, `./`, `../..`. */
const dotsOnly = /^\s*[./]*(?:[?#]|$)/;
const dotsInText = /\]\(\s*[./]*[)#?\s]|["'=][./]*["'#?]|\]:[ \t]*[./]+(?:[#?\s]|$)/;

/** What may lead to the page, in a text and in a target. */
const toFilter = (site: Site, target: SitePath): ReturnType<typeof toLinkFilter> => {
  const aliases = site.outlines.get(target)?.aliases ?? [];
  const names = [...linkNamesOf(site, target), ...aliases.map((alias) => baseNameOf(alias.replace(/\/$/, '')))];
  const filter = toLinkFilter(names.filter((name) => name !== ''));
  const place = findContentPlace(target, site.mounts, site.config);
  if (place?.kind !== 'branch') return filter;
  // An address of the host alone leads to the front page.
  if (place.virtualFolder === '') return { inText: () => true, ofTarget: () => true };
  return {
    inText: (text) => filter.inText(text) || dotsInText.test(text),
    ofTarget: (one) => filter.ofTarget(one) || dotsOnly.test(one),
  };
};

/**
 * Where posts link or refer to a page, in whatever form, the newest post first. Yields the path of a page, and wants its text
 * back; undefined for a page that is gone meanwhile.
 */
export function* findPageReferences(
  site: Site,
  target: SitePath,
): Generator<SitePath, readonly PageReferences[], string | undefined> {
  const filter = toFilter(site, target);
  const isAsked = (_: Span, written: string): boolean => filter.ofTarget(written);
  const pages = [...site.outlines].map(([path, outline]) => ({ path, outline }));
  const found: PageReferences[] = [];
  for (const { path } of newestFirst(site, pages)) {
    const text = yield path;
    if (text === undefined || !filter.inText(text)) continue;
    const page = parsePage(path, text, site.dialect);
    const spans = [...findPageLinks(page, site, isAsked), ...findReferences(page, site, isAsked)]
      .filter((one) => one.path === target)
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start);
    if (spans.length > 0) found.push({ path, lines: indexLines(text), spans });
  }
  return found;
}
