// Owns the code action that fixes the spelling of a term in all posts: offered by its words, worked out when it is taken.
import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, ResponseError } from 'vscode-languageserver';
import { countPostsToRename } from '../core/changes/index.ts';
import type { Problem, Renaming } from '../core/rules/index.ts';
import type { OpenPage } from '../host/cell.ts';
import { guarded } from './guard.ts';
import { findTermEdit, refusal } from './rename-term.ts';
import type { Method, Session } from './session.ts';
import { tellNote } from './tell-note.ts';

/** What the client hands back when the author takes the action. */
interface RenameData extends Renaming {
  readonly kind: 'rename-term';
  readonly root: string;
}

const isRenameData = (data: unknown): data is RenameData =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'rename-term';

/** The action beside the fix for this post alone; none where no other post would change, or the client cannot ask for its edit. */
export const findRenameActions = (
  { client }: Session,
  { loaded: { root, site } }: OpenPage,
  { renaming }: Problem,
  diagnostics: Diagnostic[],
): CodeAction[] => {
  if (!renaming || !client.resolvesActions) return [];
  const { taxonomy, spelling, newName } = renaming;
  const count = countPostsToRename(site, taxonomy, spelling, newName);
  if (count < 2) return [];
  const data: RenameData = { kind: 'rename-term', root, ...renaming };
  return [
    {
      title: l10n.t`Change “${spelling}” to “${newName}” in all ${count} posts`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      data,
    },
  ];
};

export const renameAction: Method = (session) => {
  const { connection, workspace, feed, client } = session;
  if (!client.resolvesActions) return undefined;
  connection.onCodeActionResolve(
    guarded(
      connection,
      'codeAction/resolve',
      refusal(l10n.t('The change could not be worked out. The log says why.')),
      async (action, token): Promise<CodeAction | ResponseError> => {
        const data: unknown = action.data;
        if (!isRenameData(data)) return action;
        await feed.settled();
        const loaded = workspace.findSite(data.root);
        if (!loaded) return refusal(l10n.t('This site is not open any more.'));
        const found = await findTermEdit(session, loaded, { ...data, term: data.spelling }, token);
        if (found instanceof ResponseError) return found;
        await tellNote(session, found);
        return found.edit ? { ...action, edit: found.edit } : action;
      },
    ),
  );
  return undefined;
};
