// Owns the command that copies the address of a term's list of posts.
import { env, l10n } from 'vscode';
import { sayDone } from '../say-done.ts';
import type { Session } from '../session.ts';
import { chooseTerm } from '../views/choose-term.ts';

/** Copies it, and says what was copied. */
export const copyTermUrl = async (session: Session, given?: unknown): Promise<void> => {
  const term = await chooseTerm(session, given, l10n.t('Copy URL of Term'), ({ url }) => url !== undefined);
  if (term?.url === undefined) return;
  await env.clipboard.writeText(term.url);
  sayDone(l10n.t('Copied {0}', term.url));
};
