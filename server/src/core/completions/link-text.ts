// Owns a title as the text of a link. Knows no link.

/** Runs of a mark that may open or close emphasis: of none between blanks, and of no underscore inside of a word. */
const runs: readonly RegExp[] = [
  /(?<=\S)\*+|\*+(?=[^\s*])/g,
  /(?<![\p{L}\p{N}_])_+(?=[^\s_])|(?<=[^\s_])_+(?![\p{L}\p{N}_])/gu,
];

const findMarks = (title: string): ReadonlySet<number> => {
  const marks = new Set<number>();
  for (const run of runs) {
    const found = [...title.matchAll(run)];
    // Of one alone nothing becomes.
    if (found.length > 1)
      for (const { 0: signs, index } of found) for (let i = 0; i < signs.length; i++) marks.add(index + i);
  }
  return marks;
};

/** A title as text of Markdown or HTML, with no more backslashes than it needs. */
export const writeLinkText = (title: string, html: boolean): string => {
  if (html) return title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const marks = findMarks(title);
  return title.replace(/[\\`[\]<*_]|\{(?=\{)/g, (sign, at: number) =>
    (sign === '*' || sign === '_') && !marks.has(at) ? sign : `\\${sign}`,
  );
};
