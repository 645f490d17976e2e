// Owns “check the whole site”: every page's findings are published, also of pages that are not open, and kept true from then on.
import type { CancellationToken } from 'vscode-languageserver';
import type { Problem } from '../core/rules/index.ts';
import { indexLines, type SitePath } from '../core/text/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { checkPages } from '../host/check-pages.ts';
import { toUri } from '../host/uris.ts';
import { type CheckSiteResult, checkSiteRequest } from '../protocol.ts';
import { toDiagnostic } from './convert.ts';
import { findProblems } from './diagnose.ts';
import { describe, guarded } from './guard.ts';
import { pushPage } from './push.ts';
import type { Method, Session } from './session.ts';

export const checkSite: Method = (session) => {
  const { connection, workspace, feed, published, client } = session;
  /** Roots of the sites whose closed pages show what was found in them. */
  const checked = new Set<string>();

  connection.onRequest(
    checkSiteRequest,
    guarded(connection, checkSiteRequest, { pages: 0, problems: 0 }, async (...args: readonly unknown[]) => {
      // Asked without parameters, the token comes first.
      const token = args.at(-1) as CancellationToken;
      await feed.settled();
      const sites = workspace.sites();
      for (const { root } of sites) checked.add(root);
      return withProgress(session, token, sites);
    }),
  );

  const again = (loaded: LoadedSite, paths: readonly SitePath[]): void => {
    showPages(session, loaded, paths).catch((error: unknown) => connection.console.error(describe(error)));
  };
  return ({ root, uri, pages, others }) => {
    if (uri !== undefined) {
      const home = workspace.findHome(uri);
      if (workspace.findDocument(uri)) {
        // From now on the client asks, or `push.ts` tells it.
        if (client.pullsDiagnostics) published.show(toUri(home?.loaded.root ?? '', home?.path ?? ''), []);
      } else if (home && checked.has(home.loaded.root)) again(home.loaded, [home.path]);
      return;
    }
    const loaded = root === undefined ? undefined : workspace.findSite(root);
    if (!loaded || !checked.has(loaded.root)) return;
    const shown = others ? shownPages(session, loaded) : [];
    again(loaded, [...new Set([...(pages ?? []), ...shown])]);
  };
};

/** The closed pages of a site at which something shows. */
const shownPages = ({ published, workspace }: Session, loaded: LoadedSite): readonly SitePath[] => {
  const shown = new Set(published.shown((uri) => !workspace.findDocument(uri)));
  return [...loaded.site.outlines.keys()].filter((path) => shown.has(toUri(loaded.root, path)));
};

/** Checks some pages again and shows what is found in those that are closed. Pages that are gone show nothing. */
const showPages = async (session: Session, loaded: LoadedSite, paths: readonly SitePath[]): Promise<void> => {
  const closed = paths.filter((path) => !session.workspace.findDocument(toUri(loaded.root, path)));
  const gone = new Set(closed);
  for await (const { page, problems } of pagesOf(session, loaded, closed)) {
    gone.delete(page.path);
    show(session, loaded, page.path, page.text, problems);
  }
  for (const path of gone) session.published.show(toUri(loaded.root, path), []);
};

const pagesOf = ({ fs, connection }: Session, loaded: LoadedSite, paths: readonly SitePath[]) =>
  checkPages({ fs, loaded, paths, report: (path, error) => connection.console.error(`${path}: ${describe(error)}`) });

const show = (
  { published, client, workspace }: Session,
  { root }: LoadedSite,
  path: SitePath,
  text: string,
  problems: readonly Problem[],
): void => {
  const uri = toUri(root, path);
  // Opened while we were on the way: then the editor has a newer text than ours.
  if (workspace.findDocument(uri)) return;
  const ground = { root, uri, lines: indexLines(text), linesOf: () => undefined };
  published.show(
    uri,
    problems.map((problem) => toDiagnostic(problem, ground, client)),
  );
};

const withProgress = async (
  session: Session,
  token: CancellationToken,
  sites: readonly LoadedSite[],
): Promise<CheckSiteResult> => {
  const { connection, client, workspace } = session;
  const progress = client.progress ? await connection.window.createWorkDoneProgress() : undefined;
  const total = sites.reduce((sum, { site }) => sum + site.outlines.size, 0);
  progress?.begin('Hugo: checking the whole site', 0, undefined, true);
  let pages = 0;
  let found = 0;
  let percent = 0;
  const count = (problems: number): void => {
    pages++;
    found += problems;
    const now = Math.floor((pages / total) * 100);
    if (now > percent) progress?.report(now, `${pages} of ${total} posts`);
    percent = now;
  };
  try {
    for (const loaded of sites) {
      const open = workspace.documents().flatMap(({ uri }) => workspace.findPage(uri) ?? []);
      const here = open.filter((page) => page.loaded.root === loaded.root);
      for (const page of here) count(findProblems(session, page).length);
      if (!client.pullsDiagnostics) for (const { document } of here) pushPage(session, document.uri);
      const opened = new Set(here.map(({ page }) => page.path));
      const closed = [...loaded.site.outlines.keys()].filter((path) => !opened.has(path));
      for await (const { page, problems } of pagesOf(session, loaded, closed)) {
        if (token.isCancellationRequested || progress?.token.isCancellationRequested) return { pages, problems: found };
        show(session, loaded, page.path, page.text, problems);
        count(problems.length);
      }
    }
    return { pages, problems: found };
  } finally {
    progress?.done();
  }
};
