// Owns checking pages that are not open, and showing what is found in them as long as it still holds.
import { indexLines, type SitePath } from '../core/text/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { type CheckedPage, checkPages } from '../host/check-pages.ts';
import { toUri } from '../host/uris.ts';
import { toDiagnostic } from './convert.ts';
import { describe } from './guard.ts';
import { logUnread } from './log-unread.ts';
import type { Session } from './session.ts';

/** Checks pages as they are on disk; `refused` are those that cannot be read. */
export const checkClosed = (
  { fs, connection, workspace }: Session,
  loaded: LoadedSite,
  paths: readonly SitePath[],
  refused?: (path: SitePath) => void,
): AsyncGenerator<CheckedPage> =>
  checkPages({
    fs,
    loaded,
    paths,
    openText: (path) => workspace.findDocument(toUri(loaded.root, path))?.text,
    report: (path, error) => connection.console.error(`${path}: ${describe(error)}`),
    refused(path, error) {
      logUnread(connection, path, error);
      refused?.(path);
    },
  });

/** Is this still what is known of the site? What was found with less, or with other settings, may be wrong by now. */
export const isCurrent = ({ workspace }: Session, { root, site, settings }: LoadedSite): boolean => {
  const now = workspace.findSite(root);
  return now?.site === site && now.settings === settings;
};

/** Shows what was found in a page, unless it was opened or the site changed while we were on the way. */
export const showClosed = (session: Session, loaded: LoadedSite, { page, problems }: CheckedPage): void => {
  const { published, client, workspace } = session;
  const uri = toUri(loaded.root, page.path);
  if (workspace.findDocument(uri) || !isCurrent(session, loaded)) return;
  const ground = { root: loaded.root, uri, lines: indexLines(page.text), linesOf: () => undefined };
  published.show(
    'page',
    uri,
    problems.map((problem) => toDiagnostic(problem, ground, client)),
  );
};

/** Takes back what shows at closed pages that are none any more: gone from the disk, or with their site. */
export const clearGone = ({ published, workspace }: Session): void => {
  for (const uri of published.shown('page')) {
    if (workspace.findDocument(uri)) continue;
    const home = workspace.findHome(uri);
    const isThere = home && (home.loaded.site.outlines.has(home.path) || !home.loaded.site.complete);
    if (!isThere) published.show('page', uri, []);
  }
};
