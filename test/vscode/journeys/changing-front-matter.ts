// Owns the journey of someone who changes the front matter of a post from the light bulb's menu. Knows no format but by its fences.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openActions, openFile, openNewFile, placeCursor } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, takePicture } from '../suite/stage.ts';
import { until, untilDiagnostics } from '../suite/until.ts';

const post = 'content/posts/suite-changing.md';
const text = `---
# Written in the train
title: "Beer on a Summit"
date: 2026-06-21T10:00:00+02:00 # longest day
tags: [brewing, hiking]
---

It was warm when we got there.

![Gone](/images/gone.png)
`;

/** Opens the menu at a place and takes what has this title, as with the arrow keys. */
async function choose(editor: vscode.TextEditor, mark: string, title: string, picture?: string): Promise<void> {
  const { document } = editor;
  const cursor = placeCursor(editor, mark);
  const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(cursor, cursor),
    vscode.CodeActionKind.RefactorRewrite.value,
  );
  const at = offered.findIndex((action) => action.title === title);
  assert.ok(at >= 0, `“${title}” is not offered, but: ${offered.map((action) => action.title).join(' | ')}`);
  await openActions('editor.action.refactor', title, { kind: 'refactor.rewrite' });
  for (let i = 0; i < at; i++) await vscode.commands.executeCommand('selectNextCodeAction');
  await mustSee('.action-widget .monaco-list-row.focused', title);
  if (picture) await takePicture(picture);
  const before = document.version;
  await vscode.commands.executeCommand('acceptSelectedCodeAction');
  await until(`“${title}” was done`, vscode.workspace.onDidChangeTextDocument, () =>
    document.version > before ? true : undefined,
  );
}

const undo = () => vscode.commands.executeCommand('undo');

export const changingFrontMatter: Journey = {
  window: 'blog',
  title: 'Changing front matter',
  steps: {
    'converted to TOML, with its comments; one undo brings back the identical text': async () => {
      const editor = await openNewFile(post, text);
      // When a provider registers, the editor drops the question that it is just asking: let its own ones register first.
      await vscode.extensions.getExtension('vscode.markdown-language-features')?.activate();
      // From its one finding on, the server is known to have read the post.
      await untilDiagnostics(editor.document.uri, (all) => all.length > 0);
      await choose(editor, 'Beer on<|> a Summit', 'Convert front matter to TOML', 'front-matter-menu');
      await takePicture('front-matter-toml');
      assert.equal(
        editor.document.getText(),
        text.replace(
          /^---[\s\S]*---/,
          '+++\n# Written in the train\ntitle = "Beer on a Summit"\ndate = 2026-06-21T10:00:00+02:00 # longest day\ntags = ["brewing", "hiking"]\n+++',
        ),
      );
      await undo();
      assert.equal(editor.document.getText(), text);
    },
    'marked as draft, and the mark taken away': async () => {
      const editor = await openFile(post);
      await choose(editor, 'Beer on<|> a Summit', 'Mark as draft');
      const marked = text.replace('# longest day\n', '# longest day\ndraft: true\n');
      assert.equal(editor.document.getText(), marked);
      await choose(editor, 'draft: tr<|>ue', 'Remove the draft mark');
      assert.equal(editor.document.getText(), text);
      await undo();
      assert.equal(editor.document.getText(), marked);
      await undo();
      assert.equal(editor.document.getText(), text);
    },
    'a list is moved to lines': async () => {
      const editor = await openFile(post);
      await choose(editor, '[brewing<|>,', 'Write “tags” with a line for each item', 'front-matter-list');
      assert.equal(
        editor.document.getText(),
        text.replace('tags: [brewing, hiking]', 'tags:\n  - brewing\n  - hiking'),
      );
      await undo();
      assert.equal(editor.document.getText(), text);
    },
  },
};
