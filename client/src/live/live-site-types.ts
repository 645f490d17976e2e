// Owns what a live site is for those who use one. Types only.
import type { BuildProblem } from './build-problems.ts';
import type { EndReason } from './end-reason.ts';

export interface LiveSiteOptions {
  /** A name on the PATH or an absolute path. */
  readonly program: string;
  /** `0.152.2`: the version of that program. */
  readonly version: string;
  /** Absolute folder of the site. */
  readonly root: string;
  /** What the browser sees, with a slash at the end; the site's own base path is kept behind it. */
  readonly baseUrl: string;
  /** Path of the built keep-hugo.js. */
  readonly keeper: string;
  /** Takes what Hugo prints, line by line. */
  readonly log: (line: string) => void;
  /** Ends all of it at any moment, also while Hugo is being started: then the start fails. */
  readonly signal?: AbortSignal;
}

export interface Build {
  readonly ok: boolean;
  /** Hugo itself went through: what is left is of texts that it does not see. */
  readonly wentThrough: boolean;
  /** All that are left; paths are the author's own files, absolute. */
  readonly problems: readonly BuildProblem[];
}

/**
 * - `serving`: pages can be asked for, perhaps those of an earlier build
 * - `waiting`: the site cannot be built; every change of it or of the text over it tries again
 * - `ended`: Hugo has gone; `restart` brings it back
 */
export type LivePhase = 'serving' | 'waiting' | 'ended' | 'stopped';

export interface LiveSite {
  /** Where Hugo listens on 127.0.0.1; may be another one after a restart. */
  readonly port: number;
  /** `/blog/`: everything that Hugo serves at `port` is below it: the path of `baseUrl`, then that of the site. */
  readonly basePath: string;
  readonly phase: LivePhase;
  /** How often Hugo was started until it served: pages of a Hugo before have to be loaded again. */
  readonly launches: number;
  /** Puts text over a content file, on disk or not yet. Resolves when it lies there; Hugo builds within half a second. */
  show(path: string, text: string): Promise<void>;
  /** Back to what is on disk, at this moment and later. */
  release(path: string): Promise<void>;
  /** To be told of every file that was saved, made or deleted in the site and its themes. */
  noticeChange(path: string): Promise<void>;
  /** Path of the page of a content file, as Hugo serves it; undefined when it is not rendered. */
  findUrlPath(path: string): Promise<string | undefined>;
  /** The other way round: the content file of such a path; undefined for lists and whatever else is no content file's. */
  findFile(urlPath: string): Promise<string | undefined>;
  /** Told after every build, and at once of the last one. */
  onBuilt(listener: (build: Build) => void): void;
  /** Told when Hugo has died. */
  onEnded(listener: (why: EndReason) => void): void;
  /** Asks for mounts and base path anew and starts Hugo anew, also after it has died; unsaved text stays over the site. */
  restart(): Promise<void>;
  /** Waits for nothing that Hugo is about to do. When this resolves, nothing is left of it. */
  stop(): Promise<void>;
}
