// Owns what is built into one file apart from the extension: the library of the language client, with the halves of both hosts.

/** For Node's extension host; nowhere else can it be evaluated. */
export const clientOfNode = () => require('vscode-languageclient/node') as typeof import('vscode-languageclient/node');

/** For a browser's. */
export const clientOfBrowser = () =>
  require('vscode-languageclient/browser') as typeof import('vscode-languageclient/browser');
