// Owns textDocument/definition: from a term to its page or its posts, from a shortcode to its template, from an image to its
// file, from a reference or a link to its page.
import type { Location, LocationLink } from 'vscode-languageserver';
import { findDefinition } from '../core/navigation/index.ts';
import { parsePage, toHeadingId } from '../core/page/index.ts';
import { findFragment, findFragments } from '../core/site/index.ts';
import { indexLines, type SitePath } from '../core/text/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { toUri } from '../host/uris.ts';
import { toOffset, toRange } from './convert.ts';
import { guarded } from './guard.ts';
import { findPostsOfTerm, toFile } from './references.ts';
import type { Method, Session } from './session.ts';

export const definition: Method = (session) => {
  const { connection, workspace, feed, client } = session;
  connection.onDefinition(
    guarded(connection, 'textDocument/definition', null, async ({ textDocument: { uri }, position }, token) => {
      await feed.settled();
      const open = workspace.findPage(uri);
      if (!open) return null;
      const { page, loaded, document } = open;
      const found = findDefinition(page, loaded.site, toOffset(document.lines(), position));
      if (!found) return null;
      const heading =
        found.kind === 'file' && found.fragment !== undefined
          ? await findHeading(session, loaded, found.path, found.fragment)
          : undefined;
      // An editor that follows links to the headings of the very text by itself would show two ways.
      if (heading?.isUsual && client.showsHeadings && found.kind === 'file' && found.path === page.path) return null;
      const targets =
        found.kind === 'file'
          ? [heading?.place ?? toFile(loaded.root, found.path)]
          : await findPostsOfTerm(session, loaded, found, token);
      if (!targets || !client.definitionLinks) return targets;
      const origin = toRange(document.lines(), found.span);
      return targets.map((target) => toLink(target, origin));
    }),
  );
  return undefined;
};

/** Where the text of a page has the place that a link leads to; `isUsual`: by the id that any Markdown gives such a heading. */
const findHeading = async (
  { workspace, fs }: Session,
  { root, site }: LoadedSite,
  path: SitePath,
  written: string,
): Promise<{ readonly place: Location; readonly isUsual: boolean } | undefined> => {
  const uri = toUri(root, path);
  const text = workspace.findDocument(uri)?.text ?? (await fs.read(uri));
  if (text === undefined) return undefined;
  const found = findFragment(findFragments(parsePage(path, text, site.dialect), site), written);
  if (!found) return undefined;
  const isUsual = found.heading !== undefined && toHeadingId(found.heading.title, 'github', new Set()) === found.id;
  return { place: { uri, range: toRange(indexLines(text), found.span) }, isUsual };
};

/** A link marks the whole name as what leads there, not only the word under the pointer. */
const toLink = ({ uri, range }: Location, origin: Location['range']): LocationLink => ({
  targetUri: uri,
  targetRange: range,
  targetSelectionRange: range,
  originSelectionRange: origin,
});
