// Owns which files the client watches for us, and what it says about them. What is really there the disk is asked.
import { DidChangeWatchedFilesNotification, type Disposable, type FileSystemWatcher } from 'vscode-languageserver';
import { baseNameOf, joinPath, type SitePath } from '../core/text/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { configPatterns, rootConfigPattern, versionPatterns } from '../host/config-files.ts';
import { schemaFilesOf } from '../host/read-schemas.ts';
import { toUri } from '../host/uris.ts';
import { describe, guardedNow } from './guard.ts';
import type { Method } from './session.ts';

export const watchedFiles =
  (folders: () => readonly string[]): Method =>
  ({ connection, client, workspace, feed }) => {
    connection.onDidChangeWatchedFiles(
      guardedNow(connection, 'didChangeWatchedFiles', ({ changes }) => feed.changed(changes.map(({ uri }) => uri))),
    );
    // A picture that was pasted is not called missing until the watcher has seen it.
    connection.workspace.onDidCreateFiles(
      guardedNow(connection, 'didCreateFiles', ({ files }) => feed.changed(files.map(({ uri }) => uri))),
    );
    // Nor is a place taken from which a file was moved away.
    connection.workspace.onDidRenameFiles(
      guardedNow(connection, 'didRenameFiles', ({ files }) =>
        feed.changed(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
      ),
    );
    if (!client.watchesFiles) return undefined;
    let watching = '';
    let registered: Promise<Disposable | undefined> = Promise.resolve(undefined);
    const watch = (): void => {
      const watchers = client.relativePatterns
        ? toWatchers(folders(), workspace.sites())
        : [{ globPattern: '**/*' } satisfies FileSystemWatcher];
      const wanted = JSON.stringify(watchers);
      if (wanted === watching) return;
      watching = wanted;
      registered = registered
        .then(async (before) => {
          const next = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
          before?.dispose();
          return next;
        })
        .catch((error: unknown) => {
          connection.console.warn(`watching files: ${describe(error)}`);
          return undefined;
        });
    };
    watch();
    return ({ site }) => {
      if (site) watch();
    };
  };

/** As narrow as can be: new sites in the opened folders; of each site its configuration and the folders Hugo takes files from. */
const toWatchers = (folders: readonly string[], sites: readonly LoadedSite[]): FileSystemWatcher[] => [
  ...folders.flatMap((baseUri) => [
    { globPattern: { baseUri, pattern: `**/${rootConfigPattern}` } },
    // The repository that a site lies in is usually what was opened.
    { globPattern: { baseUri, pattern: `{${versionPatterns.join(',')}}` } },
  ]),
  ...sites.flatMap(siteWatchers),
];

const siteWatchers = ({ root, site, settings }: LoadedSite): FileSystemWatcher[] => {
  const sources = [...new Set(site.mounts.map(({ source }) => source))];
  const outside = sources.filter(liesOutside);
  const schemas = schemaFilesOf(settings);
  const patterns = [
    ...configPatterns(site.config),
    ...versionPatterns,
    ...sources.filter((source) => !liesOutside(source)).flatMap(patternsOf),
    ...schemas.filter((path) => !liesOutside(path)).map(asGlob),
  ];
  return [
    { globPattern: { baseUri: root, pattern: `{${[...new Set(patterns)].join(',')}}` } },
    ...outside.map((source) => ({ globPattern: { baseUri: toUri(root, source), pattern: '**' } })),
    ...schemas.filter(liesOutside).map((path) => ({
      globPattern: { baseUri: toUri(root, joinPath(path, '..')), pattern: asGlob(baseNameOf(path)) },
    })),
  ];
};

/** Such a folder is a base of its own: patterns cannot climb. */
const liesOutside = (source: SitePath): boolean => /^(?:\/|[A-Za-z]:\/|\.\.(?:\/|$))/.test(source);

/**
 * A folder and all in it. Where the root itself is mounted that is everything: a pattern cannot leave out what Hugo writes,
 * `disk-changes.ts` does.
 */
const patternsOf = (source: SitePath): readonly string[] =>
  source === '' ? ['**'] : [asGlob(source), `${asGlob(source)}/**`];

/** A folder's own name may hold signs that mean something in a pattern. */
const asGlob = (path: SitePath): string => path.replace(/[*?{}[\]!,]/g, '?');
