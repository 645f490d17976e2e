// Owns the shape of everything one bench run measured, and the few figures that every part of the page takes from it.
import type { GeneratedSite } from './generate-site.ts';
import type { CommandMeasures } from './measure-command.ts';
import type { Floor, LoadMeasures } from './measure-load.ts';
import type { PreviewMeasures } from './measure-preview.ts';
import type { RenameMeasures } from './measure-rename.ts';
import type { StartMeasures } from './measure-start.ts';
import type { TypingMeasures } from './measure-typing.ts';
import { medianOf } from './statistics.ts';

/** What was measured in one round: all of it close together in time, so that ratios hold on a noisy machine. */
export interface Round {
  readonly floor: Floor;
  readonly load: LoadMeasures;
  readonly command: CommandMeasures;
  readonly rename: RenameMeasures;
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
  readonly preview: PreviewMeasures;
  /** Answers about the open post while the index was made, in ms. */
  readonly waits: readonly number[];
}

/** F, in ms. */
export const floorOf = (round: Round): number => round.floor.walk + round.floor.read;

/** The median of the memory after the load, in MB; undefined where the system does not tell. */
export const memoryOf = (rounds: readonly Round[]): number | undefined => {
  const known = rounds.flatMap(({ load }) => (load.memory === undefined ? [] : [load.memory]));
  return known.length === 0 ? undefined : medianOf(known);
};
