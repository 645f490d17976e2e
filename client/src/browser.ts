// The extension in a browser (vscode.dev, github.dev): a web worker, with files of any kind and without programs.
import type { ExtensionContext } from 'vscode';
import { inBrowser } from './in-browser.ts';
import { loadPart } from './load-part.ts';
import type { Session } from './session.ts';
import { extendMarkdownBy, startExtension } from './start-extension.ts';

// VS Code hands nothing to `deactivate`, so what is to be stopped is kept here.
const running: { session?: Session } = {};

/** Starts it, and gives the built-in Markdown preview what it asks for, which has to be loaded by then. */
export const activate = async (context: ExtensionContext) => {
  const loading = loadPart<typeof import('./previews.ts')>(context, 'preview.js');
  const session = startExtension(context, inBrowser);
  running.session = session;
  const { createPreview } = await loading;
  return extendMarkdownBy(() => createPreview(session));
};

/** Stops the server; VS Code waits for it. */
export const deactivate = (): Promise<void> | undefined => running.session?.stop();
