// Owns the part of the page of results that the editor's bench writes. Measures nothing.
import { cpus, loadavg } from 'node:os';
import { medianOf } from '../statistics.ts';
import type { LiveMeasures } from './measure-live.ts';
import type { PreviewMeasures } from './measure-preview.ts';
import type { TextMeasures } from './measure-text.ts';
import type { TypedPost } from './sites.ts';

export interface EditorMeasures {
  readonly host: string;
  readonly turns: number;
  /** Undefined, here and below: not measured. */
  readonly blog: LiveMeasures | undefined;
  readonly realBlog: LiveMeasures | undefined;
  readonly previews: readonly PreviewMeasures[];
  readonly text: TextMeasures | undefined;
}

const rowOf = (what: string, series: readonly number[]): string =>
  `| ${what} | ${medianOf(series).toFixed(0)} | ${Math.min(...series).toFixed(0)} – ${Math.max(...series).toFixed(0)} |`;

const inWords = ({ words, bytes }: TypedPost): string =>
  `${words.toLocaleString('en')} words, ${(bytes / 1000).toFixed(0)} KB`;

const missing = (what: string): string => `| ${what} | **not measured** | |`;

const liveRows = (name: string, measures: LiveMeasures | undefined): string[] => {
  if (!measures) return [missing(`live preview, ${name}`)];
  const { post, screen, served } = measures;
  return [
    rowOf(
      `live preview, ${name} (${inWords(post)}): page on the screen`,
      screen.map(({ there }) => there),
    ),
    rowOf(
      '… page served',
      served.map(({ there }) => there),
    ),
  ];
};

/** As Markdown. */
export const toResults = ({ host, turns, blog, realBlog, previews, text }: EditorMeasures, day: string): string =>
  [
    '## In the editor: from a key to what is seen',
    '',
    `${day}, ${host}, ${cpus().length} cores, Hugo 0.168.0. Medians of ${turns} keys, spread evenly over the half second in which Hugo looks for changes once:`,
    `of the live preview's time 250 ms in the middle are that waiting. Load of the machine: ${loadavg()[0]!.toFixed(1)} at the end, ${loadavg()[2]!.toFixed(1)} over a quarter of an hour;`,
    'more than the number of cores means that other work ran beside it, and slowed the building, the drawing and the editor itself alike.',
    '',
    '| from a key to | median ms | range |',
    '|---|---:|---:|',
    ...liveRows('example blog', blog),
    ...liveRows('a real blog', realBlog),
    ...previews.map(({ post, screen }) =>
      rowOf(
        `Markdown preview, ${inWords(post)}, on the screen`,
        screen.map(({ there }) => there),
      ),
    ),
    ...(previews.length === 0 ? [missing('Markdown preview')] : []),
    ...(text
      ? [
          rowOf(`its character in the text, ${inWords(text.post)}, with the extension`, text.ours),
          rowOf('… without it, by turns in a window beside it', text.without),
        ]
      : [missing('its character in the text')]),
    '',
  ].join('\n');
