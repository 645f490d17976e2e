// Owns the annotations that `check --format github` writes for GitHub Actions.
import type { Level } from '../core/rules/index.ts';
import { type Format, located } from './report.ts';

const commands: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export const githubFormat = ({ hints }: { readonly hints: boolean }): Format => ({
  file: (found) =>
    located(found)
      .filter(({ level }) => hints || level !== 'hint')
      .map(({ line, column, endLine, endColumn, level, code, message }) => {
        // GitHub takes columns only where a finding stays on its line.
        const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
        const place = `file=${escapeProperty(found.here)},line=${line},endLine=${endLine}${columns}`;
        return `::${commands[level]} ${place},title=${escapeProperty(code)}::${escapeData(message)}\n`;
      })
      .join(''),
  end: () => '',
});
