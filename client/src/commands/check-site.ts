// Owns the command that checks every page of every site and shows what was found.
import { commands, l10n, window } from 'vscode';
import { type CheckSiteResult, checkSiteRequest } from '../../../server/src/protocol.ts';
import type { Session } from '../session.ts';

/** Has the server check all pages, then opens the Problems panel, or says that there is nothing in it. */
export const checkSite = async (session: Session): Promise<void> => {
  const server = session.server();
  if (!server) return;
  // The server reports how far it is, and can be stopped.
  const { pages, problems } = await server.ask<CheckSiteResult>(checkSiteRequest, {});
  if (problems > 0) await commands.executeCommand('workbench.panel.markers.view.focus');
  else void window.showInformationMessage(l10n.t('No problems in {0} posts.', pages));
};
