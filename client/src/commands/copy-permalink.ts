// Owns the command that copies the address of the post that is written.
import { env, l10n, window } from 'vscode';
import { askPageState } from '../page-status.ts';
import { sayDone } from '../say-done.ts';
import type { Session } from '../session.ts';

/** Copies it, and says what was copied. */
export const copyPermalink = async (session: Session): Promise<void> => {
  const document = window.activeTextEditor?.document;
  const state = document && (await askPageState(session, document));
  if (state?.url === undefined) {
    void window.showInformationMessage(l10n.t('This page has no address of its own.'));
    return;
  }
  await env.clipboard.writeText(state.url);
  sayDone(l10n.t('Copied {0}', state.url));
};
