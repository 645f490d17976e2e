// Owns the command that puts in the summary divider. Where it goes `summary-divider.ts` knows.
import { l10n, Range, Selection, window } from 'vscode';
import type { Session } from '../session.ts';
import { placeDivider } from '../summary-divider.ts';

const sayFor = 4000;

/** Puts it behind the paragraph of the cursor; one that is there is shown. */
export const insertSummaryDivider = async (_session: Session): Promise<void> => {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const cursor = document.offsetAt(editor.selection.active);
  const wish = placeDivider(document.getText(), cursor, document.languageId);
  const at = document.positionAt(wish.at);
  if (wish.kind === 'there') {
    editor.selection = new Selection(at, at);
    window.setStatusBarMessage(l10n.t('There is a summary divider already.'), sayFor);
  } else await editor.edit((edit) => edit.insert(at, wish.text));
  editor.revealRange(new Range(at, at));
};
