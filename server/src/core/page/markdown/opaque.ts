// Owns which stretches of a text are shortcode tags, so that Markdown does not read inside them. Knows no Markdown.
import { type Span, spanOf } from '../../text/index.ts';
import type { ShortcodeCall } from '../shortcodes/call.ts';

/**
 * Shortcodes whose inner text is code or a drawing language or is thrown away: nothing in it is Markdown. `highlight` and
 * `comment` are Hugo's own; the others are what themes commonly call such shortcodes.
 */
const codeLike: ReadonlySet<string> = new Set([
  'highlight',
  'comment',
  'code',
  'codeblock',
  'code-block',
  'code-toggle',
  'mermaid',
  'plantuml',
  'katex',
  'math',
  'chart',
  'echarts',
]);

/** Stretches that Hugo replaces before Markdown is read: to Markdown they are one word without meaning. */
export interface Opaque {
  /** In order, apart from each other. */
  readonly spans: readonly Span[];
  /** Inner texts of code-like shortcodes. */
  readonly verbatim: readonly Span[];
  /** The end of the stretch that covers `offset`; -1 when none does. */
  endAt(offset: number): number;
}

/** The tags of `calls` (in order, as `lexShortcodes` gives them), code-like ones together with their inner text. */
export const toOpaque = (calls: readonly ShortcodeCall[]): Opaque => {
  const spans: Span[] = [];
  const verbatim: Span[] = [];
  const closers = new Map<number, number>();
  for (const { kind, span } of calls) if (kind === 'close') closers.set(span.start, span.end);
  let covered = 0;
  for (const { name, inner, span } of calls) {
    if (span.start < covered) continue;
    const end = inner && codeLike.has(name.toLowerCase()) ? (closers.get(inner.end) ?? inner.end) : span.end;
    if (inner && end > span.end) verbatim.push(inner);
    spans.push(spanOf(span.start, end));
    covered = end;
  }
  const endAt = (offset: number): number => {
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle]!;
      if (offset < span.start) high = middle - 1;
      else if (offset >= span.end) low = middle + 1;
      else return span.end;
    }
    return -1;
  };
  return { spans, verbatim, endAt };
};
