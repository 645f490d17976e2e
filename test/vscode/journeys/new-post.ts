// Owns the journey of someone who begins a new post. Knows the example blog's sections and archetype.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { folderUri, openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, pressKeys, takePicture, typeKeys } from '../suite/stage.ts';

export const newPost: Journey = {
  window: 'blog',
  title: 'A new post',
  steps: {
    'it is made from the archetype of its section and opened': async () => {
      await openFile('content/posts/upgrade-sunday.md');
      await mustSee('.statusbar-item[id*="hugoAuthor.page"]', 'Published');
      const done = vscode.commands.executeCommand('hugoAuthor.newPost');
      await mustSee('.quick-input-widget .monaco-list-row', 'posts');
      await takePicture('new-post-section');
      await typeKeys('posts');
      await mustSee('.quick-input-widget .monaco-list-row.focused', 'posts');
      await pressKeys('Enter');
      await mustSee('.quick-input-widget', 'What is it called?');
      await typeKeys('Suite of Rooms');
      await takePicture('new-post-title');
      await pressKeys('Enter');
      await done;
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document && vscode.workspace.asRelativePath(document.uri), 'content/posts/suite-of-rooms.md');
      assert.match(document!.getText(), /title: ?["']?Suite of Rooms/);
      assert.match(document!.getText(), /draft: ?true/);
      assert.deepEqual(vscode.languages.getDiagnostics(document!.uri), []);
    },
    'the file is on disk': async () => {
      const { size } = await vscode.workspace.fs.stat(
        vscode.Uri.joinPath(folderUri(), 'content/posts/suite-of-rooms.md'),
      );
      assert.ok(size > 0);
    },
  },
};
