// Owns reading and changing a text by the ranges of the protocol.
import type { Position, Range, TextEdit } from 'vscode-languageserver/node';
import { indexLines } from '../../server/src/core/text/index.ts';

/** The text in a range: what an author sees underlined. */
export const cut = (text: string, range: Range): string => {
  const lines = indexLines(text);
  const at = ({ line, character }: Position): number => lines.offsetAt({ line, column: character });
  return text.slice(at(range.start), at(range.end));
};

/** The text after edits that do not overlap. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  const lines = indexLines(text);
  const at = ({ line, character }: Position): number => lines.offsetAt({ line, column: character });
  return [...edits]
    .sort((a, b) => at(b.range.start) - at(a.range.start))
    .reduce((done, { range, newText }) => done.slice(0, at(range.start)) + newText + done.slice(at(range.end)), text);
};
