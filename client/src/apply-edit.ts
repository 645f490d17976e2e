// Owns applying the server's edits to the very texts that they count in, and asking again when those became others meanwhile.
import { l10n, Uri, type WorkspaceEditMetadata, window, workspace } from 'vscode';
import { findOutdated, type OpenText, type Outdated } from './find-outdated.ts';
import type { Server } from './server.ts';

/** As often as an author may type faster than the server answers. */
const mostTries = 4;

const findOpen = (uri: string): OpenText | undefined => {
  const wanted = Uri.parse(uri).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === wanted);
};

/** Says that nothing was done, and what to do. */
const sayOutdated = ({ uri, isUnknown }: Outdated): void => {
  const path = workspace.asRelativePath(Uri.parse(uri));
  void window.showWarningMessage(
    isUnknown
      ? l10n.t('“{0}” has changes that are not saved, so nothing was done. Save it and try again.', path)
      : l10n.t('“{0}” was changed meanwhile, so nothing was done. Try again.', path),
  );
};

/** What became of an edit. `declined`: by the author, who was shown it first, or by the editor. */
export type Applied = 'applied' | 'declined' | Outdated;

/**
 * Applies an edit of the protocol, unless one of its texts is another by now: the editor's own way of reading edits forgets which
 * version they are for.
 */
export const applyEdit = async (server: Server, edit: object, metadata?: WorkspaceEditMetadata): Promise<Applied> => {
  const converted = await server.toEdit(edit);
  const outdated = findOutdated(edit, findOpen);
  if (outdated) return outdated;
  if (await workspace.applyEdit(converted, metadata)) return 'applied';
  // What is typed while the edit is under way, or while the author looks at it, the editor refuses itself.
  const since = findOutdated(edit, findOpen);
  if (!since || metadata?.isRefactoring !== true) return since ?? 'declined';
  // Nobody wants to be shown it all once more, least of all after deciding against it.
  sayOutdated(since);
  return 'declined';
};

/**
 * Asks, and has the answer applied; asks again when the text was changed meanwhile. An answer that is undefined ends it: the
 * author gave up.
 */
export const askAndApply = async <Answer>(
  ask: () => Promise<Answer | undefined>,
  apply: (answer: Answer) => Promise<Outdated | undefined>,
): Promise<void> => {
  for (let tries = 1; ; tries++) {
    const answer = await ask();
    const outdated = answer === undefined ? undefined : await apply(answer);
    if (!outdated) return;
    if (outdated.isUnknown || tries === mostTries) {
      sayOutdated(outdated);
      return;
    }
  }
};
