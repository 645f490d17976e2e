// Owns one `hugo server` for one site, with text over it that is not saved: starts it, keeps it, tells what it says. Knows no editor.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isAtLeast } from '../../../server/src/core/site/index.ts';
import { isOldHugo } from '../call-hugo.ts';
import { createTurns } from '../in-turn.ts';
import { askHugo } from './ask-hugo.ts';
import { type BuildProblem, parseBuildProblems } from './build-problems.ts';
import { isConfigFile } from './config-files.ts';
import { EndError, type EndReason, toEndReason } from './end-reason.ts';
import { findFreePort } from './free-port.ts';
import { gather } from './gather.ts';
import { type HugoRun, runHugo } from './hugo-run.ts';
import { startKeeper } from './keeper.ts';
import type { Build, LivePhase, LiveSite, LiveSiteOptions } from './live-site-types.ts';
import { makeOverlayFolder } from './overlay-files.ts';
import { createOverlayTexts } from './overlay-texts.ts';
import { createPageUrls } from './page-urls.ts';
import { findSectionPage } from './section-page.ts';
import { toServerArgs } from './server-order.ts';
import { askSiteFacts, type SiteFacts } from './site-facts.ts';
import { createUnsavedTexts } from './unsaved-texts.ts';

/** Of one start: a port may be taken meanwhile, and each text that keeps Hugo from starting is left out. */
const startAttempts = 6;

/**
 * Starts Hugo. A site that cannot be built starts all the same, in `waiting`.
 * @throws when the program cannot be run, and when the signal came before
 */
export const startLiveSite = async (options: LiveSiteOptions): Promise<LiveSite> => {
  const { program, version, root, log } = options;
  const folder = await makeOverlayFolder();
  const halting = new AbortController();
  const asked = { program, version, root, scratch: folder, signal: halting.signal };
  const keeper = startKeeper(options.keeper, folder);
  const overlay = createOverlayTexts(folder, root);

  const isRewritten = isAtLeast({ number: version, why: '' }, '0.123.0');
  /** Before, Hugo does not look again at the file below one that was taken away (tried: 0.111, for pages that are no bundles). */
  const seesBelow = isRewritten;
  /** Before, a page whose shortcode fails is served empty (tried: 0.111). */
  const keepsGoodPage = isRewritten;
  let phase: LivePhase = 'waiting';
  let port = 0;
  let launches = 0;
  let facts: SiteFacts | undefined;
  let run: HugoRun | undefined;
  let last: Build | undefined;
  /** Of the last build, without those of texts that are left out. */
  let ofHugo: readonly BuildProblem[] = [];
  /** Hugo has built something since it last broke: it is worth bringing back. */
  let hasBuilt = true;
  const texts = createUnsavedTexts(() => performance.now());
  const builtListeners: ((build: Build) => void)[] = [];
  const endedListeners: ((why: EndReason) => void)[] = [];

  const inTurn = createTurns();
  /** When all that was asked for is done. */
  const untilIdle = (): Promise<void> => inTurn(async () => undefined);

  const toAuthorPath = (path: string): string => overlay.toAuthorPath(resolve(root, path));
  const readProblems = (lines: readonly string[]): BuildProblem[] => parseBuildProblems(lines).map(toAuthor);
  const toAuthor = (problem: BuildProblem): BuildProblem => ({
    ...problem,
    ...(problem.path === undefined ? {} : { path: toAuthorPath(problem.path) }),
    ...(problem.page === undefined ? {} : { page: toAuthorPath(problem.page) }),
    frames: problem.frames.map((frame) => ({ ...frame, path: toAuthorPath(frame.path) })),
  });
  const report = (problems: readonly BuildProblem[]): void => {
    if (phase === 'stopped') return;
    ofHugo = problems;
    const all = [...texts.problems, ...problems];
    last = { ok: all.length === 0, wentThrough: problems.length === 0, problems: all };
    for (const listener of builtListeners) listener(last);
  };
  /** Of `baseUrl`, without the slash at the end. */
  const prefix = new URL(options.baseUrl).pathname.replace(/\/$/, '');
  const basePath = (): string => `${prefix}${facts?.basePath ?? '/'}`;
  const urls = createPageUrls({
    root,
    list: () => {
      const { call } = overlay;
      return call && askHugo(asked, ['list', 'all', ...call.args], call.environment);
    },
    toAuthorPath,
    toServedPath: (path) => `${prefix}${path}`,
    findUnlisted: async (path) =>
      facts && phase === 'serving' ? findSectionPage({ path, facts, port, basePath: basePath() }) : undefined,
  });

  /** Whether Hugo has something to build. */
  const put = async (path: string, text: string): Promise<boolean> => {
    const serving = phase === 'serving' ? run : undefined;
    const changes = await overlay.put(path, text, serving?.whenWatched);
    if (changes) urls.noticeText(path, text);
    return changes;
  };
  const takeAway = async (path: string): Promise<boolean> => {
    const changes = await overlay.takeAway(path, phase === 'serving' && !seesBelow);
    if (changes) urls.forget();
    return changes;
  };

  const launch = async (): Promise<void> => {
    if (phase === 'stopped') return;
    phase = 'waiting';
    texts.takeAll();
    const answer = await askSiteFacts(asked);
    if ('complaints' in answer) return report(readProblems(answer.complaints));
    facts = answer.facts;
    urls.forget();
    await overlay.plan(facts);
    for (const [path, text] of texts.all) await put(path, text);
    for (let attempt = 1; ; attempt++) {
      const words = await launchOnce();
      if (words === undefined) return report([]);
      if (halting.signal.aborted) return;
      if (attempt < startAttempts && words.some((line) => /already in use/i.test(line))) continue;
      const problems = readProblems(words);
      const broken = findBroken(problems);
      if (broken.length === 0 || attempt === startAttempts) return report(problems);
      for (const path of broken) await leaveOut(path, problems);
    }
  };
  const findBroken = (problems: readonly BuildProblem[]): string[] =>
    [...texts.all.keys()].filter((path) => problems.some((problem) => problem.path === path));
  const leaveOut = async (path: string, problems: readonly BuildProblem[]): Promise<void> => {
    const own = problems.filter((problem) => problem.path === path);
    const instead = texts.leaveOut(path, own);
    if (instead === undefined) await takeAway(path);
    else await put(path, instead);
  };
  const leaveOutBroken = async (problems: readonly BuildProblem[]): Promise<void> => {
    if (phase !== 'serving') return;
    for (const path of findBroken(problems)) if (!texts.isLeftOut(path)) await leaveOut(path, problems);
  };
  /** 0.111 makes folders in the site even where it has nothing to put there; what it keeps in one that is there it should find. */
  const withoutFolders = (): Readonly<Record<string, string>> => ({
    HUGO_PUBLISHDIR: folder,
    ...(isOldHugo(version) && !existsSync(join(root, 'resources')) && { HUGO_RESOURCEDIR: join(folder, 'resources') }),
  });
  /** @returns what Hugo said when it ended before it was ready; undefined when it serves */
  const launchOnce = async (): Promise<readonly string[] | undefined> => {
    port = await findFreePort(port);
    const baseUrl = `${new URL(options.baseUrl).origin}${basePath()}`;
    const args = [...toServerArgs(root, version, port, baseUrl), ...(overlay.call?.args ?? [])];
    const environment = { ...overlay.call?.environment, ...withoutFolders() };
    const current = runHugo(keeper, {
      program,
      args,
      environment,
      log,
      onBuilding: texts.noticeBuildStart,
      onBuilt: noticeBuild,
    });
    run = current;
    if ((await current.ready) && !halting.signal.aborted) {
      phase = 'serving';
      launches++;
      texts.noticeLaunch();
      void current.ended.then(({ signal }) => inTurn(() => afterDeath(current, signal)));
      return undefined;
    }
    const { failure } = await current.ended;
    if (failure !== undefined) throw keeper.isGone ? new EndError({ kind: 'unattended' }) : new Error(failure);
    return current.lastWords;
  };
  const noticeBuild = (problems: readonly BuildProblem[]): void => {
    if (problems.length === 0) {
      hasBuilt = true;
      texts.noticeGoodBuild();
    }
    const told = problems.map(toAuthor);
    report(told);
    if (!keepsGoodPage) void inTurn(() => leaveOutBroken(told));
  };

  /** Hugo itself breaks now and then (0.168: the second broken text of a site in two languages), and is brought back then. */
  const afterDeath = async (dead: HugoRun, signal: string | null): Promise<void> => {
    if (phase !== 'serving' || dead !== run) return;
    texts.noticeDeath();
    const panic = dead.lastWords.find((line) => /^(?:panic|fatal error): /.test(line));
    if (panic !== undefined && !hasBuilt) return tellEnd({ kind: 'said', words: panic });
    if (panic === undefined) return tellEnd(signal === null ? { kind: 'ended' } : { kind: 'killed', signal });
    hasBuilt = false;
    try {
      await launch();
    } catch (error) {
      tellEnd(toEndReason(error));
    }
  };
  const tellEnd = (why: EndReason): void => {
    phase = 'ended';
    for (const listener of endedListeners) listener(why);
  };
  const relaunch = async (): Promise<void> => {
    if (phase === 'stopped') return;
    if (keeper.isGone) throw new EndError({ kind: 'unattended' });
    const old = phase === 'serving' ? run : undefined;
    phase = 'waiting';
    if (old) keeper.kill();
    await old?.ended;
    await launch();
  };
  const change = async (path: string, apply: () => Promise<boolean>): Promise<void> => {
    if (phase === 'waiting') return launch();
    if (phase !== 'serving') return;
    // What was left out is perhaps what lies there already: then no build tells that its problem is gone.
    if (!(await apply()) && last && !last.ok) report(ofHugo);
    // Hugo builds nothing while one page is broken; the author has gone on to another one.
    await leaveOutBroken((last?.problems ?? []).filter((problem) => problem.path !== path));
  };
  /** Not while something is done with it: Hugo may take minutes for that. */
  const halt = async (): Promise<void> => {
    phase = 'stopped';
    halting.abort();
    await keeper.end();
    await untilIdle();
    // A text that was just being put in place may have made its folder anew.
    await rm(folder, { recursive: true, force: true });
  };
  const noticeConfig = async (): Promise<void> => {
    const answer = await askSiteFacts(asked);
    // Hugo goes on with what it has, and so do the pages.
    if ('complaints' in answer) report(readProblems(answer.complaints));
    else await relaunch();
  };

  const noticeChanges = async (paths: ReadonlySet<string>): Promise<void> => {
    if (phase === 'waiting') return launch();
    if (phase !== 'serving') return;
    if ([...paths].some((path) => isConfigFile(root, path))) return noticeConfig();
    const below = [...paths].filter((path) => !texts.all.has(path));
    for (const path of below) await overlay.refresh(path);
    if (below.length > 0) urls.forget();
  };
  const noticeChange = gather((paths: ReadonlySet<string>) => inTurn(() => noticeChanges(paths)));

  const { signal } = options;
  signal?.addEventListener('abort', () => void halt(), { once: true });
  try {
    signal?.throwIfAborted();
    await inTurn(launch);
    signal?.throwIfAborted();
  } catch (error) {
    await halt();
    throw error;
  }
  return {
    get port() {
      return port;
    },
    get basePath() {
      return basePath();
    },
    get phase() {
      return phase;
    },
    get launches() {
      return launches;
    },
    show: (path, text) =>
      inTurn(() => {
        texts.set(path, text);
        return change(path, () => put(path, text));
      }),
    release: (path) =>
      inTurn(async () => {
        if (!texts.delete(path)) return;
        await change(path, () => takeAway(path));
      }),
    noticeChange,
    findUrlPath: async (path) => {
      await untilIdle();
      return urls.find(path);
    },
    findFile: async (urlPath) => {
      await untilIdle();
      return urls.findFile(urlPath);
    },
    onBuilt: (listener) => {
      builtListeners.push(listener);
      if (last) listener(last);
    },
    onEnded: (listener) => void endedListeners.push(listener),
    restart: () => inTurn(relaunch),
    stop: halt,
  };
};
