// Owns textDocument/foldingRange: the front matter with values of several lines in it, and shortcodes.
import type { FoldingRange } from 'vscode-languageserver';
import { findFolds } from '../core/navigation/index.ts';
import { toRange } from './convert.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

export const foldingRange: Method = ({ connection, workspace, feed }) => {
  connection.onFoldingRanges(
    guarded(connection, 'textDocument/foldingRange', null, async ({ textDocument: { uri } }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      if (!open) return null;
      const lines = open.document.lines();
      return findFolds(open.page, open.loaded.site).flatMap((span): FoldingRange[] => {
        const { start, end } = toRange(lines, span);
        return end.line > start.line ? [{ startLine: start.line, endLine: end.line }] : [];
      });
    }),
  );
  return undefined;
};
