// Owns asking the server to make a bundle of a post or a single file of a bundle. Which files move the server knows.
import { l10n, Uri, workspace } from 'vscode';
import { type ConvertPostParams, type ConvertPostResult, convertPostRequest } from '../../server/src/protocol.ts';
import { applyPostChange } from './apply-post-change.ts';
import { askPatiently } from './ask-patiently.ts';
import { choosePost } from './change-post.ts';
import type { Session } from './session.ts';

/** Converts the post; a folder that is empty after that goes. */
export const convertPost = async (session: Session, given: unknown, to: ConvertPostParams['to']): Promise<void> => {
  const server = session.server();
  const uri = choosePost(given);
  if (!server || !uri) return;
  const params: ConvertPostParams = { uri: server.uriOf({ uri }), to };
  const title = l10n.t('Finding the links to this post…');
  const result = await askPatiently<ConvertPostResult | null>(server, title, convertPostRequest, params);
  if (result === undefined) return;
  if (!(await applyPostChange(server, uri, result)) || result?.emptied === undefined) return;
  const folder = Uri.parse(result.emptied);
  const left = await workspace.fs.readDirectory(folder);
  if (left.length === 0) await workspace.fs.delete(folder);
};
