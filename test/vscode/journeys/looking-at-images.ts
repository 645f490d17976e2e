// Owns the journey of someone who looks at the pictures of a post, follows them to their files and back to the posts.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { folderUri, openFile, placeCursor, rangeOf } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, mustSeeImage, pressKeys, takePicture } from '../suite/stage.ts';
import { until } from '../suite/until.ts';

const post = 'content/posts/one-lens-for-a-year.md';
const rain = 'static/images/ridge-rain.png';

const lookAt = async (mark: string, picture: string): Promise<void> => {
  const editor = await openFile(post);
  // As soon as the site has been read.
  await mustSee('.statusbar', 'words');
  placeCursor(editor, mark);
  await vscode.commands.executeCommand('editor.action.showHover');
  await mustSee('.monaco-hover', 'pixels');
  await mustSeeImage('.monaco-hover img');
  await takePicture(picture);
  await vscode.commands.executeCommand('editor.action.hideHover');
};

const openTab = (): vscode.Uri | undefined => {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText ? input.uri : undefined;
};

/** The editor that is written in, or what is selected in it: either may be told first. */
const eitherChanges: vscode.Event<unknown> = (listener) =>
  vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(listener),
    vscode.window.onDidChangeTextEditorSelection(listener),
  );

export const lookingAtImages: Journey = {
  window: 'pictures',
  title: 'Looking at images',
  steps: {
    'pointing at the path of a figure shows the picture, its size and its file': () =>
      lookAt('src="/images/winter<|>-dusk.png', 'hover-figure'),
    'so does pointing at one of Markdown': () => lookAt('](/images/ridge<|>-rain.png)', 'hover-markdown-image'),
    'a link leads to where Hugo has it from, although the editor would look at the top': async () => {
      const { document } = await openFile(post);
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      const range = rangeOf(document, '/images/ridge-rain.png');
      const here = links.filter((link) => link.range.intersection(range));
      assert.deepEqual(
        here.map(({ target }) => target?.path),
        [vscode.Uri.joinPath(folderUri(), rain).path],
      );
    },
    'its definition is the picture, opened as one': async () => {
      const editor = await openFile(post);
      placeCursor(editor, '](/images/ridge<|>-rain.png)');
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      await until('the picture is open', vscode.window.tabGroups.onDidChangeTabs, () =>
        openTab()?.path.endsWith(rain) ? true : undefined,
      );
      await mustSeeImage('img.scale-to-fit');
      await takePicture('definition-image');
    },
    'one that the editor finds as well is opened without a question': async () => {
      const editor = await openFile('content/posts/hut-to-hut/index.md');
      placeCursor(editor, '](pa<|>ss.png "Coming down');
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      await until('the picture is open', vscode.window.tabGroups.onDidChangeTabs, () =>
        openTab()?.path.endsWith('hut-to-hut/pass.png') ? true : undefined,
      );
    },
    'the picture that is open tells its posts': async () => {
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(folderUri(), rain));
      await until('the picture is open', vscode.window.tabGroups.onDidChangeTabs, () =>
        openTab()?.path.endsWith(rain) ? true : undefined,
      );
      const asked = vscode.commands.executeCommand('hugoAuthor.findImagePosts');
      await mustSee('.quick-input-widget .monaco-list-row', 'rain-is-a-subject.md');
      await takePicture('image-posts');
      await pressKeys('Enter');
      await asked;
      await until('a post is open where it names the picture', eitherChanges, () => {
        const editor = vscode.window.activeTextEditor;
        return editor && /ridge-rain\.png/.test(editor.document.getText(editor.selection)) ? true : undefined;
      });
    },
  },
};
