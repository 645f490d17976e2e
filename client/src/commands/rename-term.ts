// Owns the command that gives a term another name in every post. What the new name changes the server knows.
import { InputBoxValidationSeverity, l10n, window } from 'vscode';
import { termKey } from '../../../server/src/core/site/index.ts';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';
import { toPostCount } from '../status-text.ts';
import { changeTerm } from '../views/change-term.ts';
import { askTerms, chooseTerm } from '../views/choose-term.ts';
import type { TermTarget } from '../views/node.ts';

/** What is told below the box: nothing, that it cannot be, or what else it means. */
const validate = (typed: string, term: TermTarget, all: readonly TermTarget[]) => {
  const name = typed.trim();
  if (name === '') return l10n.t('A term needs a name.');
  if (name === term.name && term.others.length === 0) return undefined;
  const other = all.find((one) => one.name !== term.name && termKey(one.name) === termKey(name));
  if (!other) return undefined;
  return {
    message: l10n.t('There is “{0}” already, with {1}. The two become one.', other.name, toPostCount(other.posts)),
    severity: InputBoxValidationSeverity.Info,
  };
};

/** Which term, and the name that it gets. */
const askName = async (
  session: Session,
  server: Server,
  given: unknown,
): Promise<{ readonly term: TermTarget; readonly name: string } | undefined> => {
  const chosen = await chooseTerm(session, given, l10n.t('Rename Term'));
  if (!chosen) return undefined;
  const all = await askTerms(server, chosen.root, chosen.taxonomy);
  // The line may be older than the last change.
  const term = all.find(({ name }) => name === chosen.name) ?? chosen;
  const name = await window.showInputBox({
    title: l10n.t('Rename “{0}” in {1}', term.name, toPostCount(term.posts)),
    prompt: l10n.t('The new name, as it shall stand in every post'),
    value: term.name,
    validateInput: (typed) => validate(typed, term, all),
  });
  return name === undefined ? undefined : { term, name: name.trim() };
};

/** Asks for the name; the editor lists the changes before anything is done. */
export const renameTerm = async (session: Session, given?: unknown): Promise<void> => {
  const server = session.server();
  if (!server) return;
  const ask = () => askName(session, server, given);
  const asked = await (session.views.taxonomies?.keep(ask) ?? ask());
  if (!asked) return;
  const { term, name } = asked;
  if (name !== term.name || term.others.length > 0) await changeTerm(server, term, name);
};
