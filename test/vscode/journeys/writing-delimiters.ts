// Owns the journey of someone who types the delimiters of shortcodes, and looks at the colours of what was written.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile, openNewFile, placeCursor, rangeOf, takeSuggestion, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, takePicture } from '../suite/stage.ts';
import { untilReads } from '../suite/until.ts';

const post = 'content/posts/suite-delimiters.md';
const head = '---\ntitle: New\n---\n\n';

/** The text of the post behind its front matter, once `does` has typed at its end or over its words. */
async function written(body: string, does: (editor: vscode.TextEditor) => Promise<void>): Promise<string> {
  const editor = await openFile(post);
  const { document } = editor;
  await editor.edit((edit) => {
    edit.replace(
      new vscode.Range(document.positionAt(head.length), document.positionAt(document.getText().length)),
      body,
    );
  });
  await does(editor);
  return editor.document.getText().slice(head.length);
}

async function write(text: string): Promise<void> {
  for (const letter of text) await type(letter);
}

/** Types where nothing stands, and sees what comes of it. What the extension takes away comes a moment after the letter. */
const typing = async (text: string, wanted: string): Promise<void> => {
  await written('', async (editor) => {
    const end = editor.document.positionAt(head.length);
    editor.selection = new vscode.Selection(end, end);
    await write(text);
    await becomes(editor.document, wanted);
  });
};

const select = (editor: vscode.TextEditor, words: string) => {
  const { start, end } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, end);
};

const becomes = (document: vscode.TextDocument, wanted: string): Promise<string> =>
  untilReads(document, `the text is “${wanted}”`, (text) => text.slice(head.length) === wanted);

async function inTheme(name: string, picture: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench');
  await settings.update('colorTheme', name, vscode.ConfigurationTarget.Global);
  try {
    await mustSee(`.monaco-workbench.${name.includes('Light') ? 'vs' : 'vs-dark'} .view-lines`, 'fmt');
    await takePicture(picture);
  } finally {
    await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
  }
}

export const writingDelimiters: Journey = {
  window: 'writing',
  title: 'Writing delimiters',
  steps: {
    'they close themselves, once': async () => {
      await openNewFile(post, head);
      await typing('{{<', '{{<>}}');
      await typing('{{%', '{{%%}}');
      await typing('{{< param title >}} on', '{{< param title >}} on');
      await typing('{{% param title %}} on', '{{% param title %}} on');
      const both = '{{< ref "a" >}}{{% note %}}x{{% /note %}}';
      await typing(both, both);
    },
    'what is no shortcode is typed as ever': async () => {
      await typing('{{ .Title }}', '{{ .Title }}');
      await typing('{a} [b](c) <d> 5% {%', '{a} [b](c) <d> 5% {%}');
    },
    'typed over words, nothing is left behind': async () => {
      await written('Some words here', async (editor) => {
        select(editor, 'words');
        await write('{{< param title >}}');
        await becomes(editor.document, 'Some {{< param title >}} here');
        await vscode.commands.executeCommand('undo');
        assert.ok(!editor.document.getText().includes('>}}>}}'));
      });
    },
    'a name that is taken brings one end along': async () => {
      const text = await written('Some words here', async (editor) => {
        select(editor, 'words');
        await write('{{< fig');
        await takeSuggestion(editor.document, 'figure', 'delimiters-over-words');
      });
      assert.equal(text, 'Some {{< figure src="" >}} here');
      const percent = await written('', async (editor) => {
        const end = editor.document.positionAt(head.length);
        editor.selection = new vscode.Selection(end, end);
        await write('{{% not');
        await takeSuggestion(editor.document, 'note', 'delimiters-percent');
      });
      assert.match(percent, /^\{\{% note[^{}]*%\}\}[^{}]*\{\{% \/note %\}\}$/);
    },
    'the code in highlight has the colours of its language, in the dark and in the light': async () => {
      const body = [
        'Look at [the plan]({{< ref "hut-to-hut" >}}) and `{{< param title >}}` first. {{</* figure */>}}',
        '',
        '{{< highlight go "linenos=table,hl_lines=2" >}}',
        'func main() {',
        '\tfmt.Println("Hello", 42) // greet',
        '}',
        '{{< /highlight >}}',
        '',
        '```yaml {hl_lines=[2],linenos=inline}',
        'title: New # not old',
        'draft: true',
        '```',
        '',
        '{{< figure',
        '  src="lake.png"',
        '  width=600',
        '  caption=`Two',
        'lines`',
        '>}}',
        '',
        '{{% note title="Mind" %}}Some **bold** words.{{% /note %}}',
        '',
        '{{< figure src="lake.png',
        '',
        '## A heading, and **bold** words behind a tag without its end',
        '',
      ].join('\n');
      const editor = await openNewFile('content/posts/suite-highlight.md', head + body);
      placeCursor(editor, 'Look at<|> [the');
      await mustSee('.view-lines', 'greet');
      await inTheme('Default Dark Modern', 'colours-dark');
      await inTheme('Default Light Modern', 'colours-light');
    },
  },
};
