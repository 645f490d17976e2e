// Owns how incremental edits become one string.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { indexLines, type LineIndex } from '../core/text/index.ts';

/** The text after all edits, each of which speaks of the text left by the one before it. `linesOf` the text as it is now. */
export const foldEdits = (
  text: string,
  linesOf: () => LineIndex,
  edits: readonly TextDocumentContentChangeEvent[],
): string => {
  let folded = text;
  for (const edit of edits) {
    if (!('range' in edit)) {
      folded = edit.text;
      continue;
    }
    const lines = folded === text ? linesOf() : indexLines(folded);
    const [from, to] = [edit.range.start, edit.range.end].map(({ line, character }) =>
      lines.offsetAt({ line, column: character }),
    );
    folded = folded.slice(0, Math.min(from!, to!)) + edit.text + folded.slice(Math.max(from!, to!));
  }
  return folded;
};
