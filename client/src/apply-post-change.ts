// Owns applying what the server made of a post: the edit, what is saved after it, and what is told.
import { FileType, l10n, Uri, window, workspace } from 'vscode';
import type { ChangePostResult } from '../../server/src/protocol.ts';
import { sayDone } from './say-done.ts';
import type { Server } from './server.ts';

/** A folder that has files of others, hidden ones say, stays. */
const hasFiles = async (folder: Uri): Promise<boolean> => {
  for (const [name, type] of await workspace.fs.readDirectory(folder))
    if (type !== FileType.Directory || (await hasFiles(Uri.joinPath(folder, name)))) return true;
  return false;
};

/**
 * Applies it, and says what was done; a file that had nothing unsaved in it is saved, as if the change had been made on disk. Where
 * other files are concerned the editor lists the changes first. Folders without files go after that.
 */
export const applyPostChange = async (server: Server, uri: Uri, result: ChangePostResult | null): Promise<void> => {
  if (!result) {
    void window.showInformationMessage(l10n.t('“{0}” is no post of a Hugo site.', workspace.asRelativePath(uri)));
    return;
  }
  const { edit, said, left, movedTo, emptied = [] } = result;
  if (!edit) {
    void window.showInformationMessage([said, ...left].join(' '));
    return;
  }
  const wasDirty = (await workspace.openTextDocument(uri)).isDirty;
  if (!(await workspace.applyEdit(await server.toEdit(edit), { isRefactoring: movedTo !== undefined }))) {
    // Who was shown the changes first may have decided against them.
    if (movedTo === undefined)
      void window.showErrorMessage(l10n.t('“{0}” could not be changed.', workspace.asRelativePath(uri)));
    return;
  }
  if (!wasDirty) await (await workspace.openTextDocument(movedTo === undefined ? uri : Uri.parse(movedTo))).save();
  for (const folder of emptied.map((one) => Uri.parse(one)))
    if (!(await hasFiles(folder))) await workspace.fs.delete(folder, { recursive: true });
  if (left.length > 0)
    void window.showWarningMessage(l10n.t('{0} It is still not published: {1}', said, left.join(' ')));
  else sayDone(said);
};
