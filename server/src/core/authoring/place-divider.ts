// Owns where the summary divider goes in a text: behind the paragraph that the cursor is in. Knows no editor.
import type { Page } from '../page/index.ts';
import { extensionOf } from '../text/index.ts';

/** What ends the summary (hugo-facts §9). */
const dividerOf = (path: string): string => (extensionOf(path) === '.org' ? '# more' : '<!--more-->');

export type DividerWish =
  /** There is one already: where it begins. */
  | { readonly kind: 'there'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string };

/**
 * Where the divider goes, as a line of its own between blank ones. `cursor` and `at` are UTF-16 offsets; before the first words it
 * would make an empty summary, so it goes behind the first paragraph then.
 */
export const placeDivider = ({ path, text, body }: Page, cursor: number): DividerWish => {
  const divider = dividerOf(path);
  const there = text.indexOf(divider, body.span.start);
  if (there >= 0) return { kind: 'there', at: there };
  const first = body.span.start + /^\s*/.exec(text.slice(body.span.start))![0].length;
  let at = Math.max(cursor, first);
  // Not into a block of code or a comment.
  for (const { start, end } of body.verbatim) if (start < at && at < end) at = end;
  const atBlank = /(?:^|\n)[ \t]*$/.test(text.slice(0, at)) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(at));
  if (!atBlank || at === first) {
    const blank = /\r?\n[ \t]*\r?\n/g;
    blank.lastIndex = at;
    at = blank.exec(text)?.index ?? text.trimEnd().length;
  } else at = text.slice(0, at).trimEnd().length;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const behind = text.slice(at);
  return {
    kind: 'insert',
    at,
    text: `${end}${end}${divider}${/^\s*$/.test(behind) ? (behind === '' ? end : '') : /^\r?\n[ \t]*\r?\n/.test(behind) ? '' : end}`,
  };
};
