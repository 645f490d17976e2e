// Owns reading what `hugo list all` prints: which content file is which page. Knows no process and no overlay.

/**
 * @param output a table with a line of names: CSV; paths as Hugo writes them, below the root or absolute
 * @returns path -> permalink; without what has none. Total.
 */
export const parsePageList = (output: string): ReadonlyMap<string, string> => {
  const [head = [], ...rows] = parseRows(output);
  const path = head.indexOf('path');
  const permalink = head.indexOf('permalink');
  const pages = new Map<string, string>();
  if (path < 0 || permalink < 0) return pages;
  for (const row of rows) {
    const [from, to] = [row[path], row[permalink]];
    if (from && to && !pages.has(from)) pages.set(from, to);
  }
  return pages;
};

/** Quoted fields may hold commas, doubled quotes and line ends. What stands before the line of names are remarks. */
const parseRows = (output: string): string[][] => {
  const start = output.search(/^path,/m);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [all, quoted, plain, end] of output
    .slice(start < 0 ? output.length : start)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    if (all === '' && row.length === 0) break;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
};
