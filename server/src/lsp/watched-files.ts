// Owns which files the client watches for us, and what it says about them. What is really there the disk is asked.
import { DidChangeWatchedFilesNotification, type Disposable, type FileSystemWatcher } from 'vscode-languageserver';
import type { LoadedSite } from '../host/cell.ts';
import { configPatterns, rootConfigPattern, versionPatterns } from '../host/config-files.ts';
import { toUri } from '../host/uris.ts';
import { describe, guardedNow } from './guard.ts';
import type { Method } from './session.ts';

export const watchedFiles =
  (folders: () => readonly string[]): Method =>
  ({ connection, client, workspace, feed }) => {
    connection.onDidChangeWatchedFiles(
      guardedNow(connection, 'didChangeWatchedFiles', ({ changes }) => feed.changed(changes.map(({ uri }) => uri))),
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

const siteWatchers = ({ root, site }: LoadedSite): FileSystemWatcher[] => {
  const sources = [...new Set(site.mounts.map(({ source }) => source))];
  const inside = sources.filter((source) => !source.startsWith('../') && !source.startsWith('/'));
  const outside = sources.filter((source) => !inside.includes(source));
  const patterns = [
    ...configPatterns(site.config),
    ...versionPatterns,
    ...inside.flatMap((source) => [asGlob(source), `${asGlob(source)}/**`]),
  ];
  return [
    { globPattern: { baseUri: root, pattern: `{${patterns.join(',')}}` } },
    ...outside.map((source) => ({ globPattern: { baseUri: toUri(root, source), pattern: '**' } })),
  ];
};

/** A folder's own name may hold signs that mean something in a pattern. */
const asGlob = (path: string): string => path.replace(/[*?{}[\]!,]/g, '?');
