// Owns asking the server to publish a post, or to make a draft of it. What that changes the server knows.
import { l10n, Uri, window } from 'vscode';
import { type ChangePostParams, type ChangePostResult, changePostRequest } from '../../server/src/protocol.ts';
import { askPostChange } from './apply-post-change.ts';
import { askPatiently } from './ask-patiently.ts';
import { findFormerTexts } from './former-texts.ts';
import type { Session } from './session.ts';
import { postOf } from './views/node.ts';

/** The post of the line that a command was called on, else the one that is written. */
export const choosePost = (given: unknown): Uri | undefined => {
  if (given instanceof Uri) return given;
  const post = postOf(given);
  return post === undefined ? window.activeTextEditor?.document.uri : Uri.parse(post);
};

/** Changes it. */
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
  const title = l10n.t('Changing the post…');
  const ask = () => askPatiently<ChangePostResult | null>(server, title, changePostRequest, params);
  await askPostChange(server, uri, ask);
};
