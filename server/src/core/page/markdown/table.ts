// Owns splitting a paragraph that is a table into its cells (GFM tables, as Goldmark reads them). Knows no inline content.
import { isDashRow } from './markers.ts';
import type { Source } from './source.ts';

/**
 * The parts of `paragraph` whose inline content is read apart: what stands above the table, then each cell. When it is no
 * table, because its head and its row of dashes differ in columns, the paragraph itself.
 */
export const splitTable = (paragraph: Source): readonly Source[] => {
  const { text, start, end } = paragraph;
  const lines: [number, number][] = [];
  for (let at = start; at < end; ) {
    const lineEnd = logicalLineEnd(paragraph, at);
    lines.push([at, lineEnd]);
    at = lineEnd + 1;
  }
  const dashes = lines.findIndex(([from, to], index) => index > 0 && isDashRow(text, from, trimEnd(text, from, to)));
  if (dashes < 0) return [paragraph];
  const columns = cellsOf(paragraph, lines[dashes]!).length;
  const head = cellsOf(paragraph, lines[dashes - 1]!);
  if (head.length !== columns) return [paragraph];
  const above = dashes > 1 ? [paragraph.part(start, lines[dashes - 1]![0])] : [];
  return [...above, ...head, ...lines.slice(dashes + 1).flatMap((line) => cellsOf(paragraph, line))];
};

/** The end of the line; a shortcode tag of several lines does not end it. */
const logicalLineEnd = (source: Source, at: number): number => {
  for (let i = at; i < source.end; i++) {
    const c = source.text.charCodeAt(i);
    if (c === 10) return i;
    if (c === 123) i = Math.max(i, source.opaqueEnd(i) - 1);
  }
  return source.end;
};

const trimEnd = (text: string, from: number, to: number): number => {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 32) end--;
  return end;
};

/** The cells of one row: between bars that no backslash stands before; bars at both ends belong to none. */
const cellsOf = (row: Source, [from, to]: readonly [number, number]): readonly Source[] => {
  const { text } = row;
  let start = from;
  while (start < to && text.charCodeAt(start) <= 32) start++;
  const end = trimEnd(text, start, to);
  if (start < end && text.charCodeAt(start) === 124) start++;
  const cells: Source[] = [];
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 92) i++;
    else if (c === 123) i = Math.max(i, row.opaqueEnd(i) - 1);
    else if (c === 124) {
      cells.push(row.part(start, i));
      start = i + 1;
    }
  }
  if (start < end) cells.push(row.part(start, end));
  return cells;
};
