// Owns cutting one line out of a text for a terminal, with a mark under what is meant.
import type { LineIndex, Span } from '../core/text/index.ts';

export interface Excerpt {
  /** The line, or the part of it around the span; tabs are blanks, control characters are shown. */
  readonly source: string;
  /** Blanks and carets; stands right below `source`. */
  readonly underline: string;
  /** The line's number, from 1. */
  readonly gutter: string;
}

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** East Asian wide signs and emoji take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly meant: boolean;
}

/** The line where `span` begins, in at most `width` columns with the gutter. */
export const excerpt = (text: string, lines: LineIndex, span: Span, width: number): Excerpt => {
  const { line } = lines.positionAt(span.start);
  const gutter = String(line + 1).padStart(5);
  const start = lines.startOf(line);
  const end = lines.endOf(line);
  const room = Math.max(20, width - gutter.length - 4);
  // A line may be a megabyte long; what is far from the span is not even looked at.
  const from = Math.max(start, span.start - room);
  const to = Math.min(end, span.start + 2 * room);
  const cells = toCells(text, from, to, span);
  const first = cells.findIndex(({ meant }) => meant);
  const lead = firstShown(cells, first < 0 ? cells.length : first, room - 6);
  const shown = fitting(cells.slice(lead), room - 6);
  const before = lead > 0 || from > start ? '...' : '';
  const after = lead + shown.length < cells.length || to < end ? '...' : '';
  const marks = shown
    .map(({ meant, width: columns }) => (meant ? '^' : ' ').repeat(columns))
    .join('')
    .trimEnd();
  const source = before + shown.map((cell) => cell.text).join('') + after;
  return {
    source,
    underline: ' '.repeat(before.length) + (marks.trim() === '' ? `${marksEnd(shown)}^` : marks),
    gutter,
  };
};

/** Behind all that is shown: where an empty span at the end of a line stands. */
const marksEnd = (shown: readonly Cell[]): string => ' '.repeat(shown.reduce((sum, { width }) => sum + width, 0));

const toCells = (text: string, from: number, to: number, span: Span): readonly Cell[] => {
  const end = Math.max(span.end, span.start + 1);
  return [...segments.segment(text.slice(from, to))].map(({ segment, index }) => {
    const at = from + index;
    const meant = at + segment.length > span.start && at < end;
    if (segment === '\t') return { text: '  ', width: 2, meant };
    if (/[\u0000-\u001f\u007f-\u009f\ufeff]/.test(segment)) return { text: '\ufffd', width: 1, meant };
    return { text: segment, width: wide.test(segment) ? 2 : 1, meant };
  });
};

/** From which cell on to show, so that the first one meant is seen with some of what stands before it. */
const firstShown = (cells: readonly Cell[], meant: number, room: number): number => {
  const total = cells.reduce((sum, { width }) => sum + width, 0);
  if (total <= room) return 0;
  let columns = 0;
  let at = meant;
  while (at > 0 && columns < room / 3) columns += cells[--at]!.width;
  return at;
};

const fitting = (cells: readonly Cell[], room: number): readonly Cell[] => {
  let columns = 0;
  let end = 0;
  while (end < cells.length && columns + cells[end]!.width <= room) columns += cells[end++]!.width;
  return cells.slice(0, end);
};
