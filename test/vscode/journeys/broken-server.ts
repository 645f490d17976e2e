// Owns the journey of someone whose language server dies: it comes back, says so once, and nothing is lost.
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { openNewFile, placeCursor, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustGo, mustSee, takePicture } from '../suite/stage.ts';
import { codeOf, untilDiagnostics } from '../suite/until.ts';

const findServer = async (): Promise<number> => {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,ppid,args']);
  const line = stdout
    .split('\n')
    .map((each) => each.trim().split(/\s+/))
    .find(
      ([, parent, ...args]) => Number(parent) === process.pid && args.some((arg) => arg.endsWith('dist/server.js')),
    );
  assert.ok(line, 'no language server runs');
  return Number(line[0]);
};

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
