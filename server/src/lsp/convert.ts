// Owns the way between our values and the protocol's: positions, severities, URIs of documentation. Nobody else translates.
import {
  type CodeDescription,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Position,
  type TextEdit as ProtocolEdit,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileProblem, Level, Problem, TextEdit } from '../core/rules/index.ts';
import { indexLines, type LineIndex, type SitePath, type Span } from '../core/text/index.ts';
import type { OpenDocument } from '../host/cell.ts';
import { docsOf } from '../host/docs.ts';
import { toUri } from '../host/uris.ts';
import type { ClientFeatures } from './client-features.ts';

/** As the Problems panel names us. */
export const source = 'hugo';

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const toPosition = (lines: LineIndex, offset: number): Position => {
  const { line, column } = lines.positionAt(offset);
  return { line, character: column };
};

export const toOffset = (lines: LineIndex, { line, character }: Position): number =>
  lines.offsetAt({ line, column: character });

export const toRange = (lines: LineIndex, { start, end }: Span): Range => ({
  start: toPosition(lines, start),
  end: toPosition(lines, end),
});

export const toSpan = (lines: LineIndex, { start, end }: Range): Span => ({
  start: toOffset(lines, start),
  end: toOffset(lines, end),
});

export const toEdit = (lines: LineIndex, { span, newText }: TextEdit): ProtocolEdit => ({
  range: toRange(lines, span),
  newText,
});

/** Edits of one open text. */
export const toWorkspaceEdit = (
  { uri, version, lines }: OpenDocument,
  edits: readonly TextEdit[],
  client: ClientFeatures,
): WorkspaceEdit => {
  const changes = edits.map((edit) => toEdit(lines(), edit));
  return client.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
};

/** Where a diagnostic stands: what its spans speak of. */
export interface Ground {
  readonly root: string;
  readonly uri: string;
  readonly lines: LineIndex;
  /** The text of another page, where it is at hand; a related place in a page that is not at hand is left out. */
  readonly linesOf: (path: SitePath) => LineIndex | undefined;
}

const describedBy = (code: string): CodeDescription => ({ href: docsOf(code) });

/** A finding of a rule, as the client shows it. */
export const toDiagnostic = (problem: Problem, ground: Ground, client: ClientFeatures): Diagnostic => {
  const related = client.relatedInformation ? toRelated(problem, ground) : [];
  return {
    range: toRange(ground.lines, problem.span),
    severity: severities[problem.level],
    source,
    code: problem.code,
    message: problem.message,
    ...(client.codeDescription && { codeDescription: describedBy(problem.code) }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
};

const toRelated = (problem: Problem, ground: Ground): DiagnosticRelatedInformation[] =>
  (problem.related ?? []).flatMap(({ path, span, message }) => {
    const lines = path === undefined ? ground.lines : ground.linesOf(path);
    const uri = path === undefined ? ground.uri : toUri(ground.root, path);
    return lines ? [{ location: { uri, range: toRange(lines, span) }, message }] : [];
  });

/** Something wrong at a file that is no page; `text` is that of the file. */
export const toSiteDiagnostic = (problem: FileProblem, text: string, client: ClientFeatures): Diagnostic => ({
  range: toRange(indexLines(text), problem.span),
  severity: severities[problem.level],
  source,
  code: problem.code,
  message: problem.message,
  ...(client.codeDescription && { codeDescription: describedBy(problem.code) }),
});
