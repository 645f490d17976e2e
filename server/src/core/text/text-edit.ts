// Owns text edits as values: putting them into a text, and turning them round. Knows no document and no editor.
import type { Span } from './span.ts';

/** The smallest text edit: `span` of this page is replaced by `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/**
 * The text with all edits done at once: every span counts in `text` as given. Spans may touch, not overlap; of several
 * insertions at one offset the first given comes first.
 */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  let result = '';
  let at = 0;
  for (const { span, newText } of inOrder(edits)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
};

/** The edits that lead from `applyEdits(text, edits)` back to `text`. */
export const invertEdits = (text: string, edits: readonly TextEdit[]): readonly TextEdit[] => {
  let shift = 0;
  return inOrder(edits).map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
  });
};
