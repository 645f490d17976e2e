// Owns textDocument/publishDiagnostics for open pages: the same answer as `diagnostic.ts`, for clients that cannot ask.
import { diagnose, prepare, toPrepared } from './diagnose.ts';
import { describe, guardedNow } from './guard.ts';
import type { Method, Session } from './session.ts';

export const push: Method = (session) => {
  const { workspace, client, connection } = session;
  if (client.pullsDiagnostics) return undefined;
  return guardedNow(connection, 'publishDiagnostics', ({ uri }) => {
    if (uri === undefined) return;
    if (workspace.findDocument(uri)) pushPage(session, uri);
    else session.published.show('page', uri, []);
  });
};

/** Shows what is found in an open page now. */
export const pushPage = (session: Session, uri: string): void => {
  const open = session.workspace.findPage(uri);
  if (!open) {
    session.published.show('page', uri, []);
    return;
  }
  const prepared = toPrepared(open);
  session.published.show('page', open.document.uri, diagnose(session, prepared), open.document.version);
  // What other pages have to be read for comes after them.
  prepare(session, prepared)?.then(
    () => pushPage(session, uri),
    (error: unknown) => session.connection.console.error(`${uri}: ${describe(error)}`),
  );
};
