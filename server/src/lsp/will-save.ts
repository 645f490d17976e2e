// Owns textDocument/willSaveWaitUntil: what is set in a post right before it is saved, where the author wants that.
import { TextDocumentSaveReason, type TextEdit } from 'vscode-languageserver';
import { touchLastmod } from '../core/authoring/index.ts';
import { toEdit } from './convert.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

/** An editor that saves by itself does so all the time. */
const hour = 60 * 60_000;

export const willSave: Method = ({ connection, workspace, fs }) => {
  connection.onWillSaveTextDocumentWaitUntil(
    guarded(connection, 'textDocument/willSaveWaitUntil', [], async ({ textDocument, reason }): Promise<TextEdit[]> => {
      const found = workspace.findPage(textDocument.uri);
      if (!found?.loaded.settings.updateLastmodOnSave) return [];
      const { page, loaded, document } = found;
      const former = await fs.read(textDocument.uri);
      const patience = reason === TextDocumentSaveReason.Manual ? 0 : hour;
      const edits = touchLastmod(page, loaded.site, { former, now: Date.now(), patience });
      return edits.map((edit) => toEdit(document.lines(), edit));
    }),
  );
  return undefined;
};
