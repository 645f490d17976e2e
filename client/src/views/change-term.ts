// Owns giving a term another name in all posts: the server makes the edit, the editor shows it and asks before it is done.
import { l10n, window } from 'vscode';
import {
  type RenameTermParams,
  type RenameTermResult,
  refusedCode,
  renameTermRequest,
} from '../../../server/src/protocol.ts';
import { askAndApply } from '../apply-edit.ts';
import { askPatiently } from '../ask-patiently.ts';
import type { Outdated } from '../find-outdated.ts';
import { saveOnlyPost } from '../save-only-post.ts';
import { sayDone } from '../say-done.ts';
import type { Server } from '../server.ts';
import { toPostCount } from '../status-text.ts';
import type { TermTarget } from './node.ts';

/** What is to be done; undefined when the author gave up, or was told why it cannot be. */
const askTermChange = async (
  server: Server,
  { root, taxonomy, name }: TermTarget,
  newName: string,
): Promise<RenameTermResult | null | undefined> => {
  const params: RenameTermParams = { root, taxonomy, term: name, newName };
  try {
    const title = l10n.t('Looking for “{0}” in all posts…', name);
    return await askPatiently<RenameTermResult | null>(server, title, renameTermRequest, params);
  } catch (error) {
    // The server refuses with words for the author.
    if (!(error instanceof Error) || !('code' in error) || error.code !== refusedCode) throw error;
    void window.showErrorMessage(error.message);
    return undefined;
  }
};

const applyTermChange = async (
  server: Server,
  { name }: TermTarget,
  newName: string,
  result: RenameTermResult | null,
): Promise<Outdated | undefined> => {
  if (!result?.edit) {
    void window.showInformationMessage(result?.note ?? l10n.t('Every post has “{0}” already.', newName));
    return undefined;
  }
  const save = saveOnlyPost(result.edit);
  const applied = await server.applyEdit(result.edit, { isRefactoring: true });
  if (applied === 'declined') return undefined;
  if (applied !== 'applied') return applied;
  await save();
  if (result.note !== undefined) void window.showWarningMessage(result.note);
  const posts = toPostCount(result.posts);
  sayDone(
    name === newName
      ? l10n.t('Every post spells it “{0}” now; {1} changed', newName, posts)
      : result.merged
        ? l10n.t('“{0}” is “{1}” now in {2}', name, newName, posts)
        : l10n.t('“{0}” was renamed to “{1}” in {2}', name, newName, posts),
  );
  return undefined;
};

/** Renames the term, or makes it one with the term that has that name already; says what was done. */
export const changeTerm = (server: Server, term: TermTarget, newName: string): Promise<void> =>
  askAndApply(
    () => askTermChange(server, term, newName),
    (result) => applyTermChange(server, term, newName, result),
  );
