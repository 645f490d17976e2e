// Owns the journey of someone who opens a folder that is no Hugo site: nothing of ours may be seen or started.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile, openNewFile, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { ourExtension, serverWasStarted } from '../suite/our-extension.ts';
import { mustGo, mustNotSee } from '../suite/stage.ts';

export const plainFolder: Journey = {
  window: 'plain',
  title: 'A folder that is no Hugo site',
  steps: {
    'the extension is not active': async () => {
      assert.equal(ourExtension().isActive, false);
    },
    // VS Code asks every extension that adds to its Markdown preview, so ours is loaded then; more must not happen.
    'a Markdown file starts no server, has no findings and looks as ever': async () => {
      const { document } = await openFile('README.md');
      const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
      assert.match(html, /gone\.png/);
      assert.doesNotMatch(html, /hugo/);
      assert.equal(serverWasStarted(), false);
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    },
    'what is typed is closed as VS Code closes it, and no more': async () => {
      const editor = await openNewFile('suite-typing.md', '');
      for (const letter of '{{% x') await type(letter);
      assert.equal(editor.document.getText(), '{{% x}}');
    },
    'no view of ours is in the activity bar': async () => {
      await mustGo('.activitybar .action-label[aria-label^="Hugo"]', '');
    },
    'no command of ours is offered': async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpen', '>Hugo: ');
      await mustNotSee('.quick-input-widget .monaco-list-row', 'Hugo: ');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    },
  },
};
