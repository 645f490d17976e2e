// The extension as it is built: one file for both hosts, the author's machine and a browser. Two would weigh more than they are.
import type { ExtensionContext } from 'vscode';
import { inBrowser } from './in-browser.ts';
import { loadPart } from './load-part.ts';
import type { Session } from './session.ts';
import { extendMarkdownBy, startExtension } from './start-extension.ts';

// VS Code hands nothing to `deactivate`, so what is to be stopped is kept here.
const running: { session?: Session } = {};

const activateOnMachine = (context: ExtensionContext) => {
  // A browser has this file, too, but can evaluate nothing that asks for Node.
  const { onMachine } = require('./on-machine.ts') as typeof import('./on-machine.ts');
  const session = startExtension(context, onMachine);
  running.session = session;
  return extendMarkdownBy(() => {
    // The answer may not wait, but until Markdown is opened nothing of the preview need be evaluated.
    const { createPreview } = require('./preview/create-preview.ts') as typeof import('./preview/create-preview.ts');
    return createPreview(session);
  });
};

/** A web worker, with files of any kind and without programs. What the preview asks for has to be loaded by the time it asks. */
const activateInBrowser = async (context: ExtensionContext) => {
  const loading = loadPart<typeof import('./previews.ts')>(context, 'preview.js');
  const session = startExtension(context, inBrowser);
  running.session = session;
  const { createPreview } = await loading;
  return extendMarkdownBy(() => createPreview(session));
};

const isOnMachine = typeof process === 'object' && process.versions?.node !== undefined;

/** Starts it, and gives the built-in Markdown preview what it asks for. */
export const activate = isOnMachine ? activateOnMachine : activateInBrowser;

/** Stops the server and the live previews; VS Code waits for it. */
export const deactivate = (): Promise<void> | undefined => running.session?.stop();
