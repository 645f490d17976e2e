// The extension on a machine of the author's: Node's extension host, with a Hugo that can be started.
import type { ExtensionContext } from 'vscode';
import { onMachine } from './on-machine.ts';
import type { Session } from './session.ts';
import { extendMarkdownBy, startExtension } from './start-extension.ts';

// VS Code hands nothing to `deactivate`, so what is to be stopped is kept here.
const running: { session?: Session } = {};

/** Starts it, and gives the built-in Markdown preview what it asks for. */
export const activate = (context: ExtensionContext) => {
  const session = startExtension(context, onMachine);
  running.session = session;
  return extendMarkdownBy(() => {
    // The answer may not wait, but until Markdown is opened nothing of the preview need be evaluated.
    const { createPreview } = require('./preview/create-preview.ts') as typeof import('./preview/create-preview.ts');
    return createPreview(session);
  });
};

/** Stops the server and the live previews; VS Code waits for it. */
export const deactivate = (): Promise<void> | undefined => running.session?.stop();
