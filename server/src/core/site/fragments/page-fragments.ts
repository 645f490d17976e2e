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
/** Behind a block or beside a fence. Nothing is looked for in it before its end is found: a line may be long and have none. */
const attributeBlock = /\{[^{}\n]*\}/g;
/** `#x`, `id="x"` in it. */
const blockId = /#([^\s"'=<>`{}.#]+)|\bid\s*=\s*["']?([^\s"'{}]+)/;

const copy = (text: string): string => [...text].join('');

/** Places that are asked for in the order of the text: does one of the spans, which are in order too, hold it? */
const toHolder = (spans: readonly Span[]): ((at: number) => Span | undefined) => {
  let next = 0;
  let open: Span | undefined;
  return (at) => {
    for (let span = spans[next]; span && span.start < at; span = spans[++next])
      if (!open || open.end < span.end) open = span;
    return open && at < open.end ? open : undefined;
  };
};

const findHtmlIds = ({ text, body }: Page): readonly Fragment[] => {
  const codeAt = toHolder(body.verbatim);
  return [...text.slice(body.span.start).matchAll(htmlIds)].flatMap(
    ({ 0: whole, 1: first, 2: second, 3: third, index }) => {
      const id = first ?? second ?? third ?? '';
      const start = body.span.start + index + whole.lastIndexOf(id);
      return id === '' || codeAt(start) ? [] : { id: copy(id), span: { start, end: start + id.length } };
    },
  );
};

/** The line that holds the attributes of a fence. */
const isFirstLineOfFence = (text: string, { start }: Span, at: number): boolean => {
  const end = text.indexOf('\n', start);
  return /^\s*(?:`{3}|~{3})/.test(text.slice(start, start + 8)) && (end < 0 || at < end);
};

const findBlockIds = ({ text, body }: Page): readonly Fragment[] => {
  const codeAt = toHolder(body.verbatim);
  const tagAt = toHolder(body.shortcodes.map(({ span }) => span));
  return [...text.slice(body.span.start).matchAll(attributeBlock)].flatMap(({ 0: block, index }) => {
    const from = body.span.start + index;
    // Braces in a tag are the tag's own: what stands in them are its arguments.
    if (tagAt(from + 1)) return [];
    const code = codeAt(from);
    if (code && !isFirstLineOfFence(text, code, from)) return [];
    const found = blockId.exec(block);
    const id = found?.[1] ?? found?.[2];
    if (!found || id === undefined) return [];
    const start = from + found.index + found[0].length - id.length;
    return { id: copy(id), span: { start, end: start + id.length } };
  });
};

/** What the text brings along by itself. */
const findWritten = (page: Page): readonly Fragment[] => [...findHtmlIds(page), ...findBlockIds(page)];

const emoji = /:[a-z0-9_+-]+:/g;

/** A heading in which nothing is to be read has no id since they are made of that. */
const toIds = (
  headings: readonly HeadingText[],
  { headingIds, emoji: hasEmoji }: Markup,
  ofSource: boolean,
): readonly (string | undefined)[] => {
  const taken = new Set<string>();
  return headings.map(({ id, source, idText }) => {
    if (id !== undefined) {
      taken.add(id);
      return copy(id);
    }
    if (!headingIds || (!ofSource && idText === '')) return undefined;
    return toHeadingId(!ofSource ? idText : hasEmoji ? source.replace(emoji, '\u263a') : source, headingIds, taken);
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
