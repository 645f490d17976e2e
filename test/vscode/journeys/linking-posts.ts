// Owns the journey of someone who links to an earlier post, and gives a post that others link to another name.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { folderUri, openFile, openNewFile, placeCaret } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { insist, mustSee, pressKeys, takePicture, typeKeys } from '../suite/stage.ts';
import { codeOf, until, untilDiagnostics, untilReads } from '../suite/until.ts';

const uriOf = (path: string): vscode.Uri => vscode.Uri.joinPath(folderUri(), path);

const north = 'content/posts/suite-north.md';
const south = 'content/posts/suite-south.md';
const from = 'content/posts/suite-lantern.md';
const to = 'content/posts/suite-candle.md';

const texts: Readonly<Record<string, string>> = {
  [from]: '---\ntitle: Repairing a Lantern\ndate: 2024-05-01\n---\n\nLight.\n',
  [south]:
    '---\ntitle: South\n---\n\n[The lamp](/2024/05/repairing-a-lantern/#glass) and {{< ref "suite-lantern.md" >}}.\n',
  [north]: '---\ntitle: North\n---\n\nHere.\n',
};

const read = async (path: string): Promise<string> => (await vscode.workspace.openTextDocument(uriOf(path))).getText();

/** Nobody asked to save it, and it is. */
const untilSaved = (path: string, accept: (text: string) => boolean): Promise<string> =>
  until(`${path} is saved`, vscode.workspace.onDidSaveTextDocument, () => {
    const saved = readFileSync(uriOf(path).fsPath, 'utf8');
    return accept(saved) ? saved : undefined;
  });

/** As a person does who has no command for it. */
const renameInExplorer = async (path: string, name: string): Promise<void> => {
  await vscode.commands.executeCommand('revealInExplorer', uriOf(path));
  await mustSee('.explorer-folders-view .monaco-list-row.focused', path.slice(path.lastIndexOf('/') + 1));
  await vscode.commands.executeCommand('renameFile');
  await typeKeys(name);
  await pressKeys('Enter');
};

const undoInExplorer = async (): Promise<void> => {
  await vscode.commands.executeCommand('workbench.files.action.focusFilesExplorer');
  await pressKeys('Control+Z');
};

export const linkingPosts: Journey = {
  window: 'linking',
  title: 'Linking posts',
  steps: {
    'typing the begin of a link offers posts by title, and writes the form of the blog': async () => {
      for (const [path, text] of Object.entries(texts)) await openNewFile(path, text);
      const editor = await openFile(north);
      await placeCaret(editor, 'Here.<|>');
      await typeKeys(' See [see ](repair');
      await insist(async () => {
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
        await mustSee('.suggest-widget.visible .monaco-list-row.focused', 'Repairing a Lantern');
      });
      await takePicture('link-by-title');
      await pressKeys('Enter');
      await untilReads(editor.document, 'the link is there', (text) =>
        text.includes('See [see ]({{< relref "/posts/suite-lantern.md" >}})'),
      );
    },
    'Insert Link to Post finds a post by its title, and what is selected becomes the text of the link': async () => {
      const editor = await openFile(north);
      const start = editor.document.positionAt(editor.document.getText().indexOf('Here'));
      editor.selection = new vscode.Selection(start, start.translate(0, 'Here'.length));
      const inserting = vscode.commands.executeCommand('hugoAuthor.insertLink');
      await mustSee('.quick-input-widget .monaco-list-row.focused', '');
      await typeKeys('lantern');
      await mustSee('.quick-input-widget .monaco-list-row.focused', 'Repairing a Lantern');
      await takePicture('insert-link');
      await pressKeys('Enter');
      await inserting;
      assert.match(editor.document.getText(), /^\[Here\]\(\{\{< relref "\/posts\/suite-lantern\.md" >\}\}\)\./m);
      await editor.document.save();
    },
    'a renamed post takes its references along, its address stays, and what changes is shown first': async () => {
      await renameInExplorer(from, 'suite-candle');
      await mustSee('.bulk-edit-panel', 'suite-north.md');
      await mustSee('.bulk-edit-panel', 'suite-south.md');
      await takePicture('move-post-preview');
      await vscode.commands.executeCommand('refactorPreview.apply');
      for (const path of [north, south]) await untilSaved(path, (text) => !text.includes('suite-lantern'));
      await vscode.workspace.fs.stat(uriOf(to));
      await takePicture('move-post-done');
      assert.match(
        await read(south),
        /\[The lamp\]\(\/2024\/05\/repairing-a-lantern\/#glass\) and \{\{< ref "suite-candle\.md" >\}\}/,
      );
    },
    'one undo brings all back': async () => {
      await undoInExplorer();
      await untilSaved(south, (text) => text === texts[south]);
      await untilSaved(north, (text) => text.includes('suite-lantern.md'));
      await vscode.workspace.fs.stat(uriOf(from));
      await takePicture('move-post-undone');
    },
    'one post that is not open follows without being asked for, and nothing is left to save': async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const west = 'content/posts/suite-west.md';
      const east = 'content/posts/suite-east.md';
      const before = '---\ntitle: East\n---\n\n{{< ref "suite-west.md" >}}\n';
      await openNewFile(east, before);
      const untilBroken = (isBroken: boolean): Promise<unknown> =>
        untilDiagnostics(uriOf(east), (all) => all.some((one) => codeOf(one) === 'ref-broken') === isBroken);
      await untilBroken(true);
      await openNewFile(west, '---\ntitle: West\n---\n');
      await untilBroken(false);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await renameInExplorer(west, 'suite-wind');
      await untilSaved(east, (text) => text === before.replace('west', 'wind'));
      await takePicture('move-closed');
      await undoInExplorer();
      await untilSaved(east, (text) => text === before);
      await takePicture('move-closed-undone');
      await vscode.workspace.fs.stat(uriOf(west));
    },
  },
};
