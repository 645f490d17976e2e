// Owns what `check` prints for a person: like a good compiler, the place, the sentence, the line and what is meant in it.
import type { Level } from '../core/rules/index.ts';
import { indexLines } from '../core/text/index.ts';
import { excerpt } from './excerpt.ts';
import { type Format, located, type Summary } from './report.ts';

export interface TextOptions {
  readonly hints: boolean;
  readonly colours: boolean;
  /** Columns of the terminal, or where there is none a usual number of them. */
  readonly width: number;
}

type Colour = 'bold' | 'dim' | 'red' | 'yellow' | 'blue';

const codes: Readonly<Record<Colour, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34 };

const levelColours: Readonly<Record<Level, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

/** What could make the terminal do something is shown instead. */
export const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

export const textFormat = ({ hints, colours, width }: TextOptions): Format => {
  const paint = (text: string, ...as: readonly Colour[]): string =>
    colours ? `${as.map((colour) => `\u001b[${codes[colour]}m`).join('')}${text}\u001b[0m` : text;
  return {
    file(found) {
      const lines = indexLines(found.text);
      return located(found)
        .filter(({ level }) => hints || level !== 'hint')
        .map(({ line, column, level, code, message, span }) => {
          const place = paint(`${printable(found.here)}:${line}:${column}`, 'bold');
          const head = `${place} ${paint(level, 'bold', levelColours[level])} ${paint(code, 'dim')} ${printable(message)}`;
          // What is no text is no line to show either.
          if (found.text.includes('\0')) return `${head}\n\n`;
          const { source, underline, gutter } = excerpt(found.text, lines, span, width);
          const bar = paint('|', 'dim');
          return `${head}\n${paint(gutter, 'dim')} ${bar} ${source}\n${' '.repeat(gutter.length)} ${bar} ${paint(underline, levelColours[level])}\n\n`;
        })
        .join('');
    },
    end: (summary) => `${sum(summary, hints)}\n`,
  };
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const sum = ({ pages, milliseconds, counts }: Summary, hints: boolean): string => {
  const names: Readonly<Record<Level, string>> = {
    error: 'error',
    warning: 'warning',
    information: 'remark',
    hint: 'hint',
  };
  const shown = (Object.keys(names) as Level[]).filter((level) => counts[level] > 0 && (hints || level !== 'hint'));
  const found = shown.map((level) => plural(counts[level], names[level])).join(', ') || 'Nothing found';
  const hidden = !hints && counts.hint > 0 ? ` ${plural(counts.hint, 'hint')} not shown, see --hints.` : '';
  return `${found} in ${plural(pages, 'page')} (${(milliseconds / 1000).toFixed(1)} s).${hidden}`;
};
