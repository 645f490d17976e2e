// Owns the journey of someone whose editor dies while the live preview runs: no Hugo is left behind. Knows the example blog's posts.
import * as vscode from 'vscode';
import { openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { beKilled, mustSee } from '../suite/stage.ts';

export const killedEditor: Journey = {
  window: 'killed',
  title: 'The editor dies',
  steps: {
    'while the live preview runs': async () => {
      await openFile('content/posts/hut-to-hut/index.md');
      await vscode.commands.executeCommand('hugoAuthor.openLivePreview');
      await mustSee('article h1', 'Hut to Hut in Four Days');
    },
    // Nothing of the suite is left then either: the runner tells the outcome, under a name of its own.
    'nothing outlives it': () => beKilled('The editor dies: nothing outlives it', ['hugo-0.168.0 server', 'keep-hugo']),
  },
};
