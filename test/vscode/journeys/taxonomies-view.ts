// Owns the journey of someone who tidies up the tags of the blog. Knows the example blog's tags, and writes a post that spells one otherwise.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { folderUri, openFile, openNewFile, placeCaret, rangeOf } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { click, mustGo, mustSee, pressKeys, restPointer, takePicture, typeKeys } from '../suite/stage.ts';
import { until } from '../suite/until.ts';

const line = '[id="workbench.view.extension.hugoAuthor"] .monaco-list-row';
const treeWithFocus = '[id="workbench.view.extension.hugoAuthor"] .monaco-list:focus';
const path = 'content/posts/suite-spelling.md';
const post =
  '---\r\ntitle: "A Spelling"\r\ndate: 2024-01-05 # in the shed\r\ntags: [ kubernetes,   "home lab" ]\r\n---\r\n\r\nkubernetes stays.\r\n';

/** Fulfilled when the file holds that text; looked at whenever something of the suite's changes on disk. */
async function untilOnDisk(file: string, text: string): Promise<void> {
  const read = () => readFileSync(vscode.Uri.joinPath(folderUri(), file).fsPath, 'utf8');
  const watcher = vscode.workspace.createFileSystemWatcher('**/suite-*');
  try {
    await until(`${file} was saved`, watcher.onDidChange, () => (read() === text ? true : undefined)).catch(() =>
      assert.equal(read(), text),
    );
  } finally {
    watcher.dispose();
  }
}

/** Does something while the window is dark. */
async function inDark(work: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench');
  await settings.update('colorTheme', 'Default Dark Modern', vscode.ConfigurationTarget.Global);
  await mustSee('.monaco-workbench.vs-dark', '');
  try {
    await work();
  } finally {
    await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    await mustGo('.monaco-workbench.vs-dark', '');
  }
}

export const taxonomiesView: Journey = {
  window: 'views',
  title: 'The view of taxonomies',
  steps: {
    'lists the terms with the number of their posts, and how else they are spelled': async () => {
      await openNewFile(path, post);
      await mustSee('.activitybar .action-label[aria-label^="Hugo"]', '');
      await vscode.commands.executeCommand('hugoAuthor.taxonomies.focus');
      await mustSee(line, 'Categories');
      await mustSee(line, 'Series');
      await click(`${line}[aria-label^="tags,"]`);
      await mustSee(line, 'also “kubernetes” 1');
      await mustSee(line, 'photography');
      await takePicture('taxonomies-view');
    },
    'a term opens to its posts': async () => {
      await click(`${line}[aria-label^="Kubernetes,"]`);
      await mustSee(line, 'Upgrade Sunday');
      await mustSee(line, 'A Spelling');
      await restPointer();
      await takePicture('taxonomies-view-posts');
      await inDark(() => takePicture('taxonomies-view-dark'));
    },
    'what can be done with a term is in its menu': async () => {
      await pressKeys('Shift+F10');
      await mustSee('.monaco-menu', 'Merge Term into…');
      await takePicture('taxonomies-view-menu');
      await pressKeys('Escape');
      await mustGo('.monaco-menu', 'Merge Term into…');
    },
    'one spelling for a term is one preview, and changes the words only': async () => {
      const done = vscode.commands.executeCommand('hugoAuthor.mergeTerm');
      await mustSee('.quick-input-widget .monaco-list-row', 'Kubernetes');
      await typeKeys('Kubernetes');
      await mustSee('.quick-input-widget .monaco-list-row.focused', 'Kubernetes');
      await pressKeys('Enter');
      await mustSee('.quick-input-widget', 'Merge “Kubernetes” into…');
      await mustSee('.quick-input-widget .monaco-list-row.focused', 'Kubernetes');
      await takePicture('merge-term');
      await pressKeys('Enter');
      await done;
      await untilOnDisk(path, post.replace('tags: [ kubernetes', 'tags: [ Kubernetes'));
    },
    'F2 on a line of the view asks for the new name, lists the changes of all posts and makes them at once':
      async () => {
        const other = 'content/posts/suite-other.md';
        const third = 'content/posts/suite-third.md';
        await openNewFile(other, '+++\ntitle = "Other"\ntags = ["suite tag", "suite two"] # two\n+++\n');
        await openNewFile(third, '---\ntags:\n  - "suite tag"\n---\n');
        await vscode.commands.executeCommand('hugoAuthor.taxonomies.focus');
        await mustSee(`${line}[aria-label^="suite tag, 2 posts"]`, 'suite tag');
        await click(`${line}[aria-label^="suite tag,"]`);
        await pressKeys('F2');
        await mustSee('.quick-input-widget', 'Rename “suite tag” in 2 posts');
        await typeKeys('suite two');
        await mustSee('.quick-input-widget', 'There is “suite two” already, with 1 post. The two become one.');
        await takePicture('rename-term');
        await pressKeys('Enter');
        await mustSee('.bulk-edit-panel .monaco-list-row', 'suite-other.md');
        await takePicture('rename-term-preview');
        await vscode.commands.executeCommand('refactorPreview.apply');
        await untilOnDisk(other, '+++\ntitle = "Other"\ntags = ["suite two"] # two\n+++\n');
        await untilOnDisk(third, '---\ntags:\n  - "suite two"\n---\n');
      },
    'F2 is about the line that has the focus, also while lines come and go': async () => {
      // A line that is clicked on while all are shown anew opens for nobody, and the preview takes the focus along.
      await mustSee(`${line}[aria-label^="suite two, 2 posts"]`, '');
      await mustGo('.bulk-edit-panel', '');
      await vscode.commands.executeCommand('hugoAuthor.taxonomies.focus');
      await mustSee(treeWithFocus, '');
      await pressKeys('Home');
      await mustSee(`${line}.focused`, 'Categories');
      // Selected, and closed again; the arrow moves the focus alone.
      await click(`${line}[aria-label^="brewing,"]`);
      await mustSee(`${line}[aria-label^="brewing,"][aria-expanded="true"]`, '');
      await click(`${line}[aria-label^="brewing,"]`);
      await mustSee(`${line}[aria-label^="brewing,"][aria-expanded="false"]`, '');
      await pressKeys('ArrowDown');
      await mustSee(`${line}.focused[aria-label^="hiking,"]`, 'hiking');
      const uri = vscode.Uri.joinPath(folderUri(), path);
      for (const name of ['ale', 'bread', 'cider']) {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, rangeOf(await vscode.workspace.openTextDocument(uri), '"home lab"').start, `suite ${name}, `);
        assert.ok(await vscode.workspace.applyEdit(edit));
        for (let i = 0; i < 3; i++) {
          // The box that closes gives it back a moment later.
          await mustSee(treeWithFocus, '');
          await pressKeys('F2');
          await mustSee('.quick-input-widget', 'Rename “hiking” in 8 posts');
          await pressKeys('Escape');
          await mustGo('.quick-input-widget', 'Rename “hiking” in 8 posts');
        }
      }
    },
    'F2 on a tag in the text does the same, for all posts that have it': async () => {
      const editor = await openFile('content/posts/suite-third.md');
      await placeCaret(editor, '- "suite t<|>');
      await pressKeys('F2');
      // The box is there before it takes the keys.
      await mustSee('.rename-box input.rename-input:focus', '');
      await typeKeys('suite three');
      await takePicture('rename-tag');
      await pressKeys('Enter');
      await mustSee('.bulk-edit-panel .monaco-list-row', 'suite-other.md');
      await vscode.commands.executeCommand('refactorPreview.apply');
      await untilOnDisk('content/posts/suite-third.md', '---\ntags:\n  - "suite three"\n---\n');
    },
  },
};
