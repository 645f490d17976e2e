// Owns what the lines of a running `hugo server` mean: it is ready, a build is over, a folder is watched. All generations; starts nothing.
import { type BuildProblem, parseBuildProblems } from './build-problems.ts';

export interface ServedLines {
  /** Takes whole lines, complaints before what was said meanwhile. */
  take(lines: readonly string[]): void;
  /** What was said since the last build: the last words of a Hugo that has ended. */
  readonly rest: readonly string[];
}

export interface ServedEvents {
  /** The first build is done, and pages can be asked for. */
  readonly onReady: () => void;
  /** A later build begins. */
  readonly onBuilding: () => void;
  /** A later build is over. */
  readonly onBuilt: (problems: readonly BuildProblem[]) => void;
  /** Hugo looks after a new folder from now on. */
  readonly onWatched: (folder: string) => void;
}

/** Remembers only what was said since the last build. */
export const readServedLines = ({ onReady, onBuilding, onBuilt, onWatched }: ServedEvents): ServedLines => {
  let ready = false;
  let rest: string[] = [];
  return {
    get rest() {
      return rest;
    },
    take(lines) {
      for (const line of lines) {
        const watched = /^adding created directory to watchlist (.+)$/.exec(line)?.[1];
        if (watched !== undefined) onWatched(watched.trim());
        else if (ready && line.startsWith('Change detected, ')) onBuilding();
        else if (!ready && line.startsWith('Web Server is available at ')) {
          ready = true;
          rest = [];
          onReady();
        } else if (ready && /^Total in \d+ ms/.test(line)) {
          const said = rest;
          rest = [];
          onBuilt(parseBuildProblems(said));
        } else rest.push(line);
      }
    },
  };
};
