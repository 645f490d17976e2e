// Owns the journey of someone who writes a figure and picks the picture. Knows the bundle of one post.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { completionLabels, openFile, placeCursor, rangeOf, takeSuggestion, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, mustSeeImage, takePicture } from '../suite/stage.ts';

const opening = 'Everybody I asked said five days.';

export const choosingAnImage: Journey = {
  window: 'pictures',
  title: 'Choosing an image',
  steps: {
    'the pictures of the bundle are offered inside the quotes of src': async () => {
      const editor = await openFile('content/posts/hut-to-hut/index.md');
      // As soon as the site has been read.
      await mustSee('.statusbar', 'words');
      const { start } = rangeOf(editor.document, opening);
      await editor.edit((edit) => edit.insert(start, '{{< figure src="" >}}\n\n'));
      placeCursor(editor, '{{< figure src="<|>" >}}');
      const labels = await completionLabels(editor.document, editor.selection.active);
      assert.ok(labels.includes('lake.png') && labels.includes('pass.png'), labels.slice(0, 20).join(', '));
    },
    'the one that is looked at is shown, with its size': async () => {
      const editor = await openFile('content/posts/hut-to-hut/index.md');
      placeCursor(editor, '{{< figure src="<|>" >}}');
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await mustSee('.suggest-widget.visible .monaco-list-row.focused', 'lake.png');
      // Before the server has told of the item there are no details, and the editor opens none.
      await mustSee('.suggest-widget.visible .monaco-list-row.focused .can-expand-details', '');
      await vscode.commands.executeCommand('toggleSuggestionDetails');
      await mustSee('.suggest-details-container', 'pixels');
      await mustSeeImage('.suggest-details-container img');
      await takePicture('completion-thumbnail');
      await vscode.commands.executeCommand('toggleSuggestionDetails');
      await vscode.commands.executeCommand('hideSuggestWidget');
    },
    'taking one puts its name there': async () => {
      const editor = await openFile('content/posts/hut-to-hut/index.md');
      await type('pa');
      await takeSuggestion(editor.document, 'pass.png', 'completion-image');
      assert.match(editor.document.getText(), /\{\{< figure src="pass\.png" >\}\}/);
    },
  },
};
