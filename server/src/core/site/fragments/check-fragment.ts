// Owns which stretches of a page name a place of a page, and saying whether it is there. Reads no other page: it is handed over.
import type { Page } from '../../page/index.ts';
import { findNearest, type SitePath, type Span, spanOf } from '../../text/index.ts';
import { checkReference, referencesOf } from '../check-reference.ts';
import { findConfigValue } from '../config/config-map.ts';
import { findContentPlace } from '../content-place.ts';
import { resolveLinks } from '../links/resolve-link.ts';
import type { Site } from '../site.ts';
import { decodePercent } from '../url-path.ts';
import type { Fragment, PageFragments } from './page-fragments.ts';

export interface NamedFragment {
  /** The page that it is on. */
  readonly path: SitePath;
  /** As written, without `#`. */
  readonly written: string;
  /** The same in the text. */
  readonly span: Span;
  /** All of the target. */
  readonly whole: Span;
  /** Of a link in Markdown, raw HTML, or the argument of a shortcode. */
  readonly by: 'markdown' | 'html' | 'shortcode';
}

/** Reads a page's fragments where they are known. */
export type FragmentsOf = (path: SitePath) => PageFragments | undefined;

const findSign = ({ text }: Page, { start, end }: Span): Span | undefined => {
  const at = text.slice(start, end).indexOf('#');
  return at < 0 ? undefined : spanOf(start + at + 1, start + text.slice(start, end).trimEnd().length);
};

/** The fragments that links and references of a page name; with `isAsked` no other is looked up. */
export const findNamedFragments = (
  page: Page,
  site: Site,
  isAsked: (span: Span) => boolean = () => true,
): readonly NamedFragment[] => {
  const named: NamedFragment[] = [];
  const add = (of: Span, target: string, by: NamedFragment['by'], lookUp: () => SitePath | undefined): void => {
    const span = target.includes('#') && isAsked(of) ? findSign(page, of) : undefined;
    const path = span && lookUp();
    if (span && path !== undefined && findContentPlace(path, site.mounts, site.config))
      named.push({ path, written: page.text.slice(span.start, span.end), span, whole: of, by });
  };
  if (page.body.links.some(({ target }) => target.includes('#'))) {
    const lookUp = resolveLinks(site, page.path, page.outline);
    for (const mention of page.body.links)
      if (mention.by === undefined || /^a(rea)? href$/.test(mention.by))
        add(mention.span, mention.target, mention.by === undefined ? 'markdown' : 'html', () => {
          const found = lookUp(mention);
          return found.kind === 'page' ? found.path : undefined;
        });
  }
  for (const reference of referencesOf(page, site))
    if (reference.use === 'ref' && !reference.byOwn)
      add(reference.span, reference.written, 'shortcode', () => {
        const found = checkReference(site, page, reference);
        return found?.kind === 'page' ? found.path : undefined;
      });
  return named;
};

/** Settings and templates that make ids in ways of their own. */
const hasOwnWays = (site: Site): boolean => {
  const { all } = site.config;
  if (site.absent.length > 0) return true;
  for (const { makesHeadingIds } of site.keySources.values()) if (makesHeadingIds) return true;
  if (findConfigValue(all, 'markup.goldmark.parser.autodefinitiontermid') === true) return true;
  const handler = findConfigValue(all, 'markup.defaultmarkdownhandler');
  return handler !== undefined && handler !== '' && handler !== 'goldmark';
};

/** What browsers, scripts and footnotes make of their own accord, and parts of a page that are no headings. */
const isNoId = (id: string): boolean =>
  /^(?:top|comments?|comment-\d+|respond|disqus_thread|toc|tableofcontents|header|footer|main|content|nav|menu)?$|^[!/:]|[=&]|^(?:fn|fnref|hl)[:-]/i.test(
    id,
  );

/** The place that is meant; undefined where none of the page's text is. */
export const findFragment = ({ fragments }: PageFragments, written: string): Fragment | undefined => {
  const id = decodePercent(written);
  return fragments.find((one) => one.id === id) ?? fragments.find((one) => one.id === written);
};

export interface MissingFragment {
  /** The id that was probably meant. */
  readonly near?: string;
}

/** What is wrong with a fragment; undefined where its place is there, or may be. */
export const checkFragment = (site: Site, written: string, places: PageFragments): MissingFragment | undefined => {
  const { fragments, others, isOpen } = places;
  const id = decodePercent(written);
  if (isOpen || isNoId(id) || others.has(id) || others.has(written)) return undefined;
  if (findFragment(places, written)) return undefined;
  for (const { ids } of site.keySources.values()) if (ids?.includes(id)) return undefined;
  if (hasOwnWays(site)) return undefined;
  const near = findNearest(
    id,
    fragments.map((one) => one.id),
  );
  return near === undefined ? {} : { near };
};
