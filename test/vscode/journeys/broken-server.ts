// Owns the journey of someone whose language server dies: it comes back, says so once, and nothing is lost.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openNewFile, placeCursor, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { findServer } from '../suite/our-server.ts';
import { mustGo, mustSee, takePicture } from '../suite/stage.ts';
import { codeOf, untilDiagnostics } from '../suite/until.ts';

/** Kills the server, types what it must find wrong then. */
const killAndType = async (editor: vscode.TextEditor, mark: string, text: string, findings: number): Promise<void> => {
  process.kill(await findServer(), 'SIGKILL');
  placeCursor(editor, mark);
  await type(text);
  await untilDiagnostics(
    editor.document.uri,
    (all) => all.filter((each) => codeOf(each) === 'image-missing').length === findings,
  );
};

export const brokenServer: Journey = {
  window: 'sites',
  title: 'The language server dies',
  steps: {
    'it is started again, says so, and knows what is not saved': async () => {
      const editor = await openNewFile('second/content/posts/suite-kill.md', '---\ntitle: K\n---\n\nEnd.\n');
      await killAndType(editor, '<|>End.', '![a](one.png)\n\n', 1);
      await mustSee('.notifications-toasts', 'Hugo Author crashed and was started again.');
      await takePicture('server-killed');
      assert.equal(editor.document.isDirty, true);
      await vscode.commands.executeCommand('notifications.clearAll');
    },
    'the second time it says nothing any more': async () => {
      const editor = vscode.window.activeTextEditor!;
      await killAndType(editor, '<|>End.', '![b](two.png)\n\n', 2);
      await mustGo('.notifications-toasts .notification-toast', '');
    },
  },
};
