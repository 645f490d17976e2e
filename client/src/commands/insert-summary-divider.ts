// Owns the command that puts in the summary divider. Where it goes the server knows.
import { l10n, Position, Range, Selection, window } from 'vscode';
import { type DividerParams, type DividerResult, dividerRequest } from '../../../server/src/protocol.ts';
import { askAboutText } from '../ask-about-text.ts';
import { sayDone } from '../say-done.ts';
import type { Session } from '../session.ts';

/** Puts it behind the paragraph of the cursor; one that is there is shown. */
export const insertSummaryDivider = async (session: Session): Promise<void> => {
  const server = session.server();
  const editor = window.activeTextEditor;
  if (!server || !editor) return;
  const result = await askAboutText(editor.document, () => {
    const { line, character } = editor.selection.active;
    const params: DividerParams = { uri: server.uriOf(editor.document), position: { line, character } };
    return server.ask<DividerResult | null>(dividerRequest, params);
  });
  if (!result) return;
  const { position, text } = result;
  const at = new Position(position.line, position.character);
  if (text === undefined) {
    editor.selection = new Selection(at, at);
    sayDone(l10n.t('There is a summary divider already.'));
  } else await editor.edit((edit) => edit.insert(at, text));
  editor.revealRange(new Range(at, at));
};
