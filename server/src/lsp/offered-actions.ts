// Owns what can be done to front matter, as code actions of the client.
import type { CodeAction } from 'vscode-languageserver';
import { type ActionKind, findOffers } from '../core/actions/index.ts';
import type { Span } from '../core/text/index.ts';
import type { OpenPage } from '../host/cell.ts';
import { toWorkspaceEdit } from './convert.ts';
import { describe } from './guard.ts';
import type { Session } from './session.ts';

/** All kinds there are. */
export const offeredKinds: readonly ActionKind[] = ['refactor.rewrite'];

/** The offers of the kinds wanted for what is selected. */
export const findOfferedActions = (
  { connection, client }: Session,
  { page, loaded, document }: OpenPage,
  span: Span,
  wants: (kind: string) => boolean,
): CodeAction[] => {
  if (!offeredKinds.some(wants)) return [];
  return findOffers(page, loaded.site, span, Date.now(), (action, error) =>
    connection.console.error(`action ${action} failed on ${page.path}: ${describe(error)}`),
  )
    .filter(({ kind }) => wants(kind))
    .map(({ title, kind, edits }) => ({ title, kind, edit: toWorkspaceEdit(document, edits, client) }));
};
