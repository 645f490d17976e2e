// Owns finding our extension in the editor. Knows its id, nothing of what it does.
import * as vscode from 'vscode';

/** Our extension as the editor holds it; does not activate it. */
export function ourExtension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('hugo-author.hugo-author');
  if (!found) throw new Error('The editor does not know our extension.');
  return found;
}

/** Has our extension begun to start its language server? The client library is loaded for nothing else. */
export function serverWasStarted(): boolean {
  return Object.keys(require.cache).some((path) => path.endsWith('language-client.js'));
}
