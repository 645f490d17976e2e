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

/** Makes the file and what it brings in one edit: all of it or nothing. What an archetype brings and is there already stays. */
const makeFiles = async (file: Uri, { text, copies }: Pick<NewPostResult, 'text' | 'copies'>): Promise<boolean> => {
  const edit = new WorkspaceEdit();
  const create = (uri: Uri, contents: Uint8Array): void =>
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  create(file, new TextEncoder().encode(text));
  for (const { from, to } of copies) {
    const target = Uri.parse(to);
    if (!(await exists(target))) create(target, await workspace.fs.readFile(Uri.parse(from)));
  }
  return workspace.applyEdit(edit);
};

/** Makes the post and opens it; one that is there already is only opened. */
export const createPost = async ({ uri, text, cursor, copies }: NewPostResult): Promise<void> => {
  const file = Uri.parse(uri);
  const path = workspace.asRelativePath(file);
  if (await exists(file))
    void window.showWarningMessage(l10n.t('There is already a “{0}”. It was left as it is.', path));
  else if (!(await makeFiles(file, { text, copies }))) {
    void window.showErrorMessage(l10n.t('“{0}” could not be made. Is the folder writable?', path));
    return;
  }
  await showPost(file, { text, cursor });
};
