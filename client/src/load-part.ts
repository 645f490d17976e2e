// Owns loading a built file of ours in a browser, where an extension is one file and `require` knows no other. Knows not what is in it.
import { type ExtensionContext, Uri, workspace } from 'vscode';

/** All that the editor gives to an extension in a browser. */
const provide = (name: string): unknown => {
  if (name === 'vscode') return require('vscode');
  throw new Error(`“${name}” is not there in a browser.`);
};

/** The text of a file of `dist/`, which says in traces where it is from. */
export const readPart = async ({ extensionUri }: ExtensionContext, name: string): Promise<string> => {
  const uri = Uri.joinPath(extensionUri, 'dist', name);
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  return `${text}\n//# sourceURL=${uri}`;
};

/**
 * What a file of `dist/` exports. It is loaded as the editor has loaded the extension itself; so the files that both hosts need,
 * half of the package, are in it once.
 */
export const loadPart = async <Part>(context: ExtensionContext, name: string): Promise<Part> => {
  const part = { exports: {} };
  new Function('module', 'exports', 'require', await readPart(context, name))(part, part.exports, provide);
  return part.exports as Part;
};
