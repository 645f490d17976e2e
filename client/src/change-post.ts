// Owns publishing a post, or making a draft of it: the server makes the edit, here it is applied, saved and told.
import { l10n, Uri, window, workspace } from 'vscode';
import { type ChangePostParams, type ChangePostResult, changePostRequest } from '../../server/src/protocol.ts';
import { findFormerTexts } from './former-texts.ts';
import type { Session } from './session.ts';
import { postOf } from './views/node.ts';

const sayFor = 8000;

/** The post of the line that a command was called on, else the one that is written. */
export const choosePost = (given: unknown): Uri | undefined => {
  if (given instanceof Uri) return given;
  const post = postOf(given);
  return post === undefined ? window.activeTextEditor?.document.uri : Uri.parse(post);
};

/**
 * Changes it; a file that had nothing unsaved in it is saved, as if the change had been made on disk. Where other files are
 * concerned the editor lists the changes first.
 */
export const changePost = async (
  session: Session,
  given: unknown,
  wish: Pick<ChangePostParams, 'change' | 'at'>,
): Promise<void> => {
  const server = session.server();
  const uri = choosePost(given);
  if (!server || !uri) return;
  const isPublishing = wish.change === 'publish' || wish.change === 'schedule';
  const formerTexts = isPublishing ? await findFormerTexts(uri, server.log) : [];
  const params: ChangePostParams = { ...wish, uri: server.uriOf({ uri }), formerTexts };
  const result = await server.ask<ChangePostResult | null>(changePostRequest, params);
  if (!result) {
    void window.showInformationMessage(l10n.t('“{0}” is no post of a Hugo site.', workspace.asRelativePath(uri)));
    return;
  }
  const { edit, said, left, movedTo } = result;
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
  if (left.length > 0)
    void window.showWarningMessage(l10n.t('{0} It is still not published: {1}', said, left.join(' ')));
  else window.setStatusBarMessage(said, sayFor);
};
