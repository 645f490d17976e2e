// Owns the journey of someone who pastes a screenshot into a post, takes it back, and puts in a picture that is there already.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { folderUri, openFile, openNewFile, placeCaret } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { click, copyPicture, drag, mustSee, pressKeys, takePicture, typeKeys } from '../suite/stage.ts';
import { until, untilReads } from '../suite/until.ts';

const bundle = 'content/posts/suite-kettle-day/index.md';
const bundleText = '---\ntitle: Kettle Day\n---\n\nHere it is:\n\n';
const plain = 'content/posts/suite-harbour.md';
const plainText = '---\ntitle: Harbour\n---\n\nHere it is:\n\n';

const uriOf = (path: string): vscode.Uri => vscode.Uri.joinPath(folderUri(), path);

const exists = (path: string): Thenable<boolean> =>
  vscode.workspace.fs.stat(uriOf(path)).then(
    () => true,
    () => false,
  );

/** On the keyboard, so that the keys that follow find it there. */
const putCaretAtEnd = async (): Promise<void> => {
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await pressKeys('Control+End');
};

type Touched = vscode.Event<{ readonly files: readonly vscode.Uri[] }>;

/** Fulfilled once the editor has made, or taken away, a file; listens from now on. */
const hear = (event: Touched, path: string): Promise<true> => {
  let heard: true | undefined;
  const listening = event(({ files }) => {
    if (files.some((file) => file.toString() === uriOf(path).toString())) heard = true;
  });
  return until(`${path} was made or taken away`, event, () => heard).finally(() => listening.dispose());
};

/** Pastes on the keyboard; the text of the post once it names the picture and the picture lies at `path`. */
const paste = async (document: vscode.TextDocument, path: string): Promise<string> => {
  const made = hear(vscode.workspace.onDidCreateFiles, path);
  await pressKeys('Control+V');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const text = await untilReads(document, `${name} is named`, (now) => now.includes(name));
  await made;
  return text;
};

const isPng = async (path: string): Promise<boolean> => {
  const bytes = await vscode.workspace.fs.readFile(uriOf(path));
  return bytes.length > 100 && String.fromCharCode(...bytes.slice(1, 4)) === 'PNG';
};

export const pastingAPicture: Journey = {
  window: 'pictures',
  title: 'Pasting a picture',
  steps: {
    'into a bundle: it lies beside the post, the caret is in the alternative text': async () => {
      const editor = await openNewFile(bundle, bundleText);
      await putCaretAtEnd();
      await copyPicture();
      const text = await paste(editor.document, 'content/posts/suite-kettle-day/suite-kettle-day-1.png');
      await takePicture('paste-bundle');
      assert.equal(text, `${bundleText}{{< figure src="suite-kettle-day-1.png" alt="" title="" >}}`);
      assert.ok(await isPng('content/posts/suite-kettle-day/suite-kettle-day-1.png'));
      await until('the caret is in the alternative text', vscode.window.onDidChangeTextEditorSelection, () =>
        text.slice(0, editor.document.offsetAt(editor.selection.active)).endsWith('alt="') ? true : undefined,
      );
    },
    'a second one gets the next number, and nothing is written over': async () => {
      const editor = await openFile(bundle);
      await typeKeys('The kettle');
      await putCaretAtEnd();
      await pressKeys('Enter');
      await pressKeys('Enter');
      const text = await paste(editor.document, 'content/posts/suite-kettle-day/suite-kettle-day-2.png');
      assert.match(
        text,
        /alt="The kettle" title="" >\}\}\n\n\{\{< figure src="suite-kettle-day-2\.png" alt="" title="" >\}\}$/,
      );
      assert.ok(await exists('content/posts/suite-kettle-day/suite-kettle-day-1.png'));
    },
    'one undo takes back text and file': async () => {
      const editor = await openFile(bundle);
      const gone = hear(vscode.workspace.onDidDeleteFiles, 'content/posts/suite-kettle-day/suite-kettle-day-2.png');
      await pressKeys('Control+Z');
      await untilReads(editor.document, 'the text is as before', (now) => !now.includes('kettle-day-2'));
      await gone;
      assert.ok(!(await exists('content/posts/suite-kettle-day/suite-kettle-day-2.png')));
      await takePicture('paste-undone');
      assert.ok(await exists('content/posts/suite-kettle-day/suite-kettle-day-1.png'));
    },
    'into a plain post: it lies where all posts have theirs': async () => {
      const editor = await openNewFile(plain, plainText);
      await putCaretAtEnd();
      const text = await paste(editor.document, 'static/images/suite-harbour-1.png');
      await takePicture('paste-plain');
      await pressKeys('Escape');
      assert.equal(text, `${plainText}{{< figure src="/images/suite-harbour-1.png" alt="" title="" >}}`);
      assert.ok(await isPng('static/images/suite-harbour-1.png'));
    },
    'in front matter only the path is written': async () => {
      const editor = await openNewFile('content/posts/suite-cover/index.md', '---\ntitle: Cover\ncover: \n---\n');
      await placeCaret(editor, 'cover: <|>');
      const text = await paste(editor.document, 'content/posts/suite-cover/suite-cover-1.png');
      assert.equal(text, '---\ntitle: Cover\ncover: suite-cover-1.png\n---\n');
    },
    'text is pasted as text': async () => {
      const editor = await openFile(plain);
      await putCaretAtEnd();
      await typeKeys(' kettle');
      await pressKeys('Control+Shift+ArrowLeft');
      await pressKeys('Control+C');
      await pressKeys('ArrowRight');
      await pressKeys('Control+V');
      await untilReads(editor.document, 'the word is there twice', (now) => now.endsWith('>}} kettlekettle'));
    },
    'dragged from the Explorer, a picture of the bundle is named where it lies': async () => {
      const editor = await openFile('content/posts/hut-to-hut/index.md');
      const start = editor.document.positionAt(editor.document.getText().indexOf('Everybody'));
      editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenter);
      await mustSee('.editor-instance .view-line', 'Everybody');
      await mustSee('.explorer-folders-view .monaco-list-row', 'lake.png');
      await drag(
        '.explorer-folders-view .monaco-list-row:has-text("lake.png")',
        '.editor-instance .view-line:has-text("Everybody")',
      );
      const text = await untilReads(editor.document, 'the picture is named', (now) => now.includes('alt=""'));
      await takePicture('drop-from-explorer');
      assert.match(text, /\{\{< figure src="lake\.png" alt="" caption="" >\}\}Everybody I asked said/);
      assert.ok(!(await exists('content/posts/hut-to-hut/lake-2.png')));
      await pressKeys('Control+Z');
      await untilReads(editor.document, 'the text is as before', (now) => !now.includes('alt=""'));
    },
    'two of them dragged at once are named one below the other': async () => {
      const editor = await openFile('content/posts/hut-to-hut/index.md');
      const row = (name: string) => `.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`;
      // With Control they are selected and not opened; the post itself is no longer.
      await click(`${row('index.md')}.selected`, 'Control');
      await click(row('lake.png'), 'Control');
      await click(row('pass.png'), 'Control');
      await mustSee(`${row('lake.png')}.selected`, 'lake.png');
      await mustSee(`${row('pass.png')}.selected`, 'pass.png');
      await drag(row('pass.png'), '.editor-instance .view-line:has-text("Everybody")');
      const text = await untilReads(editor.document, 'both are named', (now) =>
        now.includes('{{< figure src="pass.png" alt=""'),
      );
      await takePicture('drop-two');
      assert.match(
        text,
        /\{\{< figure src="lake\.png" alt=""[^>]*>\}\}\n\n\{\{< figure src="pass\.png" alt=""[^>]*>\}\}/,
      );
      await pressKeys('Control+Z');
      await untilReads(
        editor.document,
        'the text is as before',
        (now) => !now.includes('{{< figure src="pass.png" alt=""'),
      );
    },
    'Insert Figure offers the pictures of the bundle first, with what is selected as the caption': async () => {
      const editor = await openFile('content/posts/hut-to-hut/index.md');
      await vscode.window.showTextDocument(editor.document);
      const at = editor.document.getText().indexOf('Everybody I asked');
      editor.selection = new vscode.Selection(
        editor.document.positionAt(at),
        editor.document.positionAt(at + 'Everybody'.length),
      );
      const inserting = vscode.commands.executeCommand('hugoAuthor.insertFigure');
      await mustSee('.quick-input-widget .monaco-list-row.focused', 'lake.png');
      await takePicture('insert-figure');
      await typeKeys('pass');
      await mustSee('.quick-input-widget .monaco-list-row.focused', 'pass.png');
      // The list stays open while somebody else writes into the text above.
      await editor.edit((edit) => edit.insert(editor.document.positionAt(at), 'Meanwhile.\n\n'));
      await pressKeys('Enter');
      await inserting;
      await takePicture('insert-figure-done');
      assert.match(editor.document.getText(), /\{\{< figure src="pass\.png" alt="" caption="Everybody" >\}\} I asked/);
      for (const folder of ['content/posts/suite-kettle-day', 'content/posts/suite-cover'])
        await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
    },
  },
};
