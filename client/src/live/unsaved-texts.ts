// Owns which texts of a site are not saved, which of them Hugo has built, and which are left out because they keep it from building. Knows no disk.
import type { BuildProblem } from './build-problems.ts';

export interface UnsavedTexts {
  readonly all: ReadonlyMap<string, string>;
  /** A text that is another one is no longer left out. */
  set(path: string, text: string): void;
  /** @returns whether there was one */
  delete(path: string): boolean;
  /** Hugo has started with what lies there. */
  noticeLaunch(): void;
  /** Hugo begins to build with what lies there. */
  noticeBuildStart(): void;
  /** What lay there when it began stopped nothing. */
  noticeGoodBuild(): void;
  /** Hugo broke; it says that a build went well before it breaks in that very build (0.168). */
  noticeDeath(): void;
  /**
   * Leaves a text out until it changes.
   * @returns what to show instead: the text that Hugo has built; undefined for the saved one, also when that was tried before
   */
  leaveOut(path: string, problems: readonly BuildProblem[]): string | undefined;
  isLeftOut(path: string): boolean;
  /** Nothing is left out any more. */
  takeAll(): void;
  /** Why texts are left out. */
  readonly problems: readonly BuildProblem[];
}

/** What was put in place a moment before the news of a build is perhaps not in it. */
const settledMilliseconds = 50;

/** @param now milliseconds of a clock that only goes forward */
export const createUnsavedTexts = (now: () => number): UnsavedTexts => {
  const all = new Map<string, string>();
  const since = new Map<string, number>();
  /** As of the last build, and as of those before. */
  const built = new Map<string, string>();
  const good = new Map<string, string>();
  const leftOut = new Map<string, readonly BuildProblem[]>();
  let building: readonly (readonly [path: string, text: string])[] = [];
  return {
    all,
    set(path, text) {
      if (all.get(path) !== text) since.set(path, now());
      all.set(path, text);
      leftOut.delete(path);
    },
    delete(path) {
      for (const map of [since, built, good, leftOut]) map.delete(path);
      building = building.filter(([each]) => each !== path);
      return all.delete(path);
    },
    noticeLaunch() {
      for (const [path, text] of all) if (!leftOut.has(path)) good.set(path, text);
    },
    noticeBuildStart() {
      for (const [path, text] of built) good.set(path, text);
      built.clear();
      building = [...all].filter(
        ([path]) => !leftOut.has(path) && now() - (since.get(path) ?? 0) > settledMilliseconds,
      );
    },
    noticeGoodBuild() {
      for (const [path, text] of building) built.set(path, text);
      building = [];
    },
    noticeDeath: () => built.clear(),
    leaveOut(path, problems) {
      const isFirst = !leftOut.has(path);
      if (isFirst) leftOut.set(path, problems);
      return isFirst ? (built.get(path) ?? good.get(path)) : undefined;
    },
    isLeftOut: (path) => leftOut.has(path),
    takeAll: () => leftOut.clear(),
    get problems() {
      return [...leftOut.values()].flat();
    },
  };
};
