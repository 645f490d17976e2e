// Owns finding every place where posts name a file that is no page: an image, a download. Asks for the text of one page after
// another; the shell hands it over.
import { type Page, parsePage } from '../page/index.ts';
import { findNamedFiles, type NamedFile, newestFirst, type Site, toNameFilter } from '../site/index.ts';
import { indexLines, type SitePath, type Span, touches } from '../text/index.ts';
import type { PageReferences } from './term-references.ts';

/** The file whose name is at a UTF-16 offset; undefined where none is, or it is not there. */
export const findFileAt = (page: Page, site: Site, offset: number): NamedFile | undefined =>
  findNamedFiles(page, site, (span) => touches(span, offset))[0];

/**
 * Where posts name a file, however they write it, the newest post first. Yields the path of a page, and wants its text back;
 * undefined for a page that is gone meanwhile.
 */
export function* findFileReferences(
  site: Site,
  file: SitePath,
): Generator<SitePath, readonly PageReferences[], string | undefined> {
  const mayName = toNameFilter([file], site);
  const pages = [...site.outlines].map(([path, outline]) => ({ path, outline }));
  const found: PageReferences[] = [];
  for (const { path } of newestFirst(site, pages)) {
    const text = yield path;
    if (text === undefined || !mayName(text)) continue;
    const named = findNamedFiles(parsePage(path, text, site.dialect), site).filter((one) => one.path === file);
    // What two readings find at one place is one reference.
    const spans = new Map<number, Span>(named.map(({ span }) => [span.start, span]));
    const inOrder = [...spans.values()].sort((a, b) => a.start - b.start);
    if (inOrder.length > 0) found.push({ path, lines: indexLines(text), spans: inOrder });
  }
  return found;
}
