// Owns splitting a paragraph that is a table into its cells (GFM tables, as Goldmark reads them). Knows no inline content.
import { isDashRow } from './markers.ts';
import type { Source } from './source.ts';

/**
 * The parts of `paragraph` whose inline content is read apart: what stands above the table, then each cell. When it is no
 * table, because its head has more cells than its row of dashes, the paragraph itself.
 */
export const splitTable = (paragraph: Source): readonly Source[] => {
  const lines = paragraph.split();
  const dashes = lines.findIndex((line, index) => index > 0 && countColumns(line) > 0);
  if (dashes < 0) return [paragraph];
  const columns = countColumns(lines[dashes]!);
  const head = cellsOf(lines[dashes - 1]!);
  if (head.length > columns) return [paragraph];
  const above = dashes > 1 ? [paragraph.part(paragraph.start, lines[dashes - 2]!.end)] : [];
  // Cells beyond the columns of the table are not shown.
  const body = lines.slice(dashes + 1).flatMap((line) => cellsOf(line).slice(0, columns));
  return [...above, ...head, ...body];
};

/** How many columns a row of dashes makes; 0 when the line is none. */
const countColumns = ({ text, start, end }: Source): number => {
  if (!isDashRow(text, start, trimEnd(text, start, end))) return 0;
  const columns = text.slice(start, end).split('|');
  if (columns[0]!.trim() === '') columns.shift();
  if (columns.at(-1)?.trim() === '') columns.pop();
  return columns.every((column) => /^\s*:?-+:?\s*$/.test(column)) ? columns.length : 0;
};

const trimEnd = (text: string, from: number, to: number): number => {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 32) end--;
  return end;
};

/** The cells of one row: between bars that no backslash stands before; bars at both ends belong to none. */
const cellsOf = (row: Source): readonly Source[] => {
  const { text } = row;
  let { start } = row;
  while (start < row.end && text.charCodeAt(start) <= 32) start++;
  let end = trimEnd(text, start, row.end);
  if (start < end && text.charCodeAt(start) === 124) start++;
  if (start < end && text.charCodeAt(end - 1) === 124) end--;
  const cells: Source[] = [];
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 123) i = Math.max(i, row.opaqueEnd(i) - 1);
    else if (c === 124 && text.charCodeAt(i - 1) !== 92) {
      cells.push(row.part(start, i));
      start = i + 1;
    }
  }
  if (start < end) cells.push(row.part(start, end));
  return cells;
};
