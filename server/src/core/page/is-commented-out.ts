// Owns whether an offset of a page stands in an HTML comment, which a browser does not show. Knows no shortcode.
import type { Page } from './page.ts';

/** Hugo runs a shortcode inside `<!-- … -->`, but nobody sees what it draws. In: a UTF-16 offset. */
export const isCommentedOut = ({ text, body: { verbatim } }: Page, offset: number): boolean => {
  // In order and one beside the other: the last one that begins before decides.
  let from = 0;
  let to = verbatim.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (verbatim[middle]!.start <= offset) from = middle + 1;
    else to = middle;
  }
  const span = verbatim[from - 1];
  if (span === undefined || offset >= span.end) return false;
  const before = text.slice(span.start, offset);
  return /^\s*<!--/.test(before) && !before.includes('-->');
};
