// Owns textDocument/linkedEditingRange: the names of an opening and a closing tag, changed as one.
import { findLinkedTags } from '../core/navigation/index.ts';
import { toOffset, toRange } from './convert.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

/** What may be typed before the tags part: all but what ends a name. */
const wordPattern = '[^\\s<>%{}"\'`=]*';

export const linkedEditingRange: Method = ({ connection, workspace, feed }) => {
  connection.languages.onLinkedEditingRange(
    guarded(connection, 'textDocument/linkedEditingRange', null, async ({ textDocument: { uri }, position }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      if (!open) return null;
      const lines = open.document.lines();
      const names = findLinkedTags(open.page, toOffset(lines, position));
      return names ? { ranges: names.map((span) => toRange(lines, span)), wordPattern } : null;
    }),
  );
  return undefined;
};
