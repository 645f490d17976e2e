// Owns the journey of someone who wants the findings of posts that are not open. Knows the command and the post that is broken on purpose.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { folderUri } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { untilDiagnostics } from '../suite/until.ts';

const broken = () => vscode.Uri.joinPath(folderUri(), 'content/posts/broken-on-purpose.md');

export const checkWholeSite: Journey = {
  window: 'blog',
  title: 'Checking the whole site',
  steps: {
    'a post that is not open has no findings': async () => {
      assert.deepEqual(vscode.languages.getDiagnostics(broken()), []);
    },
    'the command brings its findings': async () => {
      await vscode.commands.executeCommand('hugoAuthor.checkSite');
      const found = await untilDiagnostics(broken(), (all) => all.length > 0);
      assert.ok(found.length >= 5, `${found.length} findings`);
    },
    'no other post of the example has any': async () => {
      const others = vscode.languages
        .getDiagnostics()
        .filter(([uri, found]) => found.length > 0 && uri.toString() !== broken().toString());
      assert.deepEqual(
        others.map(([uri]) => vscode.workspace.asRelativePath(uri)),
        [],
      );
    },
  },
};
