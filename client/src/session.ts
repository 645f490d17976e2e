// Owns what the client holds while a window is open: the server, what it last said of the sites, and who wants to hear it.
import { type Disposable, type ExtensionContext, l10n, window, workspace } from 'vscode';
import type { ChangedParams, SiteStatus, StatusParams } from '../../server/src/protocol.ts';
import { mayHoldSite } from './find-config.ts';
import type { Host } from './host.ts';
import type { LivePreviews } from './live/live-previews.ts';
import type { Server } from './server.ts';
import type { Tree } from './views/tree.ts';

export interface Session {
  readonly context: ExtensionContext;
  readonly host: Host;
  readonly server: () => Server | undefined;
  readonly sites: () => readonly SiteStatus[];
  /** The trees that are shown. */
  readonly views: { posts?: Tree; taxonomies?: Tree };
  /** The live previews, once one was asked for. */
  readonly live: { previews?: Promise<LivePreviews> };
  /** Called whenever the server says where the sites stand, until it is disposed of. */
  onStatus(listener: (status: StatusParams) => void): Disposable;
  /** Called a moment after posts, terms or the text of a page became others. */
  onChanged(listener: (changed: ChangedParams) => void): void;
  /** Called when the server runs, at once when it does already. */
  onStarted(listener: (server: Server) => void): void;
  /** Starts the server if there may be a site and it does not run yet. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A session in which nothing runs yet. */
export const createSession = (context: ExtensionContext, host: Host): Session => {
  const statusListeners = new Set<(status: StatusParams) => void>();
  const changeListeners: ((changed: ChangedParams) => void)[] = [];
  const startListeners: ((server: Server) => void)[] = [];
  const live: Session['live'] = {};
  let status: StatusParams = { sites: [] };
  let starting: Promise<Server | undefined> | undefined;
  let server: Server | undefined;

  const hear = (next: StatusParams): void => {
    status = next;
    for (const listener of statusListeners) listener(next);
  };

  const hearChanged = (changed: ChangedParams): void => {
    for (const listener of changeListeners) listener(changed);
  };

  const startNow = async (): Promise<Server | undefined> => {
    if (!(await mayHoldSite((workspace.workspaceFolders ?? []).map(({ uri }) => uri)))) return undefined;
    const { startServer } = await import('./language-client.ts');
    return startServer(context, host, hear, hearChanged);
  };

  return {
    context,
    host,
    server: () => server,
    sites: () => status.sites,
    views: {},
    live,
    onStatus(listener) {
      statusListeners.add(listener);
      return { dispose: () => void statusListeners.delete(listener) };
    },
    onChanged: (listener) => void changeListeners.push(listener),
    onStarted(listener) {
      startListeners.push(listener);
      if (server) listener(server);
    },
    async start() {
      starting ??= startNow();
      try {
        const started = await starting;
        if (started === undefined) starting = undefined;
        else if (server === undefined) {
          server = started;
          for (const listener of startListeners) listener(started);
        }
      } catch (error) {
        starting = undefined;
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('Hugo Author could not start: {0}', reason));
      }
    },
    async stop() {
      const stopServer = starting?.then(
        (started) => started?.stop(),
        () => undefined,
      );
      await Promise.all([stopServer, live.previews?.then((previews) => previews.stop())]);
    },
  };
};
