// Owns textDocument/documentLink: images, references and links to pages that lead to a file.
import type { DocumentLink } from 'vscode-languageserver';
import { findLinks } from '../core/navigation/index.ts';
import { toUri } from '../host/uris.ts';
import { toRange } from './convert.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

export const documentLink: Method = ({ connection, workspace, feed }) => {
  connection.onDocumentLinks(
    guarded(connection, 'textDocument/documentLink', null, async ({ textDocument: { uri } }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      if (!open) return null;
      const { page, loaded, document } = open;
      return findLinks(page, loaded.site).map(
        ({ span, path }): DocumentLink => ({
          range: toRange(document.lines(), span),
          target: toUri(loaded.root, path),
        }),
      );
    }),
  );
  return undefined;
};
