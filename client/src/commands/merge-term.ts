// Owns the command that makes two terms, or two spellings of one, the same in every post.
import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';
import { toPostCount } from '../status-text.ts';
import { changeTerm } from '../views/change-term.ts';
import { askTerms, chooseTerm } from '../views/choose-term.ts';
import type { TermTarget } from '../views/node.ts';

const toChoices = (term: TermTarget, all: readonly TermTarget[]): readonly QuickPickItem[] => {
  const own = term.posts - term.others.reduce((sum, { posts }) => sum + posts, 0);
  const spellings = term.others.length === 0 ? [] : [{ name: term.name, posts: Math.max(own, 1) }, ...term.others];
  const others = all.filter(({ name }) => name !== term.name);
  const toItem = ({ name, posts }: { readonly name: string; readonly posts: number }): QuickPickItem => ({
    label: name,
    description: toPostCount(posts),
  });
  const divided = (label: string, items: readonly QuickPickItem[]): readonly QuickPickItem[] =>
    items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
  return [
    ...divided(l10n.t('One spelling for this term'), spellings.map(toItem)),
    ...divided(l10n.t('Another term'), others.map(toItem)),
  ];
};

/** Which term, and the name that it gets. */
const askName = async (
  session: Session,
  server: Server,
  given: unknown,
): Promise<{ readonly term: TermTarget; readonly name: string } | undefined> => {
  const line = await chooseTerm(session, given, l10n.t('Merge Term'));
  if (!line) return undefined;
  const all = await askTerms(server, line.root, line.taxonomy);
  // The line may be older than the last change.
  const term = all.find(({ name }) => name === line.name) ?? line;
  const chosen = await window.showQuickPick(toChoices(term, all), {
    title: l10n.t('Merge “{0}” into…', term.name),
    placeHolder: l10n.t('The name that all its posts shall have'),
  });
  return chosen && { term, name: chosen.label };
};

/** Asks which term is to stay; the editor lists the changes before anything is done. */
export const mergeTerm = async (session: Session, given?: unknown): Promise<void> => {
  const server = session.server();
  if (!server) return;
  const ask = () => askName(session, server, given);
  const asked = await (session.views.taxonomies?.keep(ask) ?? ask());
  if (asked) await changeTerm(server, asked.term, asked.name);
};
