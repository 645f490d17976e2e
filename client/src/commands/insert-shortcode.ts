// Owns the command that offers the shortcodes of the site and Hugo's own, and puts the chosen one into the text.
import { l10n, type QuickPickItem, Selection, SnippetString, window } from 'vscode';
import { type ShortcodeChoice, shortcodesRequest } from '../../../server/src/protocol.ts';
import type { Session } from '../session.ts';

interface Choice extends QuickPickItem {
  readonly shortcode: ShortcodeChoice;
}

/** Lists the shortcodes with their documentation; one that takes content is put around what is selected. */
export const insertShortcode = async (session: Session): Promise<void> => {
  const server = session.server();
  const editor = window.activeTextEditor;
  if (!server) return;
  if (!editor) {
    void window.showInformationMessage(l10n.t('Open a post first, and put the cursor where it is to stand.'));
    return;
  }
  const asked = server
    .ask<readonly ShortcodeChoice[]>(shortcodesRequest, { uri: server.uriOf(editor.document) })
    .then((shortcodes) =>
      shortcodes.map((shortcode): Choice => {
        const { name, origin, documentation } = shortcode;
        return { shortcode, label: name, description: origin, ...(documentation && { detail: documentation }) };
      }),
    );
  const chosen = await window.showQuickPick(asked, {
    title: l10n.t('Insert Shortcode'),
    placeHolder: l10n.t('Which one?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return;
  const { snippet, takesInner } = chosen.shortcode;
  const shown = await window.showTextDocument(editor.document, editor.viewColumn);
  // What cannot go into the shortcode must not be lost: it is put behind the selection.
  const places = takesInner ? shown.selections : shown.selections.map(({ end }) => new Selection(end, end));
  await shown.insertSnippet(new SnippetString(snippet), places);
};
