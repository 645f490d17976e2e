// Owns the journey of someone who has not said yet that the folder may be trusted: all help is there, and nothing is executed.
import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { completionLabels, folderUri, openFile, openNewFile, placeCursor } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, pressKeys, restPointer, takePicture, typeKeys } from '../suite/stage.ts';
import { codeOf, untilDiagnostics } from '../suite/until.ts';

export const untrustedFolder: Journey = {
  window: 'untrusted',
  title: 'A folder that is not trusted',
  steps: {
    'the editor does not trust it': async () => {
      assert.equal(vscode.workspace.isTrusted, false);
    },
    'posts are checked': async () => {
      const { document } = await openFile('content/posts/broken-on-purpose.md');
      // Before the site is read through, only what the page itself tells is known.
      await untilDiagnostics(document.uri, (all) => all.some((each) => codeOf(each) === 'image-missing'));
      await restPointer();
      await takePicture('untrusted');
    },
    'and completed': async () => {
      const editor = await openNewFile('content/posts/suite-new.md', '---\ntitle: New\ntags: [hik]\n---\n');
      const labels = await completionLabels(editor.document, placeCursor(editor, 'tags: [hik<|>]'));
      assert.ok(labels.includes('hiking'), labels.join(', '));
    },
    'the live preview says why it does not run': async () => {
      await openFile('content/posts/upgrade-sunday.md');
      const done = vscode.commands.executeCommand('hugoAuthor.openLivePreview');
      await mustSee('.notifications-toasts', 'this folder is not trusted');
      await takePicture('untrusted-live-preview');
      await vscode.commands.executeCommand('notifications.clearAll');
      await done;
    },
    'a post is begun without Hugo, although its section has an archetype': async () => {
      const done = vscode.commands.executeCommand('hugoAuthor.newPost');
      await mustSee('.quick-input-widget .monaco-list-row', 'posts');
      await typeKeys('posts');
      await mustSee('.quick-input-widget .monaco-list-row.focused', 'posts');
      await pressKeys('Enter');
      await mustSee('.quick-input-widget', 'What is it called?');
      await typeKeys('Suite of Strangers');
      await pressKeys('Enter');
      await done;
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document && vscode.workspace.asRelativePath(document.uri), 'content/posts/suite-of-strangers.md');
      assert.match(document!.getText(), /title: ?["']?Suite of Strangers/);
    },
    'the state of the site can be asked': async () => {
      const done = vscode.commands.executeCommand('hugoAuthor.showStatus');
      await mustSee('.quick-input-widget .monaco-list-row', 'Rules of');
      await pressKeys('Escape');
      await done;
    },
    'no Hugo was run, not even for its version': async () => {
      // The program that the settings of the folder and of the machine name would have left this file.
      assert.equal(existsSync(vscode.Uri.joinPath(folderUri(), 'hugo-was-run').fsPath), false);
    },
  },
};
