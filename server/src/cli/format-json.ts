// Owns the JSON that `check --format json` writes: a contract with whoever reads it.
import { type Format, located } from './report.ts';

interface Entry {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

export const jsonFormat = (): Format => {
  const problems: Entry[] = [];
  return {
    file(found) {
      for (const { line, column, endLine, endColumn, level, code, message } of located(found))
        problems.push({ file: found.file, line, column, endLine, endColumn, severity: level, code, message });
      return '';
    },
    end: ({ pages, files, milliseconds }) =>
      `${JSON.stringify({ problems, summary: { pages, files, milliseconds } }, undefined, 2)}\n`,
  };
};
