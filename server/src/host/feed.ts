// Owns all reading from disk on behalf of the workspace, in one place and one thing after another: what happened first is
// applied first. Turns folders, file events and settings into changes.
import type { Outline } from '../core/page/index.ts';
import { findHugoVersion, withPages } from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import { breathe, sliceMilliseconds } from './breathe.ts';
import { isConfigPath, isRootConfigName, isVersionPath } from './config-files.ts';
import { findRoots, findRootsAbove, isRoot } from './discover.ts';
import { readDiskChanges } from './disk-changes.ts';
import type { FileSystem } from './file-system.ts';
import { type LoadStep, loadSite } from './load-site.ts';
import { readVersionFiles } from './read-hugo-version.ts';
import type { Settings } from './settings.ts';
import { folderOfUri, normalizeUri, toSitePath } from './uris.ts';
import type { LoadedSite, Workspace } from './workspace.ts';

export interface FeedParts {
  readonly fs: FileSystem;
  readonly workspace: Workspace;
  readonly settingsOf: (root: string) => Promise<Settings>;
  /** Told of every failure; what failed is passed over. */
  readonly report: (error: unknown) => void;
}

export interface Feed {
  /** Fulfilled once the sites in the folders opened first are known, though not yet read. */
  readonly started: Promise<void>;
  /** Fulfilled once everything asked for so far has been done. */
  readonly settled: () => Promise<void>;
  readonly start: (folders: readonly string[]) => void;
  readonly stop: () => void;
  readonly foldersChanged: (added: readonly string[], removed: readonly string[]) => void;
  /** Files or folders that were created, changed or deleted: which of these, the disk is asked. */
  readonly changed: (uris: readonly string[]) => void;
  readonly settingsChanged: () => void;
  /** A document was opened that belongs to no site known so far. */
  readonly lookAround: (uri: string) => void;
}

/** A feed that has done nothing yet. */
export const makeFeed = ({ fs, workspace, settingsOf, report }: FeedParts): Feed => {
  let stopped = false;
  let tail: Promise<void> = Promise.resolve();
  let waiting: Set<string> | undefined;
  const looked = new Set<string>();
  let begun = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });

  const enqueue = (work: () => Promise<void>): void => {
    tail = tail.then(async () => {
      if (!stopped) await work();
    });
    tail = tail.catch(report);
  };

  /** Gives the steps of loading a site up to where its configuration is known, and the way to go on. */
  const begin = async (root: string): Promise<Loading | undefined> => {
    const settings = await settingsOf(root);
    const steps = loadSite(fs, root, settings);
    const pace = makePace();
    for await (const step of drive(steps, pace)) {
      if (stopped) return undefined;
      if (step.kind === 'configured') return { root, settings, steps, step, pace };
    }
    return undefined;
  };

  const open = async (roots: readonly string[]): Promise<void> => {
    const loadings: Loading[] = [];
    for (const root of roots) {
      if (workspace.findSite(root)) continue;
      try {
        const loading = await begin(root);
        if (!loading) continue;
        const { site, notes } = loading.step;
        workspace.apply({ kind: 'site', root, site, settings: loading.settings, notes });
        loadings.push(loading);
      } catch (error) {
        report(error);
      }
    }
    begun();
    for (const loading of loadings) await readInto(loading);
  };

  /** Pages join the site in batches that double, so that the first ones count soon and copying stays cheap. */
  const readInto = async ({ root, steps, pace, step: { unreadable } }: Loading): Promise<void> => {
    // Of a site whose configuration is unknown nothing may be called missing.
    const complete = unreadable.length === 0;
    let batch = new Map<SitePath, Outline>();
    let applied = 0;
    for await (const step of drive(steps, pace)) {
      if (stopped) return;
      if (step.kind === 'page') batch.set(step.path, step.outline);
      if (step.kind === 'done') {
        workspace.apply({ kind: 'pages-read', root, pages: batch, complete, notes: step.notes });
        return;
      }
      if (batch.size < Math.max(500, applied)) continue;
      workspace.apply({ kind: 'pages-read', root, pages: batch, complete: false });
      applied += batch.size;
      batch = new Map();
    }
  };

  /** The old site answers until the new one has been read. A configuration that broke changes nothing but is shown. */
  const reload = async (root: string): Promise<void> => {
    const before = workspace.findSite(root);
    if (!(await isRoot(fs, root, report))) {
      workspace.apply({ kind: 'site-gone', root });
      return;
    }
    if (!before) return open([root]);
    const loading = await begin(root);
    if (!loading) return;
    const { site } = loading.step;
    if (loading.step.unreadable.length > 0) {
      workspace.apply({ ...before, kind: 'site', site: { ...before.site, problems: site.problems } });
      return;
    }
    const outlines = new Map<SitePath, Outline>();
    let notes = loading.step.notes;
    for await (const step of drive(loading.steps, loading.pace)) {
      if (stopped) return;
      if (step.kind === 'page') outlines.set(step.path, step.outline);
      if (step.kind === 'done') notes = [...notes, ...step.notes];
    }
    const read = withPages(site, outlines);
    workspace.apply({ kind: 'site', root, site: { ...read, complete: true }, settings: loading.settings, notes });
  };

  const takeIn = async (uris: ReadonlySet<string>): Promise<void> => {
    for (const root of await rootsToReload(uris)) await reload(root);
    for (const loaded of workspace.sites()) {
      const paths = pathsIn(loaded, uris);
      if (paths.length === 0) continue;
      const { root } = loaded;
      const changes = await readDiskChanges(fs, loaded, paths, report);
      if (changes.added.length + changes.removed.length + changes.pages.size > 0)
        workspace.apply({ kind: 'files', root, ...changes });
    }
  };

  const rootsToReload = async (uris: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
    const roots = new Set<string>();
    const pinning = new Set<string>();
    const sites = workspace.sites();
    for (const uri of uris) {
      for (const { root, site } of sites) {
        const path = toSitePath(root, uri);
        // The folder of the site itself, or one that holds it: it may be gone.
        if (path === undefined || /^(?:\.\.(?:\/|$))*$/.test(path)) continue;
        if (isConfigPath(path, site.config)) roots.add(root);
        else if (isVersionPath(path)) pinning.add(root);
      }
      if (!isRootConfigName(uri)) continue;
      for (const folder of [folderOfUri(uri), folderOfUri(folderOfUri(folderOfUri(uri)))])
        if (!workspace.findSite(folder) && (await isRoot(fs, folder, report))) roots.add(folder);
    }
    for (const { root } of sites)
      if ([...uris].some((uri) => root === uri || root.startsWith(`${uri}/`)) && !(await isRoot(fs, root, report)))
        roots.add(root);
    for (const { root, site, settings } of sites) {
      if (!pinning.has(root) || roots.has(root)) continue;
      const now = findHugoVersion(await readVersionFiles(fs, root), settings.hugoVersion, site.config.minHugoVersion);
      if (now.number !== site.hugo.number || now.why !== site.hugo.why) roots.add(root);
    }
    return roots;
  };

  return {
    started,
    async settled() {
      for (let seen: Promise<void> | undefined; seen !== tail; ) {
        seen = tail;
        await seen;
      }
    },
    start: (folders) =>
      enqueue(async () => {
        const roots = new Set<string>();
        for (const folder of folders) for (const root of await findRoots(fs, folder, report)) roots.add(root);
        await open([...roots]);
        begun();
      }),
    stop() {
      stopped = true;
      begun();
    },
    foldersChanged: (added, removed) =>
      enqueue(async () => {
        for (const folder of removed)
          for (const { root } of workspace.sites())
            if (root === folder || root.startsWith(`${folder}/`)) workspace.apply({ kind: 'site-gone', root });
        for (const folder of added) await open(await findRoots(fs, folder, report));
      }),
    changed(uris) {
      if (waiting) {
        for (const uri of uris) waiting.add(normalizeUri(uri));
        return;
      }
      const batch = new Set(uris.map(normalizeUri));
      waiting = batch;
      enqueue(async () => {
        waiting = undefined;
        await takeIn(batch);
      });
    },
    settingsChanged: () =>
      enqueue(async () => {
        for (const { root, settings } of workspace.sites()) {
          const now = await settingsOf(root);
          if (now.hugoVersion !== settings.hugoVersion) await reload(root);
          else if (JSON.stringify(now) !== JSON.stringify(settings))
            workspace.apply({ kind: 'settings', root, settings: now });
        }
      }),
    lookAround(uri) {
      const folder = folderOfUri(normalizeUri(uri));
      if (!uri.startsWith('file:') || looked.has(folder)) return;
      looked.add(folder);
      enqueue(async () => {
        if (!workspace.findHome(uri)) await open(await findRootsAbove(fs, folder, report));
      });
    },
  };
};

interface Loading {
  readonly root: string;
  readonly settings: Settings;
  readonly steps: AsyncGenerator<LoadStep>;
  readonly step: LoadStep & { kind: 'configured' };
  readonly pace: Pace;
}

/** When the present slice of time is used up. */
interface Pace {
  sliceEnds: number;
}

const makePace = (): Pace => ({ sliceEnds: performance.now() + sliceMilliseconds });

/** The steps, with the event loop breathing whenever a slice of time is used up. May be left and taken up again. */
async function* drive(steps: AsyncGenerator<LoadStep>, pace: Pace): AsyncGenerator<LoadStep> {
  for (let next = await steps.next(); !next.done; next = await steps.next()) {
    yield next.value;
    if (performance.now() < pace.sliceEnds) continue;
    await breathe();
    pace.sliceEnds = performance.now() + sliceMilliseconds;
  }
}

/** The site paths among these URIs; those that no path of the site can name are left out. */
const pathsIn = ({ root }: LoadedSite, uris: ReadonlySet<string>): readonly SitePath[] =>
  [...uris].flatMap((uri) => toSitePath(root, uri) ?? []);
