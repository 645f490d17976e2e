// Owns the journey of someone who gives a tag another name in all posts, and looks first at what will change.
import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { folderUri, openActions, openFile, openNewFile, placeCaret, placeCursor } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, pressKeys, takePicture, typeKeys } from '../suite/stage.ts';
import { codeOf, until, untilDiagnostics } from '../suite/until.ts';

const yaml = '---\ntitle: One\ntags: [brewing, suite kettle] # ours\n---\n\nsuite kettle\n';
const others = {
  'content/posts/suite-four.md': '---\ntags: [suite kettle]\n---\n',
  'content/posts/suite-five.md': '---\ntags: [Suite Kettle]\n---\n',
  'content/posts/suite-six.md': '---\ntags: [Suite Kettle]\n---\n',
  'content/posts/suite-two.md': '+++\ntitle = "Two"\ntags = ["Suite Kettle"]\n+++\n',
  'content/posts/suite-three.md': '---\ntags:\n  - suite-kettle\n---\n',
  'content/tags/suite-kettle/_index.md': '---\ntitle: Kettles\n---\n',
};

/** The text that an author has before them: of the open document, else of the file. */
const read = async (path: string): Promise<string> =>
  (await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folderUri(), path))).getText();

export const renamingATag: Journey = {
  window: 'blog',
  title: 'Renaming a tag',
  steps: {
    'the light bulb has the usual spelling for this post and for all': async () => {
      // What was opened once is known to the server before anything is asked.
      for (const [path, text] of Object.entries(others)) await openNewFile(path, text);
      const editor = await openNewFile('content/posts/suite-one.md', yaml);
      placeCursor(editor, 'brewing, suite k<|>ettle');
      const { uri } = editor.document;
      await untilDiagnostics(uri, (all) => all.some((one) => codeOf(one) === 'term-spelling'));
      await openActions('editor.action.quickFix', 'in all 3 posts');
      await takePicture('rename-light-bulb');
      await vscode.commands.executeCommand('hideCodeActionWidget');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        editor.selection,
        vscode.CodeActionKind.QuickFix.value,
        10,
      );
      const everywhere = actions.find(({ title }) => title.endsWith('in all 3 posts'));
      assert.deepEqual(
        everywhere?.edit
          ?.entries()
          .map(([file]) => vscode.workspace.asRelativePath(file))
          .sort(),
        ['content/posts/suite-four.md', 'content/posts/suite-one.md', 'content/posts/suite-three.md'],
      );
    },
    'F2 asks for the new name of the tag alone': async () => {
      const editor = await openFile('content/posts/suite-one.md');
      await placeCaret(editor, 'brewing, suite k<|>ettle');
      await pressKeys('F2');
      await mustSee('.rename-box input.rename-input:focus', '');
      await takePicture('rename-box');
    },
    'the preview names every file before anything is changed': async () => {
      await pressKeys('Control+A');
      await typeKeys('copper kettle');
      await pressKeys('Enter');
      await mustSee('.bulk-edit-panel', 'suite-one.md');
      await takePicture('rename-preview');
      assert.equal(await read('content/posts/suite-one.md'), yaml);
    },
    'applying it changes the term in all posts and moves its page': async () => {
      const page = vscode.Uri.joinPath(folderUri(), 'content/tags/copper-kettle/_index.md');
      // The texts come first, the move last, and the command does not wait for either.
      const moved = until('the page of the tag was moved', vscode.workspace.onDidRenameFiles, () =>
        existsSync(page.fsPath) ? true : undefined,
      );
      await vscode.commands.executeCommand('refactorPreview.apply');
      await moved;
      await takePicture('rename-applied');
      assert.equal(await read('content/posts/suite-one.md'), yaml.replace('suite kettle]', 'copper kettle]'));
      assert.equal(await read('content/posts/suite-two.md'), '+++\ntitle = "Two"\ntags = ["copper kettle"]\n+++\n');
      assert.equal(await read('content/posts/suite-three.md'), '---\ntags:\n  - copper kettle\n---\n');
      assert.equal(await read('content/tags/copper-kettle/_index.md'), others['content/tags/suite-kettle/_index.md']);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folderUri(), 'content/tags'), { recursive: true });
    },
  },
};
