// Owns applying what the server made of a post: the edit, what is saved after it, and what is told.
import { FileType, l10n, Uri, window, workspace } from 'vscode';
import type { ChangePostResult } from '../../server/src/protocol.ts';
import { askAndApply } from './apply-edit.ts';
import { exists } from './exists.ts';
import type { Outdated } from './find-outdated.ts';
import { sayDone } from './say-done.ts';
import type { Server } from './server.ts';

/** A folder that has files of others, hidden ones say, stays. */
const hasFiles = async (folder: Uri): Promise<boolean> => {
  for (const [name, type] of await workspace.fs.readDirectory(folder))
    if (type !== FileType.Directory || (await hasFiles(Uri.joinPath(folder, name)))) return true;
  return false;
};

/**
 * Asks for the change of a post until the answer is for the text that is there, and applies it. `ask`: undefined when the author
 * gave up, null for what is no post.
 */
export const askPostChange = (
  server: Server,
  uri: Uri,
  ask: () => Promise<ChangePostResult | null | undefined>,
): Promise<void> => askAndApply(ask, (result) => applyPostChange(server, uri, result));

/**
 * Applies it, and says what was done; a file that had nothing unsaved in it is saved, as if the change had been made on disk. Where
 * other files are concerned the editor lists the changes first. Folders without files go after that. Gives back a text that is
 * another by now: then nothing was done, nor said.
 */
const applyPostChange = async (
  server: Server,
  uri: Uri,
  result: ChangePostResult | null,
): Promise<Outdated | undefined> => {
  if (!result) {
    void window.showInformationMessage(l10n.t('“{0}” is no post of a Hugo site.', workspace.asRelativePath(uri)));
    return undefined;
  }
  const { edit, said, left, movedTo, emptied = [] } = result;
  if (!edit) {
    void window.showInformationMessage([said, ...left].join(' '));
    return undefined;
  }
  const wasDirty = (await workspace.openTextDocument(uri)).isDirty;
  const applied = await server.applyEdit(edit, { isRefactoring: movedTo !== undefined });
  if (applied === 'declined') {
    // Who was shown the changes first may have decided against them.
    if (movedTo === undefined)
      void window.showErrorMessage(l10n.t('“{0}” could not be changed.', workspace.asRelativePath(uri)));
    return undefined;
  }
  if (applied !== 'applied') return applied;
  // In the list of changes the author may have unticked the move.
  const isMoved = movedTo !== undefined && (await exists(Uri.parse(movedTo)));
  const file = isMoved ? Uri.parse(movedTo) : uri;
  if (!wasDirty) await (await workspace.openTextDocument(file)).save();
  for (const folder of emptied.map((one) => Uri.parse(one)))
    if ((await exists(folder)) && !(await hasFiles(folder))) await workspace.fs.delete(folder, { recursive: true });
  if (movedTo !== undefined && !isMoved)
    void window.showInformationMessage(
      l10n.t('Only what was ticked was changed: “{0}” stays where it is.', workspace.asRelativePath(uri)),
    );
  else if (left.length > 0)
    void window.showWarningMessage(l10n.t('{0} It is still not published: {1}', said, left.join(' ')));
  else sayDone(said);
  return undefined;
};
