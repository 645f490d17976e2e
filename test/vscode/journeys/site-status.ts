// Owns the journey of someone who wants to know whether the site was understood. Knows the example blog's size by what is on disk.
import * as vscode from 'vscode';
import { openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { click, mustSee, pressKeys, restPointer, takePicture } from '../suite/stage.ts';

export const siteStatus: Journey = {
  window: 'blog',
  title: 'The state of the site',
  steps: {
    'the language status of a post names the site and counts its posts': async () => {
      await openFile('content/posts/upgrade-sunday.md');
      await click('[id="status.languageStatus"]');
      const pages = await vscode.workspace.findFiles('content/**/*.md', '**/_index.md');
      await mustSee('.hover-language-status', `Hugo: blog, ${pages.length} posts`);
      await takePicture('language-status');
      await restPointer();
      await pressKeys('Escape');
    },
    'the command tells which Hugo the rules are taken from': async () => {
      const done = vscode.commands.executeCommand('hugoAuthor.showStatus');
      await mustSee('.quick-input-widget .monaco-list-row', 'Rules of');
      await takePicture('site-status');
      await pressKeys('Escape');
      await done;
    },
  },
};
