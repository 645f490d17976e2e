// Owns the journey of someone whose site answers slowly: it is said what is waited for, and the author may give up.
import * as vscode from 'vscode';
import { folderUri, openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { findServer } from '../suite/our-server.ts';
import { clickInside, mustGo, mustSee, pressKeys, takePicture } from '../suite/stage.ts';

const toasts = '.notifications-toasts .notification-toast';
const asks = 'Looking for posts with “static/images/ridge-rain.png”…';

/** Asks while the server stands still, which goes on once `meanwhile` is done; `done` is when the command has ended. */
const askSlowly = async (meanwhile: () => Promise<void>): Promise<{ done: Thenable<unknown> }> => {
  const image = vscode.Uri.joinPath(folderUri(), 'static/images/ridge-rain.png');
  const server = await findServer();
  process.kill(server, 'SIGSTOP');
  try {
    const done = vscode.commands.executeCommand('hugoAuthor.findImagePosts', image);
    await mustSee(toasts, asks);
    await meanwhile();
    return { done };
  } finally {
    process.kill(server, 'SIGCONT');
  }
};

export const slowAnswers: Journey = {
  window: 'pictures',
  title: 'An answer that takes long',
  steps: {
    'it is said what is waited for, and no more once the answer is there': async () => {
      await openFile('content/posts/one-lens-for-a-year.md');
      // Whoever waits for the site to be read is no matter of this.
      await mustSee('.statusbar', 'words');
      const { done } = await askSlowly(() => takePicture('slow-answer'));
      await mustSee('.quick-input-widget .monaco-list-row', 'rain-is-a-subject.md');
      await mustGo(toasts, asks);
      await pressKeys('Enter');
      await done;
      await mustSee('.tabs-container .tab.active', 'rain-is-a-subject.md');
    },
    'whoever gives up is told that nothing happened': async () => {
      const { done } = await askSlowly(async () => {
        await clickInside(`${toasts} .monaco-button`, 'Cancel');
      });
      await done;
      await mustSee('.statusbar', 'Given up; nothing was changed.');
      await mustGo(toasts, asks);
      await mustGo('.quick-input-widget .monaco-list-row', 'rain-is-a-subject.md');
      await takePicture('slow-answer-given-up');
    },
  },
};
