// Owns `hugo-author check`: which sites and pages are meant, loading and checking them, and the exit status.
import { relative, resolve, sep } from 'node:path';
import type { Outline } from '../core/page/index.ts';
import { checkSite, type FileProblem, type Level, withoutSilenced } from '../core/rules/index.ts';
import { type Site, type SiteProblem, withKeySourcesOf, withPages } from '../core/site/index.ts';
import { indexLines, type SitePath } from '../core/text/index.ts';
import { attempt } from '../host/attempt.ts';
import { checkPages } from '../host/check-pages.ts';
import { type FileSystem, isRefusal, toReason } from '../host/file-system.ts';
import { type ConfigFailure, loadSite } from '../host/load-site.ts';
import { nodeFileSystem } from '../host/node-file-system.ts';
import { toUnreadable } from '../host/site-problems.ts';
import { toOsPath, toSitePath, toUri } from '../host/uris.ts';
import { findTarget, type Target } from './find-target.ts';
import { githubFormat } from './format-github.ts';
import { jsonFormat } from './format-json.ts';
import { sarifFormat } from './format-sarif.ts';
import { printable, textFormat } from './format-text.ts';
import type { CheckOptions } from './parse-arguments.ts';
import { makeProgress, type Progress } from './progress.ts';
import { readSettings } from './read-settings.ts';
import { remembering } from './remembering-file-system.ts';
import { type Format, type ReportedFile, toRegion } from './report.ts';

/** Runs the check and writes what it finds. Gives the exit status. */
export const runCheck = async (options: CheckOptions): Promise<number> => {
  const began = performance.now();
  const fs = remembering(nodeFileSystem);
  const target = await findTarget(fs, resolve(options.target));
  if (typeof target === 'string') return complain(target);
  const format = makeFormat(options);
  const progress = makeProgress(process.stderr);
  const counts: Record<Level, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let [pages, files, failures] = [0, 0, 0];
  const complainAbout = (message: string): void => {
    progress.clear();
    complain(message);
    failures++;
  };
  const checkRoot = async (root: string): Promise<void> => {
    const run = await load(fs, root, target, options, progress);
    files += run.site.files.size;
    const [unreadable] = run.unreadable;
    if (unreadable) {
      const { line, column } = toRegion(indexLines(unreadable.text), unreadable.span);
      complainAbout(`${fromHere(toOsPath(toUri(root, unreadable.path)))}:${line}:${column}: ${unreadable.message}`);
      return;
    }
    for (const note of run.notes) remark(progress, note);
    for await (const found of checked(run, target, progress, (path, error) =>
      complainAbout(`${path} cannot be checked: ${toReason(error)}.`),
    )) {
      for (const { level } of found.problems) counts[level]++;
      if (found.isPage) pages++;
      if (found.problems.length === 0) continue;
      const output = format.file({ ...found, ...toNames(run, target, found.path) });
      if (output === '') continue;
      progress.clear();
      process.stdout.write(output);
    }
  };
  for (const root of target.roots)
    await attempt(
      () => checkRoot(root),
      (error) =>
        complainAbout(
          `${fromHere(toOsPath(root)) || '.'} cannot be checked: ${isRefusal(error) ? toReason(error) : describe(error)}.`,
        ),
    );
  progress.clear();
  const found = Object.values(counts).some((count) => count > 0);
  if (pages === 0 && failures === 0 && !found) return complain(nothingThere(target));
  process.stdout.write(format.end({ pages, files, milliseconds: Math.round(performance.now() - began), counts }));
  if (failures > 0) return 2;
  return counts.error + counts.warning > 0 ? 1 : 0;
};

/** A fault of ours: whoever reports it needs to say where. */
const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

const complain = (message: string): 2 => {
  process.stderr.write(`hugo-author: ${printable(message)}\n`);
  return 2;
};

const remark = (progress: Progress, note: string): void => {
  progress.clear();
  process.stderr.write(`hugo-author: note: ${printable(note)}\n`);
};

const nothingThere = ({ path, file }: Target): string =>
  file === undefined ? `the Hugo site has no content below “${path}”.` : `“${path}” is no content page of a Hugo site.`;

const makeFormat = ({ format, hints }: CheckOptions): Format => {
  switch (format) {
    case 'json':
      return jsonFormat();
    case 'github':
      return githubFormat({ hints });
    case 'sarif':
      return sarifFormat();
    case 'text':
      return textFormat({
        hints,
        colours: process.stdout.isTTY && process.stdout.hasColors(),
        // Some terminals say that they have none.
        width: process.stdout.columns || 120,
      });
  }
};

interface Run {
  readonly fs: FileSystem;
  readonly root: string;
  readonly site: Site;
  readonly settings: Awaited<ReturnType<typeof readSettings>>;
  readonly notes: readonly string[];
  /** Why there is no configuration to go by; empty when there is. */
  readonly unreadable: readonly ConfigFailure[];
}

const load = async (
  fs: FileSystem,
  root: string,
  target: Target,
  options: CheckOptions,
  progress: Progress,
): Promise<Run> => {
  const settings = await readSettings(fs, [target.folder, root], options, (uri, error) =>
    remark(progress, `“${fromHere(toOsPath(uri))}” cannot be read: ${toReason(error)}.`),
  );
  const pages = new Map<SitePath, Outline>();
  let run: Run | undefined;
  let total = 0;
  for await (const step of loadSite(fs, root, settings)) {
    if (step.kind === 'configured') {
      total = step.pages;
      run = { fs, root, settings, site: step.site, notes: step.notes, unreadable: step.unreadable };
      if (step.unreadable.length > 0) return run;
    } else if (step.kind === 'page') {
      pages.set(step.path, step.outline);
      progress.show(`Reading ${pages.size} of ${total} pages`);
    } else if (step.kind === 'done')
      run = {
        ...run!,
        site: {
          ...withKeySourcesOf(run!.site, step.keySources),
          ...(step.imageSizes && { imageSizes: step.imageSizes }),
          problems: [...run!.site.problems, ...step.problems],
        },
      };
  }
  return { ...run!, site: { ...withPages(run!.site, pages), complete: true } };
};

interface CheckedFile extends Omit<ReportedFile, keyof Names> {
  readonly path: SitePath;
  readonly isPage: boolean;
}

type Names = Pick<ReportedFile, 'file' | 'here'>;

const toNames = ({ root }: Run, { folder }: Target, path: SitePath): Names => {
  const uri = toUri(root, path);
  return { file: toSitePath(folder, uri) ?? uri, here: fromHere(toOsPath(uri)) };
};

async function* checked(
  { fs, root, site, settings }: Run,
  target: Target,
  progress: Progress,
  report: (path: SitePath, error: unknown) => void,
): AsyncGenerator<CheckedFile> {
  const shown = site.problems.filter(({ code, path }) => code !== 'file-unreadable' || target.holds(root, path));
  const findings = checkSite(site, settings.levels, (code, error) =>
    report(root, new Error(`rule ${code} failed`, { cause: error })),
  ).filter(({ path }) => target.holds(root, path));
  for (const path of new Set([...shown, ...findings].map((problem) => problem.path))) {
    // What cannot be read is the problem itself, and that has been told.
    const text =
      (await attempt(
        () => fs.read(toUri(root, path)),
        () => undefined,
      )) ?? '';
    const at = (one: FileProblem): boolean => one.path === path;
    const problems = [...shown.filter(at), ...withoutSilenced(findings.filter(at), text)];
    yield { path, text, problems, isPage: false };
  }
  const paths = [...site.outlines.keys()].filter((path) => target.holds(root, path));
  const revision = { outlines: 0, files: 0, settings: 0, texts: 0 };
  const loaded = { root, site, settings, notes: [], fragments: new Map(), revision };
  const lost: SiteProblem[] = [];
  const refused = (path: SitePath, error: unknown): void => {
    lost.push(toUnreadable(path, error));
  };
  let done = 0;
  for await (const { page, problems } of checkPages({ fs, loaded, paths, report, refused })) {
    progress.show(`Checking ${++done} of ${paths.length} pages`);
    yield { path: page.path, text: page.text, problems, isPage: true };
  }
  for (const problem of lost) yield { path: problem.path, text: '', problems: [problem], isPage: false };
}

/** Relative to where the command runs; what lies elsewhere is named in full. */
const fromHere = (path: string): string => {
  const way = relative(process.cwd(), path).split(sep).join('/');
  return way.startsWith('../') ? path : way;
};
