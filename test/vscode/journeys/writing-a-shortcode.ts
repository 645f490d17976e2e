// Owns the journey of someone who types a shortcode by hand. Knows a bundle with pictures, and two shortcodes of the blog.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile, openNewFile, placeCursor, rangeOf, takeSuggestion, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, takePicture } from '../suite/stage.ts';
import { untilReads } from '../suite/until.ts';

const bundle = 'content/posts/hut-to-hut/index.md';
const opening = 'Everybody I asked said five days.';
const signature = '.parameter-hints-widget.visible';

/** Types as fast as a person: one letter at a time, so that everything that listens hears each. */
async function write(text: string): Promise<void> {
  for (const letter of text) await type(letter);
}

async function textBecomes(document: vscode.TextDocument, wanted: RegExp): Promise<void> {
  await untilReads(document, `the text is like ${wanted}`, (text) => wanted.test(text));
}

export const writingAShortcode: Journey = {
  window: 'writing',
  title: 'Writing a shortcode',
  steps: {
    'its name is completed with what it requires': async () => {
      const editor = await openFile(bundle);
      const { start } = rangeOf(editor.document, opening);
      await editor.edit((edit) => edit.insert(start, '\n\n'));
      editor.selection = new vscode.Selection(start, start);
      await write('{{< fig');
      await takeSuggestion(editor.document, 'figure', 'shortcode-name');
      assert.match(editor.document.getText(), /^\{\{< figure src="" >\}\}$/m);
    },
    'the pictures of the bundle are offered in its src': async () => {
      const { document } = await openFile(bundle);
      await mustSee('.suggest-widget.visible .monaco-list-row', 'pass.png');
      await takeSuggestion(document, 'lake.png', 'shortcode-image');
      assert.match(document.getText(), /^\{\{< figure src="lake.png" >\}\}$/m);
    },
    'the signature is shown, and what is not given yet is offered': async () => {
      const editor = await openFile(bundle);
      placeCursor(editor, '{{< figure src="lake.png"<|> >}}');
      await write(' ');
      await mustSee(signature, 'figure');
      await takePicture('shortcode-signature');
      await write('lo');
      await takeSuggestion(editor.document, 'loading', 'shortcode-argument');
      await textBecomes(editor.document, /src="lake.png" loading="" >\}\}/);
      await takeSuggestion(editor.document, 'eager', 'shortcode-value');
      await textBecomes(editor.document, /src="lake.png" loading="eager" >\}\}/);
    },
    'the closing tag knows what is open': async () => {
      const editor = await openNewFile('content/posts/suite-shortcode.md', '---\ntitle: New\n---\n\n');
      const end = editor.document.positionAt(editor.document.getText().length);
      editor.selection = new vscode.Selection(end, end);
      await write('{{< note >}}Take poles along.{{< /');
      await takeSuggestion(editor.document, 'note', 'shortcode-closing');
      assert.match(editor.document.getText(), /^\{\{< note >\}\}Take poles along\.\{\{< \/note >\}\}$/m);
    },
    'pointing at its name tells its contract': async () => {
      const editor = await openFile('content/posts/suite-shortcode.md');
      placeCursor(editor, '{{< no<|>te >}}Take');
      await vscode.commands.executeCommand('editor.action.showHover');
      await mustSee('.monaco-hover', 'A remark beside the text');
      await takePicture('shortcode-hover');
      await vscode.commands.executeCommand('editor.action.hideHover');
    },
    'both tags are renamed as one': async () => {
      const editor = await openFile('content/posts/suite-shortcode.md');
      placeCursor(editor, '{{< note<|> >}}Take');
      // What is typed before the editor knows that the two are one changes one of them.
      await mustSee('.linked-editing-decoration', '');
      await write('s');
      await textBecomes(editor.document, /^\{\{< notes >\}\}Take poles along\.\{\{< \/notes >\}\}$/m);
      await takePicture('shortcode-linked');
      await mustSee('.linked-editing-decoration', '');
      await vscode.commands.executeCommand('deleteLeft');
      await textBecomes(editor.document, /^\{\{< note >\}\}.*< \/note >\}\}$/m);
    },
    'a name that nobody knows has another colour': async () => {
      const text =
        '---\ntitle: New\n---\n\n{{< note title="Here" >}}x{{< /note >}}\n\n{{< nowhere a="b" >}}\n\n{{< tweet user="a" id="1" >}}\n';
      const { document } = await openNewFile('content/posts/suite-colours.md', text);
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      // Five numbers each: note, title, note, nowhere, tweet, user, id.
      assert.equal(tokens.data.length, 7 * 5);
      await mustSee('.view-lines', 'nowhere');
      await takePicture('shortcode-colours');
    },
    'its template and its calls are found': async () => {
      const { document } = await openFile('content/posts/suite-shortcode.md');
      const at = rangeOf(document, '{{< note').end;
      const [template] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      assert.match(String(template?.targetUri), /layouts\/shortcodes\/note\.html$/);
      const calls = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        at,
      );
      assert.ok(calls.length >= 2, String(calls.length));
    },
    'a new name goes to its template and to every post': async () => {
      const { document } = await openFile('content/posts/suite-shortcode.md');
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, '{{< note').end,
        'aside',
      );
      const files = edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri));
      assert.ok(files.includes('content/posts/suite-shortcode.md'), files.join(', '));
    },
  },
};
