// Owns publishing a post, or making a draft of it: the server makes the edit, here it is applied, saved and told.
import { l10n, Uri, window, workspace } from 'vscode';
import { type ChangePostParams, type ChangePostResult, changePostRequest } from '../../server/src/protocol.ts';
import type { Session } from './session.ts';
import { postOf } from './views/node.ts';

const sayFor = 6000;

/** The post of the line that a command was called on, else the one that is written. */
const choosePost = (given: unknown): Uri | undefined => {
  const post = postOf(given);
  return post === undefined ? window.activeTextEditor?.document.uri : Uri.parse(post);
};

/** Changes it; a file that had nothing unsaved in it is saved, as if the change had been made on disk. */
export const changePost = async (
  session: Session,
  given: unknown,
  change: ChangePostParams['change'],
): Promise<void> => {
  const server = session.server();
  const uri = choosePost(given);
  if (!server || !uri) return;
  const params: ChangePostParams = { uri: server.uriOf({ uri }), change };
  const result = await server.ask<ChangePostResult | null>(changePostRequest, params);
  if (!result) {
    void window.showInformationMessage(l10n.t('“{0}” is no post of a Hugo site.', workspace.asRelativePath(uri)));
    return;
  }
  const { edit, said, left } = result;
  if (!edit) {
    void window.showInformationMessage([said, ...left].join(' '));
    return;
  }
  const document = await workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  if (!(await workspace.applyEdit(await server.toEdit(edit)))) {
    void window.showErrorMessage(l10n.t('“{0}” could not be changed.', workspace.asRelativePath(uri)));
    return;
  }
  if (!wasDirty) await document.save();
  if (left.length > 0)
    void window.showWarningMessage(l10n.t('{0} It is still not published: {1}', said, left.join(' ')));
  else window.setStatusBarMessage(said, sayFor);
};
