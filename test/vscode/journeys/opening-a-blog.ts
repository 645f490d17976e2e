// Owns the journey of someone who opens a Hugo blog. Knows one post that has findings.
import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { ourExtension, serverWasStarted } from '../suite/our-extension.ts';
import { untilDiagnostics } from '../suite/until.ts';

export const openingABlog: Journey = {
  window: 'blog',
  title: 'Opening a blog',
  steps: {
    // The suite starts after the editor has activated what the folder's content asks for.
    'the extension is active without a file being opened': async () => {
      assert.equal(ourExtension().isActive, true);
    },
    'it is the one that was meant': async () => {
      const fromSource = existsSync(join(ourExtension().extensionPath, 'client'));
      assert.equal(fromSource ? 'source' : 'package', process.env.HUGO_AUTHOR_UNDER_TEST);
    },
    'the findings of a post show when it is opened, and go when it is closed': async () => {
      const { document } = await openFile('content/posts/broken-on-purpose.md');
      await untilDiagnostics(document.uri, (all) => all.length > 0);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await untilDiagnostics(document.uri, (all) => all.length === 0);
    },
    'the language server is known to run by what was loaded, as it must not be elsewhere': async () => {
      assert.equal(serverWasStarted(), true);
    },
  },
};
