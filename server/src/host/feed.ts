// Owns all reading from disk on behalf of the workspace, in one place and one thing after another: what happened first is
// applied first. Turns folders, file events and settings into changes.
import type { Outline } from '../core/page/index.ts';
import { type KeySource, type Site, withKeySourcesOf, withPages } from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import { findAffectedRoots } from './affected-roots.ts';
import { attempt } from './attempt.ts';
import type { LoadedSite } from './cell.ts';
import { findRoots, findRootsAbove, isRoot } from './discover.ts';
import { readDiskChanges } from './disk-changes.ts';
import type { FileSystem } from './file-system.ts';
import type { InstalledHugo } from './load-site.ts';
import { beginLoad, type PacedLoad } from './paced-load.ts';
import { workOutKeys } from './read-key-sources.ts';
import { largeImagesOf, type Settings } from './settings.ts';
import { folderOfUri, normalizeUri, toSitePath } from './uris.ts';
import type { Workspace } from './workspace.ts';

export interface FeedParts {
  readonly fs: FileSystem;
  readonly workspace: Workspace;
  readonly settingsOf: (root: string) => Promise<Settings>;
  /** Which Hugo this machine has. */
  readonly installedHugo?: InstalledHugo;
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
  /** Another Hugo may be installed now, or it may be asked now. */
  readonly installedHugoChanged: () => void;
  /** A document was opened that belongs to no site known so far. */
  readonly lookAround: (uri: string) => void;
}

/** A feed that has done nothing yet. */
export const makeFeed = ({ fs, workspace, settingsOf, installedHugo, report }: FeedParts): Feed => {
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

  const begin = async (root: string): Promise<PacedLoad | undefined> =>
    beginLoad(fs, root, await settingsOf(root), () => stopped, installedHugo);

  const open = async (roots: readonly string[]): Promise<void> => {
    const loads: PacedLoad[] = [];
    for (const root of roots) {
      if (workspace.findSite(root)) continue;
      const load = await attempt(() => begin(root), report);
      if (!load) continue;
      const { site, notes } = load.configured;
      workspace.apply({ kind: 'site', root, site, settings: load.settings, notes });
      loads.push(load);
    }
    begun();
    for (const load of loads) await attempt(() => readInto(load), report);
    for (const { root } of loads) await attempt(() => workOut(root), report);
  };

  const workOut = async (root: string): Promise<void> =>
    workOutKeys(workspace.findSite(root)?.site.keySources.values() ?? []);

  /** Pages join the site in batches that double, so that the first ones count soon and copying stays cheap. */
  const readInto = async ({ root, rest, configured: { unreadable } }: PacedLoad): Promise<void> => {
    // Of a site whose configuration is unknown nothing may be called missing.
    const complete = unreadable.length === 0;
    let batch = new Map<SitePath, Outline>();
    let applied = 0;
    for await (const step of rest) {
      if (step.kind === 'page') batch.set(step.path, step.outline);
      if (step.kind === 'done') {
        const { kind: _, ...last } = step;
        workspace.apply({ kind: 'pages-read', root, pages: batch, complete, ...last });
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
    const load = await begin(root);
    if (!load) return;
    const { site, unreadable } = load.configured;
    if (unreadable.length > 0) {
      const unread = before.site.problems.filter(({ code }) => code === 'file-unreadable');
      workspace.apply({ ...before, kind: 'site', site: { ...before.site, problems: [...site.problems, ...unread] } });
      return;
    }
    const outlines = new Map<SitePath, Outline>();
    let { problems } = site;
    let keySources: ReadonlyMap<SitePath, KeySource> = new Map();
    let sizes: Pick<Site, 'imageSizes'> = {};
    for await (const step of load.rest) {
      if (step.kind === 'page') outlines.set(step.path, step.outline);
      if (step.kind !== 'done') continue;
      problems = [...problems, ...step.problems];
      keySources = step.keySources;
      if (step.imageSizes) sizes = { imageSizes: step.imageSizes };
    }
    if (stopped) return;
    const read = { ...withPages(withKeySourcesOf(site, keySources), outlines), ...sizes, problems, complete: true };
    workspace.apply({ kind: 'site', root, site: read, settings: load.settings, notes: load.configured.notes });
    await workOut(root);
  };

  /** What one site cannot take in must not be lost to the others. */
  const takeIn = async (uris: ReadonlySet<string>): Promise<void> => {
    const roots = await findAffectedRoots(fs, workspace.sites(), uris, report);
    for (const root of roots) await attempt(() => reload(root), report);
    for (const loaded of workspace.sites()) await attempt(() => takeInto(loaded, pathsIn(loaded, uris)), report);
  };

  const takeInto = async (loaded: LoadedSite, paths: readonly SitePath[]): Promise<void> => {
    if (paths.length === 0) return;
    const changes = await readDiskChanges(fs, loaded, paths, (_, error) => report(error));
    const { added, removed, pages, keySources, problems } = changes;
    if (added.length + removed.length + pages.size + keySources.size > 0 || problems)
      workspace.apply({ kind: 'files', root: loaded.root, ...changes });
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
          if (decidesAnew(now, settings)) await attempt(() => reload(root), report);
          else if (JSON.stringify(now) !== JSON.stringify(settings))
            workspace.apply({ kind: 'settings', root, settings: now });
        }
      }),
    installedHugoChanged: () =>
      enqueue(async () => {
        const number = await installedHugo?.();
        for (const { root, site } of workspace.sites())
          if (site.hugo.from !== undefined && site.hugo.number !== number) await attempt(() => reload(root), report);
      }),
    lookAround(uri) {
      const folder = folderOfUri(normalizeUri(uri));
      const isReadable = fs.isReadable?.(uri) ?? uri.startsWith('file:');
      if (!isReadable || looked.has(folder)) return;
      looked.add(folder);
      enqueue(async () => {
        if (!workspace.findHome(uri)) await open(await findRootsAbove(fs, folder, report));
      });
    },
  };
};

/** Do other settings make it another site? */
const decidesAnew = (now: Settings, before: Settings): boolean =>
  now.hugoVersion !== before.hugoVersion ||
  JSON.stringify([now.schemas, largeImagesOf(now)]) !== JSON.stringify([before.schemas, largeImagesOf(before)]);

/** The site paths among these URIs; those that no path of the site can name are left out. */
const pathsIn = ({ root }: LoadedSite, uris: ReadonlySet<string>): readonly SitePath[] =>
  [...uris].flatMap((uri) => toSitePath(root, uri) ?? []);
