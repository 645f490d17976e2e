// Owns the command that shows the post that is written in the view of posts.
import { l10n, window } from 'vscode';
import type { Session } from '../session.ts';

/** Says so where the post is in none of its lists: most published ones are not. */
export const revealPost = async (session: Session): Promise<void> => {
  const server = session.server();
  const document = window.activeTextEditor?.document;
  const tree = session.views.posts;
  if (!server || !document || !tree) return;
  const node = await tree.find(({ post }) => post === server.uriOf(document));
  if (node) await tree.view.reveal(node, { select: true, focus: true });
  else void window.showInformationMessage(l10n.t('This post is published, and not among the recent ones.'));
};
