// Owns finding the text that the editor holds of a file. Knows not what for.
import { type TextDocument, type Uri, workspace } from 'vscode';

/** The document of a file that is open in the editor, shown or not. */
export const findOpen = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
