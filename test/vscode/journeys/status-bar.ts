// Owns the journey of someone who writes a post and looks at the status bar: what becomes of it, how long it is, and why.
import * as vscode from 'vscode';
import { openFile, openNewFile, placeCursor, rangeOf, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { click, mustGo, mustSee, pressKeys, takePicture } from '../suite/stage.ts';
import { todayInTheBlog } from '../suite/today.ts';
import { until, untilText } from '../suite/until.ts';

const entry = '.statusbar-item[id="hugo-author.hugo-author.hugoAuthor.page"]';
const post = '---\ntitle: "Suite Status"\ndate: 2024-01-05\ndraft: true\n---\n\nOne two three.\n';

export const statusBar: Journey = {
  window: 'views',
  title: 'The status bar',
  steps: {
    'says that a post is a draft, how many words it has and how long they take': async () => {
      await openNewFile('content/posts/suite-status.md', post);
      await mustSee(entry, 'Draft · 3 words · 1 min');
    },
    'follows typing': async () => {
      const editor = await openFile('content/posts/suite-status.md');
      placeCursor(editor, 'three<|>.');
      await type(' four');
      await mustSee(entry, 'Draft · 4 words · 1 min');
    },
    'follows the draft mark': async () => {
      const editor = await openFile('content/posts/suite-status.md');
      await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'draft: true'), 'draft: false'));
      await mustSee(entry, 'Published · 4 words');
      await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'draft: false'), 'draft: true'));
      await mustSee(entry, 'Draft · 4 words');
      await editor.document.save();
    },
    'says on a click why, and what would change that; “Publish Post” does it': async () => {
      const { document } = await openFile('content/posts/suite-status.md');
      await click(entry);
      await mustSee('.quick-input-widget .monaco-list-row', 'It is a draft.');
      await mustSee('.quick-input-widget .monaco-list-row', 'Take the draft mark away.');
      await takePicture('status-bar-why');
      await click('.quick-input-widget .monaco-list-row[aria-label*="Publish Post"]');
      const today = todayInTheBlog();
      await untilText(
        document,
        post.replace('draft: true\n', '').replace('2024-01-05', today).replace('three', 'three four'),
      );
      await mustSee(entry, 'Published · 4 words');
      await until('it is saved', vscode.workspace.onDidSaveTextDocument, () => (document.isDirty ? undefined : true));
    },
    'leads to the line that decides': async () => {
      const editor = await openFile('content/posts/river-level.md');
      await mustSee(entry, 'Scheduled, in 1');
      await takePicture('status-bar-scheduled');
      await click(entry);
      await mustSee('.quick-input-widget .monaco-list-row.focused', 'Its “publishDate” is Saturday, 1 June 2041');
      await pressKeys('Enter');
      await until('the key is selected', vscode.window.onDidChangeTextEditorSelection, () =>
        editor.document.getText(vscode.window.activeTextEditor?.selection) === 'publishDate' ? true : undefined,
      );
    },
    'is not there for a file that is no post': async () => {
      await mustSee(entry, 'Scheduled');
      await openFile('hugo.toml');
      await mustGo(entry, '');
      await takePicture('status-bar-elsewhere');
    },
  },
};
