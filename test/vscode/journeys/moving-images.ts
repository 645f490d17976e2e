// Owns the journey of someone who renames a folder of images in the Explorer, and looks first at what changes in the posts.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { folderUri, openNewFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, takePicture } from '../suite/stage.ts';
import { codeOf, untilDiagnostics } from '../suite/until.ts';

const posts = {
  'content/posts/suite-north.md': '---\ntitle: North\ncover: /suite-shore/suite-lake.png\n---\n\nNorth.\n',
  'content/posts/suite-south.md':
    '+++\ntitle = "South"\n+++\n\n{{< figure src="/suite-shore/suite-lake.png?width=600px" alt="Lake" >}}\n\n![Lake](/suite-shore/suite-lake.png "The lake")\n',
  'content/posts/suite-east.md': '---\ntitle: East\n---\n\nNot `suite-shore`.\n',
};

const uriOf = (path: string): vscode.Uri => vscode.Uri.joinPath(folderUri(), path);

/** The text that an author has before them. */
const read = async (path: string): Promise<string> => (await vscode.workspace.openTextDocument(uriOf(path))).getText();

/** As the Explorer does: those who want to take part are asked first. */
const move = (from: string, to: string): Thenable<boolean> => {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uriOf(from), uriOf(to));
  return vscode.workspace.applyEdit(edit);
};

/** What is new on disk is known once the finding that it is missing comes, or goes. */
const untilMissing = (path: string, isMissing: boolean): Promise<unknown> =>
  untilDiagnostics(uriOf(path), (all) => all.some((one) => codeOf(one) === 'image-missing') === isMissing);

export const movingImages: Journey = {
  window: 'pictures',
  title: 'Moving images',
  steps: {
    'renaming a folder of images shows what changes in the posts, before anything does': async () => {
      const picture = await vscode.workspace.fs.readFile(uriOf('content/posts/hut-to-hut/lake.png'));
      for (const [path, text] of Object.entries(posts).reverse()) await openNewFile(path, text);
      await untilMissing('content/posts/suite-north.md', true);
      await vscode.workspace.fs.writeFile(uriOf('static/suite-shore/suite-lake.png'), picture);
      await untilMissing('content/posts/suite-north.md', false);
      const moved = move('static/suite-shore', 'static/photos');
      await mustSee('.bulk-edit-panel', 'suite-north.md');
      await mustSee('.bulk-edit-panel', 'suite-south.md');
      await takePicture('move-images-preview');
      assert.equal(await read('content/posts/suite-north.md'), posts['content/posts/suite-north.md']);
      await vscode.commands.executeCommand('refactorPreview.apply');
      assert.equal(await moved, true);
    },
    'every reference follows, and nothing else': async () => {
      await takePicture('move-images-done');
      for (const [path, text] of Object.entries(posts))
        assert.equal(await read(path), text.replaceAll('/suite-shore/', '/photos/'), path);
      await vscode.workspace.fs.stat(uriOf('static/photos/suite-lake.png'));
    },
    'a picture that one post names follows without being asked for': async () => {
      const path = 'content/posts/suite-west/index.md';
      await openNewFile(path, 'West\n\n{{< figure src="suite-lake.png" >}}\n');
      await untilMissing(path, true);
      const picture = await vscode.workspace.fs.readFile(uriOf('static/photos/suite-lake.png'));
      await vscode.workspace.fs.writeFile(uriOf('content/posts/suite-west/suite-lake.png'), picture);
      await untilMissing(path, false);
      assert.equal(
        await move('content/posts/suite-west/suite-lake.png', 'content/posts/suite-west/images/Sea 2.png'),
        true,
      );
      assert.equal(await read(path), 'West\n\n{{< figure src="images/Sea 2.png" >}}\n');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const folder of ['content/posts/suite-west', 'static/photos'])
        await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
    },
  },
};
