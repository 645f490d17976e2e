// Owns putting the items of a list in brackets of TOML and JSON on one line or on lines of their own; the items stay as they are written.
import type { ListNode, MapEntry } from '../page/index.ts';
import type { TextEdit } from '../text/index.ts';
import { type BracketHabits, gapsOf } from './bracket-habits.ts';
import { indentOf, lineStartOf } from './lines-around.ts';

/** The edits that give the gaps of a list other texts; undefined where a gap holds a comment. */
const writeGaps = (
  text: string,
  list: ListNode,
  wanted: { readonly first: string; readonly between: string; readonly last: string },
): readonly TextEdit[] | undefined => {
  const gaps = gapsOf(text, list);
  if (gaps.some((gap) => !/^[\s,]*$/.test(gap))) return undefined;
  const starts = [list.span.start + 1, ...list.items.map(({ span }) => span.end)];
  return gaps.flatMap((gap, i) => {
    const start = starts[i]!;
    const newText = i === 0 ? wanted.first : i < gaps.length - 1 ? wanted.between : wanted.last;
    return newText === gap ? [] : [{ span: { start, end: start + gap.length }, newText }];
  });
};

/** The edits that put all items on the line of the opening bracket; undefined where a comment or a text of many lines is in the way. */
export const putOnOneLine = (
  text: string,
  list: ListNode,
  { separator, padding }: BracketHabits,
): readonly TextEdit[] | undefined => {
  if (list.items.some(({ span }) => /[\r\n]/.test(text.slice(span.start, span.end)))) return undefined;
  return writeGaps(text, list, { first: padding, between: separator, last: padding });
};

/** The edits that give each item a line; undefined where the key shares its line with what stands before it. */
export const putOnLines = (
  text: string,
  { keySpan }: MapEntry,
  list: ListNode,
  { step, trailingComma }: BracketHabits,
  lineEnd: string,
): readonly TextEdit[] | undefined => {
  // The parts of a dotted key of TOML may stand before it.
  if (/[{}[\]=,:]/.test(text.slice(lineStartOf(text, keySpan.start), keySpan.start))) return undefined;
  const indent = indentOf(text, list.span.start);
  const line = `${lineEnd}${indent}${step}`;
  return writeGaps(text, list, {
    first: line,
    between: `,${line}`,
    last: `${trailingComma ? ',' : ''}${lineEnd}${indent}`,
  });
};
