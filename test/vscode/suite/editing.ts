// Owns what an author's hands do: open a file, place the cursor, type. Offsets are found by searching text, never counted.
import * as vscode from 'vscode';
import { insist, mustSee, takePicture } from './stage.ts';
import { until } from './until.ts';

/** The folder that is open. */
export function folderUri(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return folder.uri;
}

/**
 * Opens a file as a click in the Explorer does. (A document that an extension asks for stays open for minutes after its tab.)
 * @param path below the opened folder
 */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(folderUri(), path);
  await vscode.commands.executeCommand('vscode.open', uri);
  return until(`${path} is open`, vscode.window.onDidChangeActiveTextEditor, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  });
}

/** Writes a file of the opened folder and opens it. Named `suite-…`, it goes at the end of the journey. */
export async function openNewFile(path: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folderUri(), path), new TextEncoder().encode(text));
  return openFile(path);
}

/** The range of the only occurrence of `text`. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const whole = document.getText();
  const start = whole.indexOf(text);
  if (start < 0 || whole.indexOf(text, start + 1) >= 0) throw new Error(`“${text}” is not there exactly once.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Places the cursor where `<|>` stands in `mark`, whose rest occurs once in the text. */
export function placeCursor(editor: vscode.TextEditor, mark: string): vscode.Position {
  const [before, after] = mark.split('<|>');
  if (before === undefined || after === undefined) throw new Error(`“${mark}” has no <|>.`);
  const { start } = rangeOf(editor.document, before + after);
  const cursor = editor.document.positionAt(editor.document.offsetAt(start) + before.length);
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  return cursor;
}

/** The same for keys that follow: they go another way than what the suite asks of the editor, and would overtake it. */
export async function placeCaret(editor: vscode.TextEditor, mark: string): Promise<void> {
  placeCursor(editor, mark);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Types as on the keyboard: completion, auto-closing and the like see it. */
export async function type(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}

/** What the editor would offer at a position, as the labels read. */
export async function completionLabels(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Opens the menu of code actions at the cursor and sees `title` in it. The editor closes it when somebody else has the word. */
export async function openActions(command: string, title: string, ...args: readonly unknown[]): Promise<void> {
  await insist(async () => {
    await vscode.commands.executeCommand(command, ...args);
    await mustSee('.action-widget', title);
  });
}

/** Opens the list of suggestions, sees `label` in it, takes a picture and accepts what is selected, which must be it. */
export async function takeSuggestion(document: vscode.TextDocument, label: string, picture: string): Promise<void> {
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await mustSee('.suggest-widget.visible .monaco-list-row.focused', label);
  await takePicture(picture);
  const before = document.version;
  await vscode.commands.executeCommand('acceptSelectedSuggestion');
  await until(`“${label}” was inserted`, vscode.workspace.onDidChangeTextDocument, () =>
    document.version > before ? true : undefined,
  );
}
