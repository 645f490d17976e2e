// Owns asking the server to make a bundle of a post or a single file of a bundle. Which files move the server knows.
import { l10n } from 'vscode';
import { type ChangePostResult, type ConvertPostParams, convertPostRequest } from '../../server/src/protocol.ts';
import { askPostChange } from './apply-post-change.ts';
import { askPatiently } from './ask-patiently.ts';
import { choosePost } from './change-post.ts';
import type { Session } from './session.ts';

/** Converts the post. */
export const convertPost = async (session: Session, given: unknown, to: ConvertPostParams['to']): Promise<void> => {
  const server = session.server();
  const uri = choosePost(given);
  if (!server || !uri) return;
  const params: ConvertPostParams = { uri: server.uriOf({ uri }), to };
  const title = l10n.t('Finding the links to this post…');
  const ask = () => askPatiently<ChangePostResult | null>(server, title, convertPostRequest, params);
  await askPostChange(server, uri, ask);
};
