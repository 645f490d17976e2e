// Owns the ratios that the bench is judged by, with the bounds of `ecosystem.md` §4. Measures nothing and prints nothing.
import type { Waits } from './measure-typing.ts';
import { floorOf, type Measures, memoryOf, type Round } from './measures.ts';
import { medianOf } from './statistics.ts';

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Undefined: for information. */
  readonly limit: number | undefined;
  /** What `ecosystem.md` aims at in the end. */
  readonly aim?: string;
}

const ratio = (rounds: readonly Round[], of: (round: Round) => number, to: (round: Round) => number): number =>
  medianOf(rounds.map((round) => of(round) / to(round)));
const median = (rounds: readonly Round[], of: (round: Round) => number): number => medianOf(rounds.map(of));

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
    {
      what: `a new name for the tag of most posts (${rounds[0]?.rename.posts}) ÷ F`,
      value: ratio(rounds, ({ rename }) => rename.first, floorOf),
      unit: '×',
      limit: undefined,
    },
  ];
  const processor = [
    { what: 'complete index, in processor time ÷ F in processor time', of: ({ load }: Round) => load.cpu },
    { what: '`check`, in processor time ÷ F in processor time', of: ({ command }: Round) => command.cpu },
  ];
  for (const { what, of } of processor) {
    const known = rounds.filter((round) => of(round) !== undefined);
    if (known.length === 0) continue;
    const value = ratio(
      known,
      (round) => of(round) ?? Number.NaN,
      ({ floor }) => floor.cpu,
    );
    rows.push({ what, value, unit: '×', limit: undefined });
  }
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

const typingRows = ({ typing, preview, start }: Measures): Row[] => {
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
    ['links to posts', typing.links],
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
      what: `Markdown preview, post of 5,000 words (${preview.ours.toFixed(1)} ms) ÷ plain markdown-it`,
      value: preview.ratio,
      unit: '×',
      limit: 10,
      aim: '5',
    },
    {
      what: 'server start ÷ bare Node script (N0)',
      value: medianOf(start.ours) / medianOf(start.bare),
      unit: '×',
      limit: undefined,
      aim: '1.7',
    },
  ];
};

/** All rows, what matters most first. */
export const toRows = (measures: Measures): readonly Row[] => [
  ...siteRows(measures),
  ...growthRows(measures),
  ...typingRows(measures),
];
