// Owns the journey of someone whose site lies in a folder of the repository, with a theme that is not checked out.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustGo, mustNotSee, mustSee, pressKeys, takePicture } from '../suite/stage.ts';
import { codeOf, untilDiagnostics } from '../suite/until.ts';

export const siteInAFolder: Journey = {
  window: 'nested',
  title: 'A site in a folder',
  steps: {
    'the site is found, and its posts are checked': async () => {
      const { document } = await openFile('site/content/posts/a.md');
      const found = await untilDiagnostics(document.uri, (all) => all.length > 0);
      assert.deepEqual(found.map(codeOf), ['image-missing']);
      await mustSee('[id="status.languageStatus"][aria-label*="Hugo: nested, 1 post"]', '');
    },
    'a theme that is not here is told once, quietly: no shortcode is called unknown': async () => {
      await mustGo('.notifications-toasts .notification-toast', '');
      const config = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'site/hugo.toml');
      const found = await untilDiagnostics(config, (all) => all.length > 0);
      assert.deepEqual(found.map(codeOf), ['theme-missing']);
      const done = vscode.commands.executeCommand('hugoAuthor.showStatus');
      await mustSee('.quick-input-widget .monaco-list-row', 'docsy');
      await takePicture('site-in-a-folder');
      await pressKeys('Escape');
      await done;
    },
    'a Markdown file outside of it is none of ours': async () => {
      const { document } = await openFile('README.md');
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
      await vscode.commands.executeCommand('workbench.action.quickOpen', '>Hugo: Publish Post');
      await mustNotSee('.quick-input-widget .monaco-list-row', 'Hugo: Publish Post');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    },
  },
};
