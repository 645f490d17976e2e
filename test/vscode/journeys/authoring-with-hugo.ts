// Owns the journey of someone who begins posts through real Hugo, translates one and changes one by commands. Asks Git what changed.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile, placeCursor } from '../suite/editing.ts';
import { changedFiles, changedLines, restoreAll } from '../suite/git.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, pressKeys, takePicture, typeKeys } from '../suite/stage.ts';
import { until, untilReads } from '../suite/until.ts';

const entry = '.statusbar-item[id*="hugoAuthor.page"]';
const first = 'content/posts/first.md';
const old = 'content/walks/old/index.md';
const today = new Date().toISOString().slice(0, 10);

const activePath = (): string | undefined => {
  const editor = vscode.window.activeTextEditor;
  return editor && vscode.workspace.asRelativePath(editor.document.uri);
};

/** Asks for a post; its editor, with the caret where writing starts. */
const begin = async (section: string, title: string, path: string): Promise<vscode.TextEditor> => {
  const done = vscode.commands.executeCommand('hugoAuthor.newPost');
  await mustSee('.quick-input-widget .monaco-list-row', section);
  await typeKeys(section);
  await mustSee('.quick-input-widget .monaco-list-row.focused', section);
  await pressKeys('Enter');
  await mustSee('.quick-input-widget', 'What is it called?');
  await typeKeys(title);
  await pressKeys('Enter');
  await done;
  assert.equal(activePath(), path);
  const editor = vscode.window.activeTextEditor!;
  await until('the caret is at the end', vscode.window.onDidChangeTextEditorSelection, () =>
    editor.document.offsetAt(editor.selection.active) === editor.document.getText().length ? true : undefined,
  );
  return editor;
};

/** Runs a command on the open post; the lines that went and came, as Git sees them on disk. */
const change = async (command: string): Promise<readonly string[]> => {
  await vscode.commands.executeCommand(`hugoAuthor.${command}`);
  await vscode.window.activeTextEditor!.document.save();
  return changedLines();
};

const make = (window: string, version: string): Journey => ({
  window,
  title: `Authoring with Hugo ${version}`,
  steps: {
    'a new post is made by Hugo from the archetype of its section, with the title as it was typed': async () => {
      await openFile(first);
      await mustSee(entry, 'Published');
      const { document } = await begin('posts', 'A Day: Out', 'content/posts/a-day-out.md');
      await takePicture(`${window}-new-post`);
      assert.equal(
        document.getText(),
        `+++\ntitle = "A Day: Out"\nmadeBy = "${version}"\ndraft = true\n+++\n\nOnce upon a time\n\n`,
      );
      assert.deepEqual(changedFiles(), ['?? content/posts/a-day-out.md']);
      restoreAll();
    },
    'a folder archetype makes a bundle with all that is in it': async () => {
      const { document } = await begin('walks', 'Over the Hill', 'content/walks/over-the-hill/index.md');
      await takePicture(`${window}-new-bundle`);
      assert.equal(document.getText(), `---\ntitle: "Over the Hill"\nmadeBy: "${version}"\n---\n\n`);
      assert.deepEqual(changedFiles(), [
        '?? content/walks/over-the-hill/index.md',
        '?? content/walks/over-the-hill/map.txt',
      ]);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      restoreAll();
    },
    'a translation is begun beside the post, as a draft, with its front matter': async () => {
      const { document } = await openFile(first);
      await mustSee(entry, 'Published');
      await vscode.commands.executeCommand('hugoAuthor.translatePost');
      await takePicture(`${window}-translation`);
      assert.equal(activePath(), 'content/posts/first.de.md');
      const text = vscode.window.activeTextEditor!.document.getText();
      assert.equal(
        text.replace('draft = true\n', ''),
        '+++\n# mine\ntitle = "First"\ndate = 2024-05-01 # begun\ntags = ["a"]\n+++\n\n',
      );
      assert.match(text, /^draft = true$/m);
      assert.deepEqual(changedFiles(), ['?? content/posts/first.de.md']);
      assert.equal(document.isDirty, false);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      restoreAll();
    },
    'draft mark, summary divider and address: each command changes what it says, and nothing else': async () => {
      const { document } = await openFile(first);
      const text = document.getText();
      assert.deepEqual(await change('toggleDraft'), ['+draft = true']);
      assert.deepEqual(await change('toggleDraft'), []);
      assert.deepEqual(await change('unpublishPost'), ['+draft = true']);
      await mustSee(entry, 'Draft');
      assert.deepEqual(await change('publishPost'), []);
      placeCursor(vscode.window.activeTextEditor!, 'On<|>e.');
      assert.deepEqual(await change('insertSummaryDivider'), ['+<!--more-->', '+']);
      await vscode.commands.executeCommand('undo');
      assert.deepEqual(await change('copyPermalink'), []);
      assert.equal(await vscode.env.clipboard.readText(), 'https://example.org/posts/first/');
      assert.equal(document.getText(), text);
    },
    'saving sets lastmod, once that is wanted, and only where something was written': async () => {
      const settings = vscode.workspace.getConfiguration('hugoAuthor');
      await settings.update('updateLastmodOnSave', true, vscode.ConfigurationTarget.Global);
      const editor = await openFile(old);
      await mustSee(entry, 'Published');
      await editor.document.save();
      assert.deepEqual(changedLines(), []);
      placeCursor(editor, 'Old<|> words.');
      await vscode.commands.executeCommand('type', { text: 'er' });
      await editor.document.save();
      await untilReads(editor.document, 'lastmod is set', (now) => now.includes(`lastmod: ${today} # last`));
      assert.deepEqual(changedLines(), [
        '-lastmod: 2024-01-02 # last',
        `+lastmod: ${today} # last`,
        '-Old words.',
        '+Older words.',
      ]);
      await settings.update('updateLastmodOnSave', undefined, vscode.ConfigurationTarget.Global);
      restoreAll();
    },
  },
});

export const authoringWithHugo = make('authoring', '0.168.0');
export const authoringWithOldHugo = make('authoring-old', '0.111.3');
