// Owns the journey of someone who looks what is still to be published. Knows the example blog's drafts and dates.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile, openNewFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { click, mustGo, mustSee, pressKeys, restPointer, takePicture } from '../suite/stage.ts';

const line = '[id="workbench.view.extension.hugoAuthor"] .monaco-list-row';

export const postsView: Journey = {
  window: 'views',
  title: 'The view of posts',
  steps: {
    'lists drafts, scheduled with the time left, expired and recent ones': async () => {
      await click('.activitybar .action-label[aria-label^="Hugo"]');
      await mustSee(`${line}[aria-label^="Drafts,"]`, '2');
      await mustSee(line, 'The Bog Path');
      await mustSee(`${line}[aria-label^="The River, Forty Years On,"]`, 'in 1');
      await mustSee(`${line}[aria-label^="Open Shed Evening,"]`, 'ago');
      await mustSee(line, 'Spruce Tips, Picked on the Way Down');
      await restPointer();
      await takePicture('posts-view');
    },
    'a draft that is written appears in it, and goes when it is none any more': async () => {
      const editor = await openNewFile('content/posts/suite-listed.md', '---\ntitle: Suite Listed\ndraft: true\n---\n');
      await mustSee(`${line}[aria-label^="Drafts,"]`, '3');
      await mustSee(line, 'Suite Listed');
      await editor.edit((edit) => edit.replace(editor.document.lineAt(2).range, 'date: 2050-01-01'));
      await mustSee(`${line}[aria-label^="Scheduled,"]`, '2');
      await mustSee(`${line}[aria-label^="Drafts,"]`, '2');
    },
    'a line opens its post, and the post is found in the view': async () => {
      await click(`${line}[aria-label^="The Bog Path,"]`);
      await mustSee('.tabs-container .tab', 'the-bog-path.md');
      await openFile('content/posts/river-level.md');
      await vscode.commands.executeCommand('hugoAuthor.revealPost');
      await mustSee(`${line}.selected`, 'The River, Forty Years On');
    },
    'a post is published from its line, in one step that is saved, told and can be undone': async () => {
      const path = 'content/posts/suite-now.md';
      const text = '---\ntitle: Suite Now # mine\ndate: 2024-01-01\ndraft: true\n---\n\nWords.\n';
      const { document } = await openNewFile(path, text);
      await mustSee(`${line}[aria-label^="Suite Now,"]`, 'Suite Now');
      await click(`${line}[aria-label^="Suite Now,"]`);
      await pressKeys('Shift+F10');
      await mustSee('.monaco-menu', 'Publish Post');
      await takePicture('posts-view-menu');
      await pressKeys('Escape');
      await mustGo('.monaco-menu', 'Publish Post');
      await vscode.commands.executeCommand('hugoAuthor.publishPost');
      await mustSee('.notifications-toasts', '“Suite Now” is published with the next build, dated 20');
      assert.equal(
        document.getText().replace(/date: .*/, ''),
        text.replace('draft: true\n', '').replace(/date: .*/, ''),
      );
      assert.equal(document.isDirty, false);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    },
  },
};
