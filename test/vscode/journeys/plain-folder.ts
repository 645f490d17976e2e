// Owns the journey of someone who opens a folder that is no Hugo site: nothing of ours may be seen or started.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { ourExtension } from '../suite/our-extension.ts';

export const plainFolder: Journey = {
  window: 'plain',
  title: 'A folder that is no Hugo site',
  steps: {
    'a Markdown file does not start the extension': async () => {
      const { document } = await openFile('README.md');
      // The answer shows that the editor has started what a Markdown file starts.
      const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
      assert.match(html, /gone\.png/);
      assert.equal(ourExtension().isActive, false);
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    },
  },
};
