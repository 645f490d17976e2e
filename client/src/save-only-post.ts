// Owns saving the one text that a change of posts has changed: where there are several, the editor saves them itself.
import { Uri, workspace } from 'vscode';
import { findOpen } from './find-open.ts';

interface TextChange {
  readonly textDocument?: { readonly uri: string };
}

/** Whether the author wants what a refactoring changed to be saved; the editor's own setting. */
export const savesRefactorings = (): boolean => workspace.getConfiguration('files').get('refactoring.autoSave', true);

/**
 * To be called before the edit of the protocol is applied.
 * @returns to be called after it: saves the text of an edit that is about one, unless something in it was not saved before
 */
export const saveOnlyPost = (edit: object): (() => Promise<void>) => {
  const { documentChanges = [] } = edit as { readonly documentChanges?: readonly TextChange[] };
  const [only, ...more] = [...new Set(documentChanges.flatMap(({ textDocument }) => textDocument?.uri ?? []))];
  const uri = only === undefined || more.length > 0 ? undefined : Uri.parse(only);
  const wasSaved = uri !== undefined && !findOpen(uri)?.isDirty;
  return async () => {
    if (wasSaved && savesRefactorings()) await findOpen(uri)?.save();
  };
};
