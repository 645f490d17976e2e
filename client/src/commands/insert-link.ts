// Owns the command that offers the posts of the site by title, and links what is selected to the chosen one as the blog does.
import { l10n, Position, type QuickPickItem, Range, Selection, window } from 'vscode';
import {
  type InsertLinkParams,
  type InsertLinkResult,
  insertLinkRequest,
  type LinkChoice,
  linkablePagesRequest,
} from '../../../server/src/protocol.ts';
import { askAboutText } from '../ask-about-text.ts';
import type { Session } from '../session.ts';

interface Choice extends QuickPickItem {
  readonly page: LinkChoice;
}

const toPlain = ({ line, character }: Position) => ({ line, character });
const toPosition = ({ line, character }: InsertLinkResult['start']) => new Position(line, character);

/** Lists the posts, the newest first; what is selected becomes the text of the link, else the title. */
export const insertLink = async (session: Session): Promise<void> => {
  const server = session.server();
  const editor = window.activeTextEditor;
  if (!server || !editor) return;
  const { document, viewColumn } = editor;
  const uri = server.uriOf(document);
  const asked = server.ask<readonly LinkChoice[]>(linkablePagesRequest, { uri }).then((pages) =>
    pages.map((page): Choice => {
      const description = [page.state, page.section, page.day].filter(Boolean).join(' · ');
      return { page, label: page.title, ...(description && { description }), ...(page.note && { detail: page.note }) };
    }),
  );
  const chosen = await window.showQuickPick(asked, {
    title: l10n.t('Insert Link to Post'),
    placeHolder: l10n.t('To which post?'),
    matchOnDescription: true,
  });
  if (!chosen) return;
  const shown = await window.showTextDocument(document, viewColumn);
  const link = await askAboutText(document, () => {
    const { start, end } = shown.selection;
    const params: InsertLinkParams = { uri, start: toPlain(start), end: toPlain(end), target: chosen.page.uri };
    return server.ask<InsertLinkResult | null>(insertLinkRequest, params);
  });
  if (!link) {
    void window.showInformationMessage(
      l10n.t('A link can be put only into the text of a post, below its front matter.'),
    );
    return;
  }
  const range = new Range(toPosition(link.start), toPosition(link.end));
  if (!(await shown.edit((edit) => edit.replace(range, link.text)))) return;
  const behind = document.positionAt(document.offsetAt(range.start) + link.text.length);
  shown.selection = new Selection(behind, behind);
};
