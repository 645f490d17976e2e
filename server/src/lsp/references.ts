// Owns textDocument/references: every post that names the term under the cursor.
import type { CancellationToken, Location } from 'vscode-languageserver';
import { findTermReferences } from '../core/navigation/index.ts';
import { findContentPlace, findTermAt, findTermPage } from '../core/site/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { runOverPages } from '../host/run-over-pages.ts';
import { toUri } from '../host/uris.ts';
import { toOffset, toRange } from './convert.ts';
import { describe, guarded } from './guard.ts';
import type { Method, Session } from './session.ts';

const top = { line: 0, character: 0 };

/** A file as a whole. */
export const toFile = (root: string, path: string): Location => ({
  uri: toUri(root, path),
  range: { start: top, end: top },
});

export const references: Method = (session) => {
  const { connection, workspace, feed } = session;
  connection.onReferences(
    guarded(
      connection,
      'textDocument/references',
      null,
      async ({ textDocument: { uri }, position, context }, token) => {
        await feed.settled();
        const open = workspace.findPage(uri);
        if (!open) return null;
        const { page, loaded, document } = open;
        const term = findTermAt(page, loaded.site, toOffset(document.lines(), position));
        if (!term) return null;
        const { site, root } = loaded;
        const language = findContentPlace(page.path, site.mounts, site.config)?.language;
        const own = context.includeDeclaration ? findTermPage(site, term.taxonomy, term.spelling, language) : undefined;
        const posts = await findPostsOfTerm(session, loaded, term, token);
        return posts && [...(own ? [toFile(root, own.path)] : []), ...posts];
      },
    ),
  );
  return undefined;
};

/** Where the posts of a site name a term; null when the client no longer wants to know. */
export const findPostsOfTerm = async (
  { fs, workspace, connection }: Session,
  { site, root }: LoadedSite,
  { taxonomy, spelling }: { readonly taxonomy: string; readonly spelling: string },
  token: CancellationToken,
): Promise<Location[] | null> => {
  const found = await runOverPages(findTermReferences(site, taxonomy, spelling), {
    fs,
    workspace,
    root,
    isCancelled: () => token.isCancellationRequested,
    report: (path, error) => connection.console.error(`${path}: ${describe(error)}`),
  });
  return (
    found?.flatMap(({ path, lines, spans }) =>
      spans.map((span) => ({ uri: toUri(root, path), range: toRange(lines, span) })),
    ) ?? null
  );
};
