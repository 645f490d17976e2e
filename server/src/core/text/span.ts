// Owns the idea of a stretch of text. Knows no lines, no files, no editor.

/** A stretch of one text: UTF-16 offsets, half-open (`end` is the first offset after it). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` up to, not including, `end`. */
export const spanOf = (start: number, end: number): Span => ({ start, end });

/** Is `offset` inside, counting both edges? A cursor right behind a word still belongs to it. */
export const touches = (span: Span, offset: number): boolean => offset >= span.start && offset <= span.end;
