// Owns workspace/didChangeWorkspaceFolders.
import { normalizeUri } from '../host/uris.ts';
import { guardedNow } from './guard.ts';
import type { Method } from './session.ts';

export const workspaceFolders =
  (folders: Set<string>): Method =>
  ({ connection, client, feed }) => {
    if (!client.workspaceFolders) return undefined;
    connection.workspace.onDidChangeWorkspaceFolders(
      guardedNow(connection, 'didChangeWorkspaceFolders', ({ added, removed }) => {
        const gone = removed.map(({ uri }) => normalizeUri(uri));
        const come = added.map(({ uri }) => normalizeUri(uri));
        for (const folder of gone) folders.delete(folder);
        for (const folder of come) folders.add(folder);
        feed.foldersChanged(come, gone);
      }),
    );
    return undefined;
  };
