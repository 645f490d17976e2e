// Owns the page of results: ratios first, then times for information. Measures nothing.
import { cpus, totalmem } from 'node:os';
import type { GeneratedSite } from './generate-site.ts';
import type { CommandMeasures } from './measure-command.ts';
import type { Floor, LoadMeasures } from './measure-load.ts';
import type { StartMeasures } from './measure-start.ts';
import type { TypingMeasures, Waits } from './measure-typing.ts';
import { medianOf, percentileOf } from './statistics.ts';

/** What was measured in one round: all of it close together in time, so that ratios hold on a noisy machine. */
export interface Round {
  readonly floor: Floor;
  readonly load: LoadMeasures;
  readonly command: CommandMeasures;
  /** `hugo list all`, in ms, where a Hugo was named. */
  readonly hugo: number | undefined;
}

export interface SiteMeasures {
  readonly site: GeneratedSite;
  readonly rounds: readonly Round[];
}

export interface Measures {
  readonly small: SiteMeasures;
  /** Undefined in a quick run. */
  readonly large: SiteMeasures | undefined;
  readonly start: StartMeasures;
  readonly typing: TypingMeasures;
  /** Answers about the open post while the index was made, in ms. */
  readonly waits: readonly number[];
}

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Undefined: for information. */
  readonly limit: number | undefined;
  /** What `ecosystem.md` aims at in the end. */
  readonly aim?: string;
}

const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const floorOf = (round: Round): number => round.floor.walk + round.floor.read;
const ratio = (rounds: readonly Round[], of: (round: Round) => number, to: (round: Round) => number): number =>
  medianOf(rounds.map((round) => of(round) / to(round)));
const median = (rounds: readonly Round[], of: (round: Round) => number): number => medianOf(rounds.map(of));
const memoryOf = (rounds: readonly Round[]): number | undefined => {
  const known = rounds.flatMap(({ load }) => (load.memory === undefined ? [] : [load.memory]));
  return known.length === 0 ? undefined : medianOf(known);
};

const growthRows = ({ small, large }: Measures): Row[] => {
  if (large === undefined) return [];
  const grown = (of: (round: Round) => number): number => median(large.rounds, of) / median(small.rounds, of);
  const rows: Row[] = [
    {
      what: 'growth 1k → 10k posts: floor (what the machine does)',
      value: grown(floorOf),
      unit: '×',
      limit: undefined,
    },
    { what: 'growth 1k → 10k posts: complete index', value: grown((round) => round.load.index), unit: '×', limit: 11 },
    { what: 'growth 1k → 10k posts: `check`', value: grown((round) => round.command.wall), unit: '×', limit: 11 },
  ];
  const [more, less] = [memoryOf(large.rounds), memoryOf(small.rounds)];
  if (more !== undefined && less !== undefined) {
    const perPost = ((more - less) * 1024) / (large.site.posts - small.site.posts);
    rows.push({ what: 'memory for each post more', value: perPost, unit: ' KB', limit: undefined, aim: '1.5 KB' });
  }
  return rows;
};

const siteRows = (measures: Measures): Row[] => {
  const { site, rounds } = measures.large ?? measures.small;
  const posts = `${site.posts} posts`;
  const index = (round: Round): number => round.load.index;
  const rows: Row[] = [
    {
      what: `complete index, ${posts}, process start not included ÷ F`,
      value: ratio(rounds, index, floorOf),
      unit: '×',
      limit: 6,
      aim: '3',
    },
    {
      what: 'the same ÷ reading alone (names known, no walk)',
      value: ratio(rounds, index, (round) => round.floor.read),
      unit: '×',
      limit: undefined,
    },
    {
      what: 'the same, process start included ÷ F',
      value: ratio(rounds, (round) => round.load.complete, floorOf),
      unit: '×',
      limit: undefined,
    },
    {
      what: 'start to first completion ÷ F',
      value: ratio(rounds, (round) => round.load.firstCompletion, floorOf),
      unit: '×',
      limit: undefined,
    },
    {
      what: '`check --format json`, whole process ÷ F',
      value: ratio(rounds, (round) => round.command.wall, floorOf),
      unit: '×',
      limit: undefined,
    },
  ];
  const withHugo = rounds.filter(({ hugo }) => hugo !== undefined);
  if (withHugo.length > 0) {
    const hugo = (round: Round): number => round.hugo ?? Number.NaN;
    rows.push({
      what: '`check` ÷ `hugo list all`',
      value: ratio(withHugo, (round) => round.command.wall, hugo),
      unit: '×',
      limit: undefined,
      aim: '0.5',
    });
  }
  const memory = memoryOf(rounds);
  if (memory !== undefined && measures.start.idleMemory !== undefined)
    rows.push({
      what: `memory after the load of ${posts} ÷ idle`,
      value: memory / measures.start.idleMemory,
      unit: '×',
      limit: undefined,
      aim: '2',
    });
  return rows;
};

const typingRows = ({ typing, start }: Measures): Row[] => {
  const edits: readonly [string, Waits, number][] = [
    ['4 KB post', typing.ordinary, 8],
    ['127 KB post', typing.long, 21],
    ['1.2 MB post', typing.huge, 54],
  ];
  const completions: readonly [string, Waits][] = [
    ['tags', typing.tags],
    ['keys', typing.keys],
    ['shortcodes', typing.shortcodes],
    ['image paths', typing.images],
  ];
  return [
    ...edits.map(([what, waits, aim]) => ({
      what: `key to problems, ${what}, p99`,
      value: waits.p99,
      unit: ' ms',
      limit: 3 * aim,
      aim: `${aim} ms`,
    })),
    ...completions.map(([what, waits]) => ({
      what: `key to completion of ${what}, p99`,
      value: waits.p99,
      unit: ' ms',
      limit: 15,
      aim: '5 ms',
    })),
    ...completions.map(([what, waits]) => ({
      what: `the same, ${what}, p50 ÷ bare round trip p50`,
      value: waits.p50 / start.roundTrip.p50,
      unit: '×',
      limit: undefined,
    })),
    {
      what: 'server start ÷ bare Node script (N0)',
      value: medianOf(start.ours) / medianOf(start.bare),
      unit: '×',
      limit: undefined,
      aim: '1.7',
    },
  ];
};

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
    ...during,
    `| bare round trip | ${shown(start.roundTrip.p50)} | ${shown(start.roundTrip.p99)} | | |`,
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
    'Ratios are medians of the ratio of each round. F is Node finding and reading every post in a process of its own, beside each load.',
    '`bench/README.md` says how it is measured; “limit now” is the bound of this step, “aim” is where it shall go.',
    '',
    '## Ratios',
    '',
    ...ratioTable([...siteRows(measures), ...growthRows(measures), ...typingRows(measures)]),
    '',
    '## Times, for information',
    '',
    ...sites.flatMap(timeTable),
    ...waitTable(measures),
  ].join('\n');
};
