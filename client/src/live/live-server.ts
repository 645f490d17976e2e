// Owns keeping one site served: started, started again, told what is typed, stopped. Knows no editor.

import type { BuildProblem } from './build-problems.ts';
import { describeEnd, type EndReason, toEndReason } from './end-reason.ts';
import type { LiveProxy } from './live-proxy.ts';
import type { LiveSite } from './live-site-types.ts';
import { createOverlayWriter } from './overlay-writer.ts';

export interface LiveServerOptions {
  /** Starts Hugo; fails when the program cannot be run, and when the signal has come: then nothing of it is left. */
  readonly start: (signal: AbortSignal) => Promise<LiveSite>;
  readonly proxy: Pick<LiveProxy, 'serve' | 'noticeBuild' | 'close'>;
  /** Where a browser reaches the proxy. */
  readonly address: string;
  /** The texts that are not saved, by path. */
  readonly unsaved: () => ReadonlyMap<string, string>;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  readonly log: (line: string) => void;
  readonly starting: () => void;
  /** Pages can be asked for; those on the screen are of a Hugo before. */
  readonly served: () => void;
  /** Told after each build; nothing is served yet where the first one failed. */
  readonly built: (problems: readonly BuildProblem[]) => void;
  /** Told first after each build that went well, with its number, which pages that are asked for from now on know. */
  readonly renewed: (build: number) => void;
  /** Nothing is served any more, and nothing will be until `restart`. */
  readonly failed: (why: EndReason) => void;
}

export interface LiveServer {
  /** Starts, or stops and starts; calls while that happens make it happen once more. */
  restart(): Promise<void>;
  /** What is typed; undefined: what is on disk counts. */
  write(path: string, text: string | undefined): void;
  /** A file of the site is another one on disk. */
  noticeChange(path: string): void;
  /** The path of a file's page as a browser asks for it; undefined where it has none, and while nothing is served. */
  findUrlPath(path: string): Promise<string | undefined>;
  /** The content file of a page that is shown. */
  findFile(urlPath: string): Promise<string | undefined>;
  /** Pages may talk to the window of this origin. */
  allowParent(origin: string): void;
  isServing(): boolean;
  stop(): Promise<void>;
}

/** A Hugo that ends twice within this time would do it again. */
const soonMilliseconds = 60_000;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Nothing is started yet. */
export const createLiveServer = (options: LiveServerOptions): LiveServer => {
  const { proxy, address, log, now } = options;
  let site: LiveSite | undefined;
  let parentOrigin = '';
  /** How many builds went well. */
  let builds = 0;
  let servedLaunch: number | undefined;
  let running: Promise<void> | undefined;
  let wantsAgain = false;
  const stopping = new AbortController();
  let lastEnd = Number.NEGATIVE_INFINITY;

  const isStopped = (): boolean => stopping.signal.aborted;
  const isServing = (): boolean => site?.phase === 'serving';
  const logFailure = (what: string) => (error: unknown) => log(`live preview: ${what}: ${wordsOf(error)}`);

  const writer = createOverlayWriter(
    async (path, text) => {
      await (text === undefined ? site?.release(path) : site?.show(path, text));
    },
    (path, error) => logFailure(path)(error),
  );

  const point = (): void => {
    const current = site;
    proxy.serve(current && isServing() ? { port: current.port, address, parentOrigin } : undefined);
  };

  /** Hugo may have gone, or come back by itself. */
  const lookAround = (): void => {
    const launch = isServing() ? site?.launches : undefined;
    if (launch === servedLaunch) return;
    servedLaunch = launch;
    point();
    if (launch !== undefined) options.served();
  };

  const ended = (why: EndReason): void => {
    lookAround();
    const wasJustNow = now() - lastEnd < soonMilliseconds;
    lastEnd = now();
    log(`live preview: Hugo has ended: ${describeEnd(why)}`);
    if (wasJustNow) options.failed(why);
    else void restart();
  };

  const launch = async (): Promise<void> => {
    options.starting();
    if (site) {
      await site.restart();
      return;
    }
    const started = await options.start(stopping.signal);
    site = started;
    if (isStopped()) return started.stop();
    for (const [path, text] of options.unsaved()) writer.write(path, text);
    await writer.idle();
    started.onBuilt(({ wentThrough, problems }) => {
      if (isStopped()) return;
      if (wentThrough) {
        proxy.noticeBuild(++builds);
        options.renewed(builds);
      }
      lookAround();
      options.built(problems);
    });
    started.onEnded((why) => {
      if (!isStopped()) ended(why);
    });
  };

  const run = async (): Promise<void> => {
    while (wantsAgain && !isStopped()) {
      wantsAgain = false;
      try {
        await launch();
        lookAround();
      } catch (error) {
        logFailure('start')(error);
        if (!wantsAgain && !isStopped()) options.failed(toEndReason(error));
      }
    }
    running = undefined;
  };

  const restart = (): Promise<void> => {
    wantsAgain = true;
    running ??= run();
    return running;
  };

  return {
    restart,
    write: (path, text) => writer.write(path, text),
    noticeChange: (path) => void site?.noticeChange(path).catch(logFailure(path)),
    async findUrlPath(path) {
      await writer.idle();
      return isServing() ? site?.findUrlPath(path) : undefined;
    },
    findFile: async (urlPath) => (isServing() ? site?.findFile(urlPath) : undefined),
    allowParent(origin) {
      parentOrigin = origin;
      point();
    },
    isServing,
    async stop() {
      stopping.abort();
      await site?.stop();
      await running;
      await proxy.close();
    },
  };
};
