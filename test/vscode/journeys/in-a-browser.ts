// Owns the journey of someone whose editor has no machine behind it, as on vscode.dev: our code runs in a worker of the browser. Knows the example blog's posts.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { completionLabels, openFile, openNewFile, placeCursor, takeSuggestion } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { serverWasStarted } from '../suite/our-extension.ts';
import { mustNotSee, mustSee, pressKeys, restPointer, takePicture, typeKeys } from '../suite/stage.ts';
import { codeOf, untilDiagnostics } from '../suite/until.ts';

export const inABrowser: Journey = {
  window: 'web',
  title: 'In a browser',
  steps: {
    'a broken post has its problems': async () => {
      const { document } = await openFile('content/posts/broken-on-purpose.md');
      await untilDiagnostics(document.uri, (all) => all.some((each) => codeOf(each) === 'image-missing'));
      await restPointer();
      await takePicture('web-problems');
    },
    'they come from no process of this machine': async () => {
      assert.equal(serverWasStarted(), false);
    },
    'a tag is completed': async () => {
      const editor = await openNewFile('content/posts/suite-web.md', '---\ntitle: New\ntags: [forag]\n---\n');
      const at = placeCursor(editor, 'tags: [forag<|>]');
      const labels = await completionLabels(editor.document, at);
      assert.ok(labels.includes('foraging'), labels.join(', '));
      await takeSuggestion(editor.document, 'foraging', 'web-completion');
      assert.match(editor.document.getText(), /^tags: \[foraging\]$/m);
      await editor.document.save();
    },
    'a file that comes on disk is heard of': async () => {
      const { document } = await openNewFile(
        'content/posts/suite-picture.md',
        '---\ntitle: Picture\ndate: 2024-03-01\n---\n\n![Map](/images/suite-map.png)\n',
      );
      await untilDiagnostics(document.uri, (all) => all.some((each) => codeOf(each) === 'image-missing'));
      const [folder] = vscode.workspace.workspaceFolders!;
      const blog = vscode.Uri.joinPath(folder!.uri, 'content/posts/hut-to-hut/lake.png');
      const picture = vscode.Uri.joinPath(folder!.uri, 'static/images/suite-map.png');
      await vscode.workspace.fs.copy(blog, picture);
      await untilDiagnostics(document.uri, (all) => all.every((each) => codeOf(each) !== 'image-missing'));
    },
    'the live preview is not offered': async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpen', '>Hugo: Open');
      await mustSee('.quick-input-widget .monaco-list-row', 'Open Preview to the Side');
      await mustNotSee('.quick-input-widget .monaco-list-row', 'Open Live Preview');
      await takePicture('web-palette');
      await pressKeys('Escape');
    },
    'asked for by a key all the same, it says why and what there is': async () => {
      const done = vscode.commands.executeCommand('hugoAuthor.openLivePreview');
      await mustSee('.notifications-toasts', 'which a browser cannot');
      await takePicture('web-live-preview');
      await vscode.commands.executeCommand('notifications.clearAll');
      await done;
    },
    'a post is begun without a Hugo, and filled by the archetype': async () => {
      const done = vscode.commands.executeCommand('hugoAuthor.newPost');
      await mustSee('.quick-input-widget .monaco-list-row', 'posts');
      await typeKeys('posts');
      await pressKeys('Enter');
      await mustSee('.quick-input-widget', 'What is it called?');
      await typeKeys('Suite in a browser');
      await pressKeys('Enter');
      await done;
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.match(text, /title.*Suite in a browser/i);
      await takePicture('web-new-post');
    },
  },
};
