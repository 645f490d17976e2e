// Owns the command that opens the file of a term's own page.
import { commands, l10n, Uri } from 'vscode';
import type { Session } from '../session.ts';
import { chooseTerm } from '../views/choose-term.ts';

/** Opens it; from the palette only terms that have one are offered. */
export const openTermPage = async (session: Session, given?: unknown): Promise<void> => {
  const term = await chooseTerm(session, given, l10n.t('Open Term Page'), ({ page }) => page !== undefined);
  if (term?.page !== undefined) await commands.executeCommand('vscode.open', Uri.parse(term.page));
};
