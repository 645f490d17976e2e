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

/** May a text be cut here? Not between CR and LF, nor between the halves of a character. */
const isCut = (text: string, at: number): boolean =>
  !/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1));

/**
 * The one edit that leads from a text to another: what they begin and end with alike stays. None when they are equal. `alike`: as
 * many UTF-16 units at the end are known to be equal.
 */
export const editBetween = (before: string, after: string, alike = 0): readonly TextEdit[] => {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter - alike && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (!isCut(before, head) || !isCut(after, head)) head--;
  let tail = alike;
  const endsAlike = (): boolean =>
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail);
  while (tail < shorter - head && endsAlike()) tail++;
  while (!isCut(before, before.length - tail) || !isCut(after, after.length - tail)) tail--;
  return [{ span: { start: head, end: before.length - tail }, newText: after.slice(head, after.length - tail) }];
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
