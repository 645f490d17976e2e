// Owns showing what Hugo complains of as problems of the author's files, for as long as it complains. Knows no Hugo output.
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  Hover,
  Location,
  l10n,
  languages,
  MarkdownString,
  Position,
  Range,
  Uri,
} from 'vscode';
import { findOpen } from '../find-open.ts';
import { pageLanguages } from '../page-documents.ts';
import type { BuildProblem } from './build-problems.ts';
import { isSameFault } from './same-fault.ts';

export interface BuildDiagnostics extends Disposable {
  /** Replaces what was shown before. A problem without a file is left to the view. */
  show(problems: readonly BuildProblem[]): void;
  /** Hugo complained of another text. */
  forget(uri: Uri): void;
}

/** From the place to the end of its line, or all of the line where no column is told. */
const rangeOf = (uri: Uri, line: number, column: number | undefined): Range => {
  const document = findOpen(uri);
  if (!document) return new Range(line, column ?? 0, line, Number.MAX_SAFE_INTEGER);
  const { range, firstNonWhitespaceCharacterIndex: first } = document.lineAt(Math.min(line, document.lineCount - 1));
  const start = column === undefined || column >= range.end.character ? first : column;
  return new Range(new Position(range.start.line, start), range.end);
};

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

const isOurs = ({ source, severity }: Diagnostic): boolean =>
  source === 'hugo' && severity === DiagnosticSeverity.Error;

/** The error of ours that says the same; `before` is the one that did before, and may have moved since. */
const findSame = (uri: Uri, problem: BuildProblem, before: Diagnostic | undefined): Diagnostic | undefined => {
  const document = findOpen(uri);
  const ours = languages.getDiagnostics(uri).filter(isOurs);
  const moved = ours.find((one) => before && codeOf(one) === codeOf(before) && one.message === before.message);
  if (moved || !document) return moved;
  return ours.find((one) => {
    const { start } = one.range;
    // Of a text that has just become shorter.
    if (start.line >= document.lineCount) return false;
    const { line, character: column } = start;
    const shown = { code: codeOf(one), message: one.message, line, column, words: document.getText(one.range) };
    return isSameFault(problem, shown, document.lineAt(line).text);
  });
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

const messagesOf = (all: readonly { readonly message: string }[]): string =>
  all.map(({ message }) => message).join('\n');

/** Nothing is shown yet. A fault that one of our errors says already is no second problem: what Hugo says of it the hover tells. */
export const createBuildDiagnostics = (name: string): BuildDiagnostics => {
  const collection = languages.createDiagnosticCollection(name);
  const byFile = new Map<string, readonly BuildProblem[]>();
  const sameAs = new WeakMap<BuildProblem, Diagnostic>();

  const findOurs = (uri: Uri, problem: BuildProblem): Diagnostic | undefined => {
    const same = findSame(uri, problem, sameAs.get(problem));
    if (same) sameAs.set(problem, same);
    return same;
  };
  const refresh = (uri: Uri): void => {
    const alone = (byFile.get(uri.toString()) ?? []).filter((problem) => !findOurs(uri, problem));
    // Ours come and go with each key; those of Hugo's that stay are moved along by the editor.
    if (messagesOf(collection.get(uri) ?? []) === messagesOf(alone)) return;
    const diagnostics = alone.map((problem) => toDiagnostic(uri, problem));
    collection.set(uri, diagnostics);
  };
  const subscriptions = [
    // With ours gone, what Hugo says is a problem again.
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) if (byFile.has(uri.toString())) refresh(uri);
    }),
    languages.registerHoverProvider(
      pageLanguages.map((language) => ({ scheme: 'file', language })),
      {
        provideHover({ uri }, position) {
          const problems = byFile.get(uri.toString()) ?? [];
          const here = problems.filter((problem) => findOurs(uri, problem)?.range.contains(position));
          if (here.length === 0) return undefined;
          return new Hover(
            here.map(({ message }) => new MarkdownString().appendText(l10n.t('Hugo says: {0}', message))),
          );
        },
      },
    ),
  ];

  return {
    show(problems) {
      byFile.clear();
      for (const problem of problems) {
        if (problem.path === undefined) continue;
        const uri = Uri.file(problem.path).toString();
        byFile.set(uri, [...(byFile.get(uri) ?? []), problem]);
      }
      collection.clear();
      for (const uri of byFile.keys()) refresh(Uri.parse(uri));
    },
    forget(uri) {
      byFile.delete(uri.toString());
      collection.delete(uri);
    },
    dispose() {
      for (const one of subscriptions) one.dispose();
      collection.dispose();
    },
  };
};
