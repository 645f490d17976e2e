// Owns textDocument/prepareRename and textDocument/rename: a term under the cursor, in all posts at once.
import {
  LSPErrorCodes,
  MessageType,
  type Range,
  ResponseError,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { findTermAt } from '../core/site/index.ts';
import type { OpenPage } from '../host/cell.ts';
import { toOffset, toRange } from './convert.ts';
import { guarded } from './guard.ts';
import { findTermEdit } from './rename-term.ts';
import type { Method } from './session.ts';

const nothingHere = 'Only a term in the front matter can be renamed here. Put the cursor on one.';

export const rename: Method = (session) => {
  const { connection, workspace, feed } = session;
  const termAt = ({ page, loaded, document }: OpenPage, position: Range['start']) =>
    findTermAt(page, loaded.site, toOffset(document.lines(), position));

  connection.onPrepareRename(
    guarded(connection, 'textDocument/prepareRename', null, async ({ textDocument: { uri }, position }) => {
      await feed.settled();
      const open = workspace.findPage(uri);
      const term = open && termAt(open, position);
      if (!term) return null;
      return { range: toRange(open.document.lines(), term.inner), placeholder: term.spelling };
    }),
  );
  connection.onRenameRequest(
    guarded(
      connection,
      'textDocument/rename',
      null,
      async (
        { textDocument: { uri }, position, newName },
        token,
        progress,
      ): Promise<WorkspaceEdit | ResponseError | null> => {
        await feed.settled();
        const open = workspace.findPage(uri);
        const term = open && termAt(open, position);
        if (!term) return new ResponseError(LSPErrorCodes.RequestFailed, nothingHere);
        progress.begin(`Hugo: renaming “${term.spelling}”`, 0, undefined, true);
        const wish = { taxonomy: term.taxonomy, term: term.spelling, newName };
        const found = await findTermEdit(session, open.loaded, wish, token);
        progress.done();
        if (found instanceof ResponseError) return found;
        if (found.note !== undefined)
          await connection.sendNotification(ShowMessageNotification.type, {
            type: MessageType.Warning,
            message: found.note,
          });
        return found.edit ?? null;
      },
    ),
  );
  return undefined;
};
