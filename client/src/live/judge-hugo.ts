// Owns the decision whether Hugo may and can be run for the live preview. Knows no words and no editor.
import { isAtLeast } from '../../../server/src/core/site/index.ts';

/** The oldest Hugo that takes the overlay of unsaved text (tried on). */
export const oldestHugo = '0.111.0';

export interface HugoFacts {
  /** The author has said that programs may be run here. */
  readonly isTrusted: boolean;
  /** The site is on a disk that programs can read. */
  readonly onDisk: boolean;
  /** What the setting names, where that is a name or an absolute path. */
  readonly program: string | undefined;
  /** What it answers; undefined when there is none. */
  readonly version: string | undefined;
}

export type HugoVerdict = 'fine' | 'untrusted' | 'not-on-disk' | 'program-relative' | 'missing' | 'too-old';

/** The first thing that stands in the way. */
export const judgeHugo = ({ isTrusted, onDisk, program, version }: HugoFacts): HugoVerdict => {
  if (!onDisk) return 'not-on-disk';
  if (!isTrusted) return 'untrusted';
  if (program === undefined) return 'program-relative';
  if (version === undefined) return 'missing';
  return isAtLeast({ number: version, why: program }, oldestHugo) ? 'fine' : 'too-old';
};
