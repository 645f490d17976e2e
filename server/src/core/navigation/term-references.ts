// Owns finding every place that names a term. Asks for the text of one page after another; the shell hands it over.
import { readFrontMatter } from '../page/index.ts';
import { findTermNodes, newestFirst, pagesOfTerm, type Site, termKey } from '../site/index.ts';
import { indexLines, type LineIndex, type SitePath, type Span } from '../text/index.ts';

export interface PageReferences {
  readonly path: SitePath;
  readonly lines: LineIndex;
  /** What stands between the quotes. */
  readonly spans: readonly Span[];
}

/**
 * Where posts name a term, in any of its spellings; the newest post first. Yields the path of a page, and wants its text
 * back; undefined for a page that is gone meanwhile.
 */
export function* findTermReferences(
  site: Site,
  taxonomy: string,
  spelling: string,
): Generator<SitePath, readonly PageReferences[], string | undefined> {
  const wanted = termKey(spelling);
  const found: PageReferences[] = [];
  for (const { path } of newestFirst(site, pagesOfTerm(site, taxonomy, spelling))) {
    const text = yield path;
    if (text === undefined) continue;
    const spans = findTermNodes(readFrontMatter(text), site).flatMap(({ taxonomy: of, node }) =>
      of === taxonomy && node.kind === 'scalar' && termKey(node.value) === wanted ? [node.inner] : [],
    );
    if (spans.length > 0) found.push({ path, lines: indexLines(text), spans });
  }
  return found;
}
