// Owns the command that opens the built-in Markdown preview beside the text.
import { commands } from 'vscode';

/** Opens the preview of the active document to the side. */
export const openPreview = async (): Promise<void> => {
  await commands.executeCommand('markdown.showPreviewToSide');
};
