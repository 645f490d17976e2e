// Owns making the file of a new post as the server described it, and opening it. Knows not what is in it.
import { l10n, Position, Range, Selection, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { NewPostResult } from '../../server/src/protocol.ts';
import { exists } from './exists.ts';

/** Opens it with the caret where writing starts. */
export const showPost = async (file: Uri, { text, cursor }: Pick<NewPostResult, 'text' | 'cursor'>): Promise<void> => {
  const document = await workspace.openTextDocument(file);
  const at = document.getText() === text ? document.positionAt(cursor) : new Position(0, 0);
  const editor = await window.showTextDocument(document, { preview: false });
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at));
};

/** Makes the file and what it brings, in a step that can be undone, and opens it; what is there already is only opened. */
export const createPost = async ({ uri, text, cursor, copies }: NewPostResult): Promise<void> => {
  const file = Uri.parse(uri);
  if (!(await exists(file))) {
    const edit = new WorkspaceEdit();
    edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
    if (!(await workspace.applyEdit(edit))) {
      void window.showErrorMessage(
        l10n.t('“{0}” could not be made. Is the folder writable?', workspace.asRelativePath(file)),
      );
      return;
    }
    for (const { from, to } of copies) await workspace.fs.copy(Uri.parse(from), Uri.parse(to), { overwrite: false });
  } else
    void window.showWarningMessage(
      l10n.t('There is already a “{0}”. It was left as it is.', workspace.asRelativePath(file)),
    );
  await showPost(file, { text, cursor });
};
