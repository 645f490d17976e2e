// Owns the journey of someone who has just installed us: nothing shows by itself, and the walkthrough leads on.
import * as vscode from 'vscode';
import { openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { clickInside, mustGo, mustSee, pressKeys, restPointer, takePicture } from '../suite/stage.ts';

export const firstFiveMinutes: Journey = {
  window: 'blog',
  title: 'The first five minutes',
  steps: {
    'nothing pops up, and no walkthrough opens by itself': async () => {
      await openFile('content/posts/upgrade-sunday.md');
      await mustSee('[id="status.languageStatus"][aria-label*="Hugo"]', '');
      await mustGo('.notifications-toasts .notification-toast', '');
      await mustGo('.gettingStartedContainer', '');
    },
    'the walkthrough has a picture for each step': async () => {
      await vscode.commands.executeCommand('hugoAuthor.openWalkthrough');
      await mustSee('.gettingStartedContainer', 'Write a Hugo Blog');
      await mustSee('.gettingStartedContainer', 'See where your site stands');
      await mustSee('svg rect', '');
      await restPointer();
      await takePicture('walkthrough');
      for (const [title, name] of [
        ['Begin a post', 'post'],
        ['Fill in the front matter', 'front-matter'],
        ['Add pictures and shortcodes', 'pictures'],
        ['Look at it while you write', 'preview'],
        ['Check and publish', 'publish'],
      ] as const) {
        await clickInside('.gettingStartedContainer h3', title);
        await takePicture(`walkthrough-${name}`);
      }
    },
    'a step that was done is ticked': async () => {
      await clickInside('.gettingStartedContainer h3', 'See where your site stands');
      await clickInside('.gettingStartedContainer .monaco-button', 'Show Site Status');
      await mustSee('.quick-input-widget .monaco-list-row', 'Rules of');
      await pressKeys('Escape');
      await mustSee('.gettingStartedContainer .codicon-getting-started-step-checked', '');
      await takePicture('walkthrough-done');
    },
    'what needs a post says so where none is open': async () => {
      const done = vscode.commands.executeCommand('hugoAuthor.insertShortcode');
      await mustSee('.notifications-toasts', 'Open a post first');
      await vscode.commands.executeCommand('notifications.clearAll');
      await done;
    },
  },
};
