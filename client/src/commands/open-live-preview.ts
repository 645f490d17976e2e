// Owns the command that shows the page of the active post in the site's own theme, as it is being written.
import { commands, l10n, window } from 'vscode';
import type { Session } from '../session.ts';

/** Opens the live preview; what belongs to it is loaded the first time. In a browser it says what there is instead. */
export const openLivePreview = async (session: Session): Promise<void> => {
  const { hugo } = session.host;
  if (!hugo) return offerMarkdownPreview();
  session.live.previews ??= hugo.createLivePreviews(session);
  await (await session.live.previews).open();
};

const offerMarkdownPreview = async (): Promise<void> => {
  const open = l10n.t('Open Markdown Preview');
  const words = l10n.t('The live preview runs Hugo, which a browser cannot. Use the Markdown preview.');
  if ((await window.showInformationMessage(words, open)) === open)
    await commands.executeCommand('markdown.showPreviewToSide');
};
