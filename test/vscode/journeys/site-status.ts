// Owns the journey of someone who wants to know whether the site was understood. Knows the example blog's size by what is on disk.
import { readFile, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { folderUri, openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { click, mustSee, pressKeys, restPointer, takePicture } from '../suite/stage.ts';

export const siteStatus: Journey = {
  window: 'blog',
  title: 'The state of the site',
  steps: {
    'the language status of a post names the site and counts its posts': async () => {
      await openFile('content/posts/upgrade-sunday.md');
      await click('[id="status.languageStatus"]');
      const pages = await vscode.workspace.findFiles('content/**/*.md', '**/_index.md');
      await mustSee('.hover-language-status', `Hugo: blog, ${pages.length} posts`);
      await takePicture('language-status');
      await restPointer();
      await pressKeys('Escape');
    },
    'the command tells which Hugo the rules are taken from': async () => {
      const done = vscode.commands.executeCommand('hugoAuthor.showStatus');
      await mustSee('.quick-input-widget .monaco-list-row', 'Rules of');
      await takePicture('site-status');
      await pressKeys('Escape');
      await done;
    },
    'where the site names no version, the rules are those of the Hugo that is installed': async () => {
      const pin = vscode.Uri.joinPath(folderUri(), 'netlify.toml').fsPath;
      const pinned = await readFile(pin, 'utf8');
      const nameProgram = (program: string | undefined) =>
        vscode.workspace
          .getConfiguration('hugoAuthor')
          .update('hugoPath', program, vscode.ConfigurationTarget.Workspace);
      await nameProgram(process.env.HUGO_AUTHOR_HUGO);
      await rm(pin);
      await mustSee('[id="status.languageStatus"][aria-label*="0.160.1, the one installed here"]', '');
      const done = vscode.commands.executeCommand('hugoAuthor.showStatus');
      await mustSee('.quick-input-widget .monaco-list-row', 'Rules of Hugo 0.160.1, the one installed here');
      await takePicture('installed-hugo');
      await pressKeys('Escape');
      await done;
      await writeFile(pin, pinned);
      await nameProgram(undefined);
      await mustSee('[id="status.languageStatus"][aria-label*="from netlify.toml"]', '');
    },
  },
};
