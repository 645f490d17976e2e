// Owns textDocument/definition: from a term to its page or its posts, from a shortcode to its template, from an image to its
// file, from a reference or a link to its page.
import type { Location, LocationLink } from 'vscode-languageserver';
import { findDefinition } from '../core/navigation/index.ts';
import { toOffset, toRange } from './convert.ts';
import { guarded } from './guard.ts';
import { findPostsOfTerm, toFile } from './references.ts';
import type { Method } from './session.ts';

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
      const targets =
        found.kind === 'file'
          ? [toFile(loaded.root, found.path)]
          : await findPostsOfTerm(session, loaded, found, token);
      if (!targets || !client.definitionLinks) return targets;
      const origin = toRange(document.lines(), found.span);
      return targets.map((target) => toLink(target, origin));
    }),
  );
  return undefined;
};

/** A link marks the whole name as what leads there, not only the word under the pointer. */
const toLink = ({ uri, range }: Location, origin: Location['range']): LocationLink => ({
  targetUri: uri,
  targetRange: range,
  targetSelectionRange: range,
  originSelectionRange: origin,
});
