// Owns the journey of someone whose editor speaks German: whatever we say is in German too. Knows one post that has findings.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, pressKeys, restPointer, takePicture } from '../suite/stage.ts';
import { codeOf, untilDiagnostics } from '../suite/until.ts';

export const germanEditor: Journey = {
  window: 'german',
  title: 'An editor in German',
  steps: {
    'the state of the site': async () => {
      assert.equal(vscode.env.language, 'de');
      await openFile('content/posts/upgrade-sunday.md');
      await mustSee('[id="status.languageStatus"][aria-label*="Hugo: german, "][aria-label*=" Beiträge"]', '');
      await mustSee('.statusbar-item[id*="hugoAuthor.page"]', 'Veröffentlicht');
      const done = vscode.commands.executeCommand('hugoAuthor.showStatus');
      await mustSee('.quick-input-widget .monaco-list-row', 'Regeln von Hugo');
      await takePicture('german-status');
      await pressKeys('Escape');
      await done;
    },
    'a finding': async () => {
      const { document } = await openFile('content/posts/broken-on-purpose.md');
      const found = await untilDiagnostics(document.uri, (all) => all.some((each) => codeOf(each) === 'image-missing'));
      const { message } = found.find((each) => codeOf(each) === 'image-missing')!;
      assert.match(message, /^Kein Bild „/);
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await mustSee('.markers-panel', message.slice(0, 20));
      await restPointer();
      await takePicture('german-problems');
      await vscode.commands.executeCommand('workbench.action.closePanel');
    },
    'a command': async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpen', '>Hugo: Neuer');
      await mustSee('.quick-input-widget .monaco-list-row', 'Hugo: Neuer Beitrag');
      await takePicture('german-command');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    },
    'the walkthrough': async () => {
      await vscode.commands.executeCommand('hugoAuthor.openWalkthrough');
      await mustSee('.gettingStartedContainer', 'Einen Beitrag beginnen');
      await restPointer();
      await takePicture('german-walkthrough');
    },
  },
};
