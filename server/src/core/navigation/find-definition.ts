// Owns where a name in a page leads: a term to its own page, a shortcode to its template, an image or a download to its file, a
// `ref` or a link to its page. Reads no other page.
import type { Page } from '../page/index.ts';
import {
  findArgumentTarget,
  findContentPlace,
  findNamedFragments,
  findShortcode,
  findTermAt,
  findTermPage,
  type Site,
} from '../site/index.ts';
import { type SitePath, type Span, touches } from '../text/index.ts';
import { findFileAt } from './file-references.ts';
import { findPageLinks } from './page-references.ts';

export type Definition =
  | {
      readonly kind: 'file';
      readonly span: Span;
      readonly path: SitePath;
      /** Behind the `#`, as written: `findFragment` finds it in what the file holds. */
      readonly fragment?: string;
    }
  /** A term without a page of its own: the posts that carry it are what there is of it. */
  | { readonly kind: 'term'; readonly span: Span; readonly taxonomy: string; readonly spelling: string };

const inShortcode = (page: Page, site: Site, offset: number): Definition | undefined => {
  const call = page.body.shortcodes.find(({ span }) => span.start <= offset && offset < span.end);
  if (!call) return undefined;
  if (touches(call.nameSpan, offset)) {
    // What comes with Hugo has no file here.
    const path = findShortcode(site, call.name)?.path;
    return path === undefined ? undefined : { kind: 'file', span: call.nameSpan, path };
  }
  const index = call.arguments.findIndex(({ valueSpan }) => touches(valueSpan, offset));
  const path = index < 0 ? undefined : findArgumentTarget(page, site, call, index);
  return path === undefined ? undefined : { kind: 'file', span: call.arguments[index]!.valueSpan, path };
};

/** Where the name at a UTF-16 offset leads; undefined where nothing of ours is named. */
export const findDefinition = (page: Page, site: Site, offset: number): Definition | undefined => {
  const term = findTermAt(page, site, offset);
  if (term) {
    const { taxonomy, spelling, span } = term;
    const language = findContentPlace(page.path, site.mounts, site.config)?.language;
    const own = findTermPage(site, taxonomy, spelling, language);
    return own ? { kind: 'file', span, path: own.path } : { kind: 'term', span, taxonomy, spelling };
  }
  const [named] = findNamedFragments(page, site, (span) => touches(span, offset));
  if (named && named.written !== '')
    return { kind: 'file', span: named.whole, path: named.path, fragment: named.written };
  const called = inShortcode(page, site, offset);
  if (called) return called;
  const [linked] = findPageLinks(page, site, (span) => touches(span, offset));
  const file = linked ?? findFileAt(page, site, offset);
  return file && { kind: 'file', ...file };
};
