// Owns “check the whole site”: every page's findings are published, also of pages that are not open, and kept true from then on.
import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import type { LoadedSite } from '../host/cell.ts';
import { type CheckSiteResult, checkSiteRequest } from '../protocol.ts';
import { checkClosed, clearGone, showClosed } from './closed-pages.ts';
import { findProblems, prepare, prepareAgain, toPrepared } from './diagnose.ts';
import { answering } from './guard.ts';
import { pushPage } from './push.ts';
import { makeRecheck } from './recheck.ts';
import type { Method, Session } from './session.ts';

export const checkSite: Method = (session) => {
  const { connection, workspace, feed, published, client } = session;
  /** Roots of the sites whose closed pages show what was found in them. */
  const checked = new Set<string>();
  const recheck = makeRecheck(session);

  connection.onRequest(
    checkSiteRequest,
    answering(connection, checkSiteRequest, async (...args: readonly unknown[]) => {
      // Asked without parameters, the token comes first.
      const token = args.at(-1) as CancellationToken;
      await feed.settled();
      const sites = workspace.sites();
      for (const { root } of sites) checked.add(root);
      return withProgress(session, token, sites);
    }),
  );

  return ({ root, uri, pages, others }) => {
    if (uri !== undefined) {
      // From now on the client asks, or `push.ts` tells it.
      if (workspace.findDocument(uri)) {
        if (client.pullsDiagnostics) published.show('page', uri, []);
      } else {
        const home = workspace.findHome(uri);
        if (home && checked.has(home.loaded.root)) recheck(home.loaded.root, [home.path]);
      }
    }
    if (root === undefined || !checked.has(root)) return;
    if (!workspace.findSite(root)) clearGone(session);
    else if (others) recheck(root, 'all');
    else if (pages) recheck(root, pages);
  };
};

const withProgress = async (
  session: Session,
  token: CancellationToken,
  sites: readonly LoadedSite[],
): Promise<CheckSiteResult> => {
  const { connection, client, workspace } = session;
  const progress = client.progress ? await connection.window.createWorkDoneProgress() : undefined;
  const total = sites.reduce((sum, { site }) => sum + site.outlines.size, 0);
  progress?.begin(l10n.t('Hugo: checking the whole site'), 0, undefined, true);
  let pages = 0;
  let problems = 0;
  let percent = 0;
  const count = (found: number): void => {
    pages++;
    problems += found;
    const now = Math.floor((pages / total) * 100);
    if (now > percent) progress?.report(now, l10n.t`${pages} of ${total} posts`);
    percent = now;
  };
  try {
    for (const loaded of sites) {
      const open = workspace.documents().flatMap(({ uri }) => workspace.findPage(uri) ?? []);
      const here = open.filter((page) => page.loaded.root === loaded.root);
      for (const page of here) {
        const prepared = toPrepared(page);
        await prepare(session, prepared);
        count(findProblems(session, prepareAgain(session, prepared)).length);
      }
      if (!client.pullsDiagnostics) for (const { document } of here) pushPage(session, document.uri);
      const opened = new Set(here.map(({ page }) => page.path));
      const closed = [...loaded.site.outlines.keys()].filter((path) => !opened.has(path));
      for await (const found of checkClosed(session, loaded, closed)) {
        if (token.isCancellationRequested || progress?.token.isCancellationRequested) return { pages, problems };
        showClosed(session, loaded, found);
        count(found.problems.length);
      }
    }
    return { pages, problems };
  } finally {
    progress?.done();
  }
};
