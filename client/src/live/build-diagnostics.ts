// Owns showing what Hugo complains of as problems of the author's files, for as long as it complains. Knows no Hugo output.
import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Location,
  Position,
  Range,
  Uri,
  workspace,
} from 'vscode';
import type { BuildProblem } from './build-problems.ts';

/** From the place to the end of its line, or all of the line where no column is told. */
const rangeOf = (uri: Uri, line: number, column: number | undefined): Range => {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (!document) return new Range(line, column ?? 0, line, Number.MAX_SAFE_INTEGER);
  const { range, firstNonWhitespaceCharacterIndex: first } = document.lineAt(Math.min(line, document.lineCount - 1));
  const start = column === undefined || column >= range.end.character ? first : column;
  return new Range(new Position(range.start.line, start), range.end);
};

const toDiagnostic = (uri: Uri, { line, column, message, frames }: BuildProblem): Diagnostic => {
  const diagnostic = new Diagnostic(rangeOf(uri, line ?? 0, column), message, DiagnosticSeverity.Error);
  diagnostic.source = 'Hugo build';
  diagnostic.relatedInformation = frames.map(
    (frame) =>
      new DiagnosticRelatedInformation(
        new Location(Uri.file(frame.path), new Position(frame.line, frame.column ?? 0)),
        frame.text,
      ),
  );
  return diagnostic;
};

/** Replaces what was shown before. A problem without a file is left to the view. */
export const showBuildProblems = (collection: DiagnosticCollection, problems: readonly BuildProblem[]): void => {
  const byFile = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    if (problem.path === undefined) continue;
    const uri = Uri.file(problem.path);
    const found = byFile.get(uri.toString()) ?? [];
    byFile.set(uri.toString(), [...found, toDiagnostic(uri, problem)]);
  }
  collection.clear();
  for (const [uri, diagnostics] of byFile) collection.set(Uri.parse(uri), diagnostics);
};
