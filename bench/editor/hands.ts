// Owns doing in the extension host what the bench orders: open a post, place the caret, run a command. Knows no figure.
import * as vscode from 'vscode';
import { openFile } from '../../test/vscode/suite/editing.ts';
import { tell } from '../../test/vscode/suite/stage.ts';

export type Order =
  /** Opens a post and places the caret behind these words, which stand there once. */
  | { readonly does: 'open'; readonly path: string; readonly behind: string }
  | { readonly does: 'command'; readonly command: string }
  /** Takes away what was typed behind these words. */
  | { readonly does: 'undo'; readonly behind: string }
  | { readonly does: 'close' }
  | { readonly does: 'end' };

const open = async (path: string, behind: string): Promise<void> => {
  const editor = await openFile(path);
  const at = editor.document.getText().indexOf(behind);
  if (at < 0) throw new Error(`“${behind}” does not stand in ${path}.`);
  const caret = editor.document.positionAt(at + behind.length);
  editor.selection = new vscode.Selection(caret, caret);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
};

/** An edit like any other, so that whoever follows the text sees it. */
const undo = async (behind: string): Promise<void> => {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText() ?? '';
  const start = text.indexOf(behind) + behind.length;
  const typed = /^[a-z]*/.exec(text.slice(start))?.[0].length ?? 0;
  await editor?.edit((edit) =>
    edit.delete(new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + typed))),
  );
};

const obey = async (order: Order): Promise<void> => {
  if (order.does === 'open') await open(order.path, order.behind);
  else if (order.does === 'command') await vscode.commands.executeCommand(order.command);
  else if (order.does === 'undo') await undo(order.behind);
  else if (order.does === 'close') {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
};

/** Called by the editor. Asks for orders until the one that ends it. */
export const run = async (): Promise<void> => {
  for (let done: unknown = 'ready'; ; ) {
    const order = (await tell({ ask: 'next', params: { done } })) as Order;
    if (order.does === 'end') return;
    done = await obey(order).then(
      () => 'done',
      (error: unknown) => ({ failure: String(error) }),
    );
  }
};
