// Owns the page of results: ratios first, then times for information. Measures nothing.
import { cpus, loadavg, totalmem } from 'node:os';
import type { Waits } from './measure-typing.ts';
import { floorOf, type Measures, memoryOf, type Round, type SiteMeasures } from './measures.ts';
import { type Row, toRows } from './ratios.ts';
import { medianOf, percentileOf } from './statistics.ts';

const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const ratioTable = (rows: readonly Row[]): string[] => [
  '| what | measured | limit now | holds | aim |',
  '|---|---:|---:|---|---:|',
  ...rows.map(({ what, value, unit, limit, aim }) => {
    const holds = limit === undefined ? '' : value <= limit ? 'yes' : '**no**';
    const bound = limit === undefined ? '' : `≤ ${limit}${unit}`;
    return `| ${what} | ${shown(value)}${unit} | ${bound} | ${holds} | ${aim === undefined ? '' : `≤ ${aim}`} |`;
  }),
];

const timeTable = ({ site, rounds }: SiteMeasures): string[] => {
  const line = (what: string, of: (round: Round) => number): string => {
    const series = rounds.map(of);
    return `| ${what} | ${shown(medianOf(series))} | ${shown(Math.min(...series))} – ${shown(Math.max(...series))} |`;
  };
  const memory = memoryOf(rounds);
  const peak = rounds.flatMap(({ command }) => (command.memory === undefined ? [] : [command.memory]));
  const found = rounds[0]?.command;
  return [
    `### ${site.posts} posts, ${(site.bytes / 1e6).toFixed(1)} MB`,
    '',
    '| what | median ms | range |',
    '|---|---:|---:|',
    line('F: find and read every post', floorOf),
    line('… of it the reading', ({ floor }) => floor.read),
    line('start to `initialize` answered', ({ load }) => load.initialized),
    line('start to first completion', ({ load }) => load.firstCompletion),
    line('start to complete index', ({ load }) => load.complete),
    line('complete index, start not included', ({ load }) => load.index),
    line('`check --format json`', ({ command }) => command.wall),
    line(`a new name for the tag of ${rounds[0]?.rename.posts} posts`, ({ rename }) => rename.first),
    line('… asked again', ({ rename }) => rename.again),
    ...(rounds.some(({ rename }) => rename.cpu !== undefined)
      ? [line('… processor time of the first', ({ rename }) => rename.cpu ?? 0)]
      : []),
    ...(rounds.some(({ hugo }) => hugo !== undefined) ? [line('`hugo list all`', ({ hugo }) => hugo ?? 0)] : []),
    '',
    `Memory of the server after the load: ${memory === undefined ? 'not known here' : `${shown(memory)} MB`};` +
      ` highest of \`check\`: ${peak.length === 0 ? 'not known here' : `${shown(medianOf(peak))} MB`}.`,
    `Missing images: ${site.missingImages} hidden by the generator, ${found?.missingImages} found` +
      ` (${found?.problems} problems of all kinds).`,
    '',
  ];
};

const waitTable = ({ typing, waits, start }: Measures): string[] => {
  const line = (what: string, { p50, p99, worst, items }: Waits): string =>
    `| ${what} | ${shown(p50)} | ${shown(p99)} | ${shown(worst)} | ${items ?? ''} |`;
  const during =
    waits.length === 0
      ? []
      : [
          line('completion while the index is made', {
            p50: medianOf(waits),
            p99: percentileOf(waits, 0.99),
            worst: Math.max(...waits),
          }),
        ];
  return [
    '### Waits of a person who types (the larger site)',
    '',
    '| what | p50 ms | p99 ms | worst ms | items |',
    '|---|---:|---:|---:|---:|',
    line('key to problems, 4 KB post', typing.ordinary),
    line('key to problems, 127 KB post', typing.long),
    line('key to problems, 1.2 MB post', typing.huge),
    line('key to completion of tags', typing.tags),
    line('key to completion of keys', typing.keys),
    line('key to completion of shortcodes', typing.shortcodes),
    line('key to completion of image paths', typing.images),
    line('key to completion of links to posts', typing.links),
    ...during,
    line('bare round trip, between the edits above', typing.bare),
    `| bare round trip, nothing else going on | ${shown(start.roundTrip.p50)} | ${shown(start.roundTrip.p99)} | | |`,
    '',
    `Server start: ${shown(medianOf(start.ours))} ms, bare Node script: ${shown(medianOf(start.bare))} ms.` +
      ` Idle memory: ${start.idleMemory === undefined ? 'not known here' : `${shown(start.idleMemory)} MB`}.`,
    '',
  ];
};

/** The page as Markdown. */
export const toResults = (measures: Measures, day: string): string => {
  const sites = [measures.large, measures.small].filter((site) => site !== undefined);
  return [
    '# What the bench measured',
    '',
    `${day}, Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB.` +
      ` Medians of ${measures.small.rounds.length} alternating rounds.`,
    `Load of the machine at the end: ${shown(loadavg()[1] ?? 0)} (five minutes; more than the number of cores means that other work ran beside it, and p99 tells of that work).`,
    'Ratios are medians of the ratio of each round. F is Node finding and reading every post in a process of its own, beside each load.',
    '`bench/README.md` says how it is measured; “limit now” is the bound of this step, “aim” is where it shall go.',
    '',
    '## Ratios',
    '',
    ...ratioTable(toRows(measures)),
    '',
    '## Times, for information',
    '',
    ...sites.flatMap(timeTable),
    ...waitTable(measures),
  ].join('\n');
};
