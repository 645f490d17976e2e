// Owns which places of a page a link can lead to: its headings with the ids that Hugo gives them, and ids that the text brings along.
// Resolves no link.
import { type HeadingText, type Markup, type Page, readHeadings, toHeadingId } from '../../page/index.ts';
import { extensionOf, type Span } from '../../text/index.ts';
import { findShortcode } from '../find-shortcode.ts';
import { isCopiedAsIs } from '../is-copied-as-is.ts';
import { markupOf } from '../markup-of.ts';
import type { Site } from '../site.ts';

/** A place of a page. Every string is a copy. */
export interface Fragment {
  readonly id: string;
  /** Where it stands in the text: the heading, or the name in raw HTML. */
  readonly span: Span;
  /** Of a heading: how deep it is, from 1, and what it says. */
  readonly heading?: { readonly level: number; readonly title: string };
}

export interface PageFragments {
  /** In the order of the text. */
  readonly fragments: readonly Fragment[];
  /** Further ids that may be there, by how other versions of Hugo would make them. */
  readonly others: ReadonlySet<string>;
  /** More may be there: of a shortcode, a template or a plugin that is not followed. */
  readonly isOpen: boolean;
}

const markdownExtensions = new Set(['.md', '.markdown', '.mdown']);

/** `id="x"` of any element, `name="x"` of `<a>`, wherever it stands. */
const htmlIds = /<[a-z][\w-]*\s(?:[^<>]*?\s)?(?:id|name)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;
/** Behind a block or beside a fence: `{#x}`, `{id="x"}`. */
const blockIds = /\{[^{}\n]*?(?:#([^\s"'=<>`{}.#]+)|\bid\s*=\s*["']?([^\s"'{}]+))[^{}\n]*\}/g;

const copy = (text: string): string => [...text].join('');

const findWritten = ({ text, body }: Page): readonly Fragment[] => {
  const isCode = (at: number): boolean => body.verbatim.some(({ start, end }) => start < at && at < end);
  const found: Fragment[] = [];
  for (const pattern of [htmlIds, blockIds])
    for (const { 0: whole, 1: first, 2: second, 3: third, index } of text
      .slice(body.span.start)
      .matchAll(new RegExp(pattern))) {
      const id = first ?? second ?? third ?? '';
      const start = body.span.start + index + whole.lastIndexOf(id);
      if (id !== '' && !isCode(start)) found.push({ id: copy(id), span: { start, end: start + id.length } });
    }
  return found;
};

const emoji = /:[a-z0-9_+-]+:/g;

/** A heading in which nothing is to be read has no id since they are made of that. */
const toIds = (
  headings: readonly HeadingText[],
  { headingIds, emoji: hasEmoji }: Markup,
  ofSource: boolean,
): readonly (string | undefined)[] => {
  const taken = new Set<string>();
  return headings.map(({ id, source, visible }) => {
    if (id !== undefined) {
      taken.add(id);
      return copy(id);
    }
    if (!headingIds || (!ofSource && visible === '')) return undefined;
    return toHeadingId(!ofSource ? visible : hasEmoji ? source.replace(emoji, '\u263a') : source, headingIds, taken);
  });
};

/** Hugo's own shortcodes write no headings; those of the site may. What stands in them is read where they only put it out. */
const callsOthers = (page: Page, site: Site): boolean =>
  page.body.shortcodes.some(({ name, inline, inner }) => {
    const template = findShortcode(site, name);
    if (inline || !template) return true;
    if (template.path === undefined) return false;
    if (site.keySources.get(template.path)?.makesPlaces) return true;
    return (
      inner !== undefined && page.body.headings.some(({ span }) => inner.start <= span.start && span.end <= inner.end)
    );
  });

/** What of a page can be led to by `#`, as Hugo of the site's version and configuration makes it (hugo-facts §7.3). */
export const findFragments = (page: Page, site: Site): PageFragments => {
  if (!markdownExtensions.has(extensionOf(page.path)) || page.outline.markup !== undefined || isCopiedAsIs(page, site))
    return { fragments: findWritten(page), others: new Set(), isOpen: true };
  const markup = markupOf(site);
  const headings = readHeadings(page, markup);
  const ids = toIds(headings, markup, markup.headingIdsOfSource);
  const made = headings.flatMap(({ level, visible, span, hasShortcode }, index): Fragment[] => {
    const id = ids[index];
    return id === undefined || hasShortcode ? [] : [{ id, span, heading: { level, title: copy(visible) } }];
  });
  const known = new Set(made.map(({ id }) => id));
  const written = findWritten(page).filter(({ id }) => !known.has(id));
  const others = toIds(headings, markup, !markup.headingIdsOfSource).filter((id) => id !== undefined && !known.has(id));
  return {
    fragments: [...made, ...written].sort((a, b) => a.span.start - b.span.start),
    others: new Set(others as string[]),
    isOpen:
      headings.some(({ hasShortcode }) => hasShortcode) ||
      written.some(({ id }) => id.includes('{{')) ||
      callsOthers(page, site),
  };
};
