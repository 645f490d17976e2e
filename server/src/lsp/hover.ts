// Owns textDocument/hover: our words about what the pointer rests on.
import { MarkupKind } from 'vscode-languageserver';
import { findHover } from '../core/hovers/index.ts';
import { toUri } from '../host/uris.ts';
import { toOffset, toRange } from './convert.ts';
import { describe, guarded } from './guard.ts';
import type { Method } from './session.ts';

export const hover: Method = ({ connection, workspace, client, feed }) => {
  connection.onHover(
    guarded(connection, 'textDocument/hover', null, async ({ textDocument: { uri }, position }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      if (!open) return null;
      const { page, loaded, document } = open;
      const surroundings = { now: Date.now(), uriOf: (path: string) => toUri(loaded.root, path) };
      const offset = toOffset(document.lines(), position);
      const found = findHover(page, loaded.site, offset, surroundings, (explainer, error) =>
        connection.console.error(`hover ${explainer} failed on ${page.path}: ${describe(error)}`),
      );
      if (!found) return null;
      const kind = client.markdownHovers ? MarkupKind.Markdown : MarkupKind.PlainText;
      return { contents: { kind, value: found.markdown }, range: toRange(document.lines(), found.span) };
    }),
  );
  return undefined;
};
