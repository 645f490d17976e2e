// Owns the body as an outline of symbols: headings, and the shortcodes that stand on lines of their own, nested as they are.
import type { Heading, Page, ShortcodeCall } from '../page/index.ts';
import type { Site } from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';
import { type PageSymbol, shorten } from './page-symbol.ts';
import { pairNameless } from './pair-nameless.ts';

interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'heading' | 'shortcode';
  readonly span: Span;
  readonly nameSpan: Span;
  /** Of a heading: it holds all up to the next one of its level or above. */
  readonly level: number;
}

/** What tells one call from another: its title, else whatever its first argument says. */
const describe = ({ arguments: given }: ShortcodeCall): string =>
  (given.find(({ name }) => name === 'title' || name === 'caption') ?? given[0])?.value ?? '';

const isAtLineStart = (text: string, offset: number): boolean =>
  /^[ \t>]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));

const fromCalls = (page: Page, site: Site): readonly Entry[] => {
  const { body, text } = page;
  const byStart = new Map(body.shortcodes.map((call) => [call.span.start, call]));
  return pairNameless(page, site).flatMap((call) => {
    if (call.kind === 'close' || call.name === '' || !isAtLineStart(text, call.span.start)) return [];
    const close = call.inner && byStart.get(call.inner.end);
    return [
      {
        name: call.name,
        detail: shorten(describe(call)),
        kind: 'shortcode' as const,
        span: spanOf(call.span.start, close?.span.end ?? call.span.end),
        nameSpan: call.nameSpan,
        level: Number.POSITIVE_INFINITY,
      },
    ];
  });
};

const fromHeading = ({ text, span, level }: Heading): Entry => ({
  name: shorten(text) || '#'.repeat(level),
  detail: '',
  kind: 'heading',
  span,
  nameSpan: span,
  level,
});

/** Nobody unfolds deeper, and a hostile page must not exhaust the stack. */
const deepest = 100;

/** Those entries that begin before `end`, from `at` on, below a heading of `level`; `next` is where the rest begins. */
const nest = (
  entries: readonly Entry[],
  at: number,
  end: number,
  level: number,
  depth: number,
): { readonly symbols: readonly PageSymbol[]; readonly next: number } => {
  const symbols: PageSymbol[] = [];
  let next = at;
  while (next < entries.length) {
    const entry = entries[next]!;
    if (entry.span.start >= end || entry.level <= level) break;
    const isHeading = entry.kind === 'heading';
    const ownEnd = isHeading ? end : Math.min(entry.span.end, end);
    const below =
      depth < deepest
        ? nest(entries, next + 1, ownEnd, isHeading ? entry.level : 0, depth + 1)
        : { symbols: [], next: next + 1 };
    const { name, detail, kind, nameSpan } = entry;
    const stop = isHeading ? Math.min(entries[below.next]?.span.start ?? end, end) : ownEnd;
    symbols.push({ name, detail, kind, nameSpan, span: spanOf(entry.span.start, stop), children: below.symbols });
    next = below.next;
  }
  return { symbols, next };
};

/** Headings and shortcodes; only the latter for an editor that shows headings by itself. */
export const findBodySymbols = (page: Page, site: Site, withHeadings: boolean): readonly PageSymbol[] => {
  const entries = [...(withHeadings ? page.body.headings.map(fromHeading) : []), ...fromCalls(page, site)];
  entries.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return nest(entries, 0, page.text.length, 0, 0).symbols;
};
