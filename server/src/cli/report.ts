// Owns what a check found, in the shape that all output formats start from.
import type { Level, Problem } from '../core/rules/index.ts';
import { indexLines, type LineIndex, type Span } from '../core/text/index.ts';

/** A file in which something was found. */
export interface ReportedFile {
  /** Relative to the folder that was given to `check`, with `/`. */
  readonly file: string;
  /** Relative to where the command runs, or absolute, with `/`: what terminals and build servers can follow. */
  readonly here: string;
  readonly text: string;
  readonly problems: readonly ReportedProblem[];
}

export type ReportedProblem = Pick<Problem, 'code' | 'level' | 'span' | 'message'>;

/**
 * Lines and columns from 1, as people and build servers count (those of the protocol, in `lsp/convert.ts`, count from 0; the
 * arithmetic of both is `LineIndex`). Columns in UTF-16 units; the end is the first column after it.
 */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export const toRegion = (lines: LineIndex, span: Span): Region => {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
};

/** The problems of a file with where they stand. */
export const located = ({ text, problems }: ReportedFile): readonly (ReportedProblem & Region)[] => {
  const lines = indexLines(text);
  return problems.map((problem) => ({ ...problem, ...toRegion(lines, problem.span) }));
};

export interface Summary {
  /** Pages that were checked. */
  readonly pages: number;
  /** Names on disk that were looked at. */
  readonly files: number;
  readonly milliseconds: number;
  readonly counts: Readonly<Record<Level, number>>;
}

/** An output format: what to write for each file as it comes, and in the end. */
export interface Format {
  readonly file: (file: ReportedFile) => string;
  readonly end: (summary: Summary) => string;
}
