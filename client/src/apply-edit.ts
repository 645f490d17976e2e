// Owns applying the server's edits to the very texts that they count in, and asking again when those became others meanwhile.
import { l10n, Uri, type WorkspaceEdit, type WorkspaceEditMetadata, window, workspace } from 'vscode';
import { findOpen } from './find-open.ts';
import { findOutdated, type OpenText, type Outdated } from './find-outdated.ts';
import { createTurns } from './in-turn.ts';

/** As often as an author may type faster than the server answers. */
const mostTries = 4;

const findText = (uri: string): OpenText | undefined => findOpen(Uri.parse(uri));

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

export type ApplyEdit = (edit: object, metadata?: WorkspaceEditMetadata) => Promise<Applied>;

/**
 * Applies edits of the protocol, unless one of their texts is another by now: the editor's own way of reading edits forgets which
 * version they are for. One at a time: of two that count in the same version it would apply both (tried in 1.100).
 */
export const createEditApplier = (toEdit: (edit: object) => Promise<WorkspaceEdit>): ApplyEdit => {
  const inTurn = createTurns();
  return (edit, metadata) => {
    /** Where more than one file is concerned: the author may look at it for long, and nobody waits for that. */
    const isShown = metadata?.isRefactoring === true;
    const apply = async (): Promise<Applied> => {
      const converted = await toEdit(edit);
      const outdated = findOutdated(edit, findText);
      if (outdated) return outdated;
      if (await workspace.applyEdit(converted, metadata)) return 'applied';
      const since = findOutdated(edit, findText);
      if (!since || !isShown) return since ?? 'declined';
      // Nobody wants to be shown it all once more, least of all after deciding against it.
      sayOutdated(since);
      return 'declined';
    };
    return isShown ? apply() : inTurn(apply);
  };
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
