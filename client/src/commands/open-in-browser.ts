// Owns the command that opens the post that is written where readers find it: on the published site.
import { env, l10n, Uri, window } from 'vscode';
import { askPageState } from '../page-status.ts';
import type { Session } from '../session.ts';

/** Opens its address; what keeps it from being there is said. */
export const openInBrowser = async (session: Session): Promise<void> => {
  const document = window.activeTextEditor?.document;
  const state = document && (await askPageState(session, document));
  if (!state) return;
  const [reason] = state.reasons;
  if (reason) void window.showInformationMessage(l10n.t('The site does not show this post yet. {0}', reason.why));
  else if (state.url === undefined || !/^https?:/.test(state.url))
    void window.showInformationMessage(
      l10n.t('The address of the site is not known. Name it as “baseURL” in its configuration.'),
    );
  else await env.openExternal(Uri.parse(state.url));
};
