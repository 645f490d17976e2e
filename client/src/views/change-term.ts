// Owns giving a term another name in all posts: the server makes the edit, the editor shows it and asks before it is done.
import { l10n, window, workspace } from 'vscode';
import { type RenameTermParams, type RenameTermResult, renameTermRequest } from '../../../server/src/protocol.ts';
import { askPatiently } from '../ask-patiently.ts';
import { sayDone } from '../say-done.ts';
import type { Server } from '../server.ts';
import { toPostCount } from '../status-text.ts';
import type { TermTarget } from './node.ts';

/** Renames the term, or makes it one with the term that has that name already; says what was done. */
export const changeTerm = async (server: Server, term: TermTarget, newName: string): Promise<void> => {
  const { root, taxonomy, name } = term;
  const params: RenameTermParams = { root, taxonomy, term: name, newName };
  let result: RenameTermResult | null | undefined;
  try {
    const title = l10n.t('Looking for “{0}” in all posts…', name);
    result = await askPatiently<RenameTermResult | null>(server, title, renameTermRequest, params);
    if (result === undefined) return;
  } catch (error) {
    // The server refuses with words for the author.
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return;
  }
  if (!result?.edit) {
    void window.showInformationMessage(result?.note ?? l10n.t('Every post has “{0}” already.', newName));
    return;
  }
  const done = await workspace.applyEdit(await server.toEdit(result.edit), { isRefactoring: true });
  if (!done) return;
  if (result.note !== undefined) void window.showWarningMessage(result.note);
  const posts = toPostCount(result.posts);
  sayDone(
    name === newName
      ? l10n.t('Every post spells it “{0}” now; {1} changed', newName, posts)
      : result.merged
        ? l10n.t('“{0}” is “{1}” now in {2}', name, newName, posts)
        : l10n.t('“{0}” was renamed to “{1}” in {2}', name, newName, posts),
  );
};
