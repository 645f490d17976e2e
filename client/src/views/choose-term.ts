// Owns which term a command is about: the line it was called on, the line that has the focus, or one that the author picks.
import { l10n, type QuickPickItem, window } from 'vscode';
import {
  type TaxonomiesParams,
  type TaxonomyEntry,
  type TermEntry,
  type TermsParams,
  taxonomiesRequest,
  termsRequest,
} from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';
import { toPostCount } from '../status-text.ts';
import { type TermTarget, termOf } from './node.ts';

interface Choice extends QuickPickItem {
  readonly term: TermTarget;
}

/** The terms of a taxonomy, most used first. */
export const askTerms = async (server: Server, root: string, taxonomy: string): Promise<readonly TermTarget[]> => {
  const params: TermsParams = { root, taxonomy };
  const terms = await server.ask<readonly TermEntry[]>(termsRequest, params);
  return terms.map((term) => ({ root, taxonomy, ...term }));
};

const askAll = async (session: Session, server: Server): Promise<readonly Choice[]> => {
  const choices: Choice[] = [];
  for (const { root, name } of session.sites()) {
    const params: TaxonomiesParams = { root };
    const site = session.sites().length > 1 ? ` · ${name}` : '';
    for (const { taxonomy } of await server.ask<readonly TaxonomyEntry[]>(taxonomiesRequest, params))
      for (const term of await askTerms(server, root, taxonomy))
        choices.push({ term, label: term.name, description: `${taxonomy} · ${toPostCount(term.posts)}${site}` });
  }
  return choices;
};

/** `given` is what the command was called with: a line of the tree, or `focused` by a key of the keyboard. */
export const chooseTerm = async (
  session: Session,
  given: unknown,
  title: string,
  fits: (term: TermTarget) => boolean = () => true,
): Promise<TermTarget | undefined> => {
  const server = session.server();
  if (!server) return undefined;
  const called = termOf(given === 'focused' ? await session.views.taxonomies?.focused() : given);
  if (called) return called;
  const choices = askAll(session, server).then((all) => all.filter(({ term }) => fits(term)));
  const chosen = await window.showQuickPick(choices, {
    title,
    placeHolder: l10n.t('Which one?'),
    matchOnDescription: true,
  });
  return chosen?.term;
};
