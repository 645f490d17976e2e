// Owns the journey of someone who does not remember a shortcode's name. Knows the command, the list it shows, and two shortcodes.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openNewFile, placeCursor, rangeOf } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, pressKeys, takePicture, typeKeys } from '../suite/stage.ts';
import { until } from '../suite/until.ts';

/** Runs the command, looks for the name in its list and takes it. */
async function insert(document: vscode.TextDocument, name: string, picture: string): Promise<void> {
  const before = document.version;
  const done = vscode.commands.executeCommand('hugoAuthor.insertShortcode');
  await mustSee('.quick-input-widget .monaco-list-row', name);
  await takePicture(picture);
  await typeKeys(name);
  await mustSee('.quick-input-widget .monaco-list-row.focused', name);
  await pressKeys('Enter');
  await done;
  await until(`“${name}” was inserted`, vscode.workspace.onDidChangeTextDocument, () =>
    document.version > before ? true : undefined,
  );
}

export const insertShortcode: Journey = {
  window: 'blog',
  title: 'Inserting a shortcode',
  steps: {
    "the site's own and Hugo's are offered, and one is inserted": async () => {
      const editor = await openNewFile('content/posts/suite-insert.md', '---\ntitle: New\n---\n\nBefore. \n');
      placeCursor(editor, 'Before. <|>\n');
      await insert(editor.document, 'figure', 'insert-shortcode');
      assert.match(editor.document.getText(), /Before\. \{\{< figure src="[^"]*"[^>]*>\}\}/);
    },
    'a paired one wraps the selection': async () => {
      const editor = await openNewFile('content/posts/suite-wrap.md', '---\ntitle: New\n---\n\nTake poles along.\n');
      const range = rangeOf(editor.document, 'Take poles along.');
      editor.selection = new vscode.Selection(range.start, range.end);
      await insert(editor.document, 'note', 'wrap-in-shortcode');
      assert.match(
        editor.document.getText(),
        /\{\{[<%] note[^>]*[>%]\}\}\s*Take poles along\.\s*\{\{[<%] \/note [>%]\}\}/,
      );
    },
  },
};
