// Owns running work over the posts of a site for one request: given up with it, from the texts of one moment. Knows not what is done.
import type { CancellationToken } from 'vscode-languageserver';
import type { SitePath } from '../core/text/index.ts';
import type { LoadedSite, OpenDocument } from '../host/cell.ts';
import { runOverPages } from '../host/run-over-pages.ts';
import { normalizeUri } from '../host/uris.ts';
import { logUnread } from './log-unread.ts';
import type { Session } from './session.ts';

export interface SiteRun<T> {
  readonly found: T;
  /** The documents whose texts were looked at, as they were then. */
  readonly findDocument: (uri: string) => OpenDocument | undefined;
}

/** Undefined when the client no longer wants to know. A file that cannot be read is told to the log, and counts as absent. */
export const runOverSite = async <T>(
  { fs, workspace, connection }: Session,
  { root }: LoadedSite,
  work: Generator<SitePath, T, string | undefined>,
  token: CancellationToken,
): Promise<SiteRun<T> | undefined> => {
  const documents = new Map(workspace.documents().map((document) => [normalizeUri(document.uri), document]));
  const findDocument = (uri: string): OpenDocument | undefined => documents.get(normalizeUri(uri));
  const found = await runOverPages(work, {
    fs,
    workspace: { findDocument },
    root,
    isCancelled: () => token.isCancellationRequested,
    report: (path, error) => logUnread(connection, path, error),
  });
  return found === undefined ? undefined : { found, findDocument };
};
