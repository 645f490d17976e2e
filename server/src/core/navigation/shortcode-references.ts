// Owns finding every tag of a shortcode in the posts. Asks for the text of one page after another; the shell hands it over.
import { lexShortcodes, type Page, readFrontMatter } from '../page/index.ts';
import { newestFirst, pagesOfShortcode, type Site, shortcodeKey } from '../site/index.ts';
import { indexLines, type SitePath, type Span, touches } from '../text/index.ts';
import type { PageReferences } from './term-references.ts';

/** The name of the shortcode whose tag has it at a UTF-16 offset; undefined elsewhere. */
export const findShortcodeNameAt = (
  { body }: Page,
  offset: number,
): { readonly name: string; readonly span: Span } | undefined => {
  const call = body.shortcodes.find(({ nameSpan }) => touches(nameSpan, offset));
  return call === undefined || call.name === '' || call.inline ? undefined : { name: call.name, span: call.nameSpan };
};

/**
 * Where posts call a shortcode, the newest post first: the names in its opening tags. Yields the path of a page, and wants
 * its text back; undefined for a page that is gone meanwhile.
 */
export function* findShortcodeReferences(
  site: Site,
  name: string,
): Generator<SitePath, readonly PageReferences[], string | undefined> {
  const wanted = shortcodeKey(site, name);
  const found: PageReferences[] = [];
  for (const { path } of newestFirst(site, pagesOfShortcode(site, name))) {
    const text = yield path;
    if (text === undefined) continue;
    const spans = lexShortcodes(text, readFrontMatter(text).bodyStart).calls.flatMap((call) =>
      call.kind !== 'close' && shortcodeKey(site, call.name) === wanted ? [call.nameSpan] : [],
    );
    if (spans.length > 0) found.push({ path, lines: indexLines(text), spans });
  }
  return found;
}
