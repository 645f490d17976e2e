// Owns the journey of someone who publishes, schedules and takes back posts, in YAML and TOML. Knows that the blog is under Git.
import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { folderUri, openFile, openNewFile, placeCursor } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { click, mustGo, mustSee, pressKeys, takePicture, typeKeys } from '../suite/stage.ts';
import { todayInTheBlog } from '../suite/today.ts';
import { codeOf, until, untilDiagnostics, untilText } from '../suite/until.ts';

const today = todayInTheBlog();
const pathOf = (path: string): string => vscode.Uri.joinPath(folderUri(), path).fsPath;
const entry = '.statusbar-item[id*="hugoAuthor.page"]';

const toml =
  '+++\n# mine\ntitle = "Suite Toml"\ndate = 2024-05-01T10:00:00Z # begun\ndraft = true\ntags = ["a"]\n+++\n\nWords.\n';
const dated = '---\ntitle: Suite Dated # mine\ndate: 2024-05-01\ndraft: true\n---\n\n![Pond](pond.png)\n';

export const publishingAPost: Journey = {
  window: 'publishing',
  title: 'Publishing a post',
  steps: {
    'a draft in TOML is published with the date of today, saved, told, and one undo brings it back': async () => {
      const { document } = await openNewFile('content/posts/suite-toml.md', toml);
      await mustSee(entry, 'Draft');
      await vscode.commands.executeCommand('hugoAuthor.publishPost');
      // This date is written by the clocks of UTC, and goes on to be.
      const day = new Date().toISOString().slice(0, 10);
      await mustSee('.notifications-toasts', `“Suite Toml” is published with the next build, dated ${day}`);
      await takePicture('publish-toml');
      assert.equal(
        document.getText().replace(/date = \S+/, 'date = NOW'),
        toml.replace('draft = true\n', '').replace('date = 2024-05-01T10:00:00Z', 'date = NOW'),
      );
      assert.equal(document.isDirty, false);
      await mustSee(entry, 'Published');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), toml);
      await document.save();
    },
    'the day is asked for, read as typed on the clocks of the site': async () => {
      const { document } = await openFile('content/posts/suite-toml.md');
      const done = vscode.commands.executeCommand('hugoAuthor.schedulePost');
      await mustSee('.quick-input-widget .monaco-list-row', 'Tomorrow');
      await takePicture('schedule-offers');
      await typeKeys('someday');
      await mustSee('.quick-input-widget .monaco-list-row', '“someday” is no day');
      await pressKeys('Control+A');
      await typeKeys('2050-12-24 8:00');
      await mustSee('.quick-input-widget .monaco-list-row', 'Saturday, 24 December 2050, 08:00');
      await takePicture('schedule-typed');
      await pressKeys('Enter');
      await done;
      await untilText(
        document,
        toml.replace('draft = true\n', '').replace('date = 2024-05-01T10:00:00Z', 'date = 2050-12-24T07:00:00Z'),
      );
      await mustSee(entry, 'Scheduled, in');
    },
    'a bundle with the day in its name gets the new one, after a look at what changes': async () => {
      await openNewFile('content/log/2024-01-01-suite-one.md', '---\ntitle: One\ndate: 2024-01-01\n---\n');
      await openNewFile('content/log/2024-02-01-suite-two.md', '---\ntitle: Two\ndate: 2024-02-01\n---\n');
      await openNewFile('content/log/2024-05-01-suite/index.md', dated);
      await mustSee(entry, 'Draft');
      // Of a file that has just been put there no editor has told the server yet.
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(folderUri(), 'content/log/2024-05-01-suite/pond.png'),
        Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
      );
      const done = vscode.commands.executeCommand('hugoAuthor.publishPost');
      await mustSee('.bulk-edit-panel', 'index.md');
      await takePicture('publish-preview');
      const path = `content/log/${today}-suite/index.md`;
      const moved = until('the bundle was moved', vscode.workspace.onDidRenameFiles, () =>
        existsSync(pathOf(path)) ? true : undefined,
      );
      await vscode.commands.executeCommand('refactorPreview.apply');
      await moved;
      await done;
      await mustSee('.notifications-toasts', `as “${today}-suite”`);
      await takePicture('publish-moved');
      // Nobody knows the old address of what was a draft.
      await mustGo('.notifications-toasts', 'becomes');
      const { document } = await openFile(path);
      assert.equal(document.getText(), dated.replace('2024-05-01', today).replace('draft: true\n', ''));
      assert.equal(document.isDirty, false);
      assert.ok(existsSync(pathOf(`content/log/${today}-suite/pond.png`)));
      assert.ok(!existsSync(pathOf('content/log/2024-05-01-suite')));
      await mustSee(entry, 'Published');
    },
    'one undo brings the bundle back, with its day and all its files': async () => {
      const back = until('the bundle was moved back', vscode.workspace.onDidRenameFiles, () =>
        existsSync(pathOf('content/log/2024-05-01-suite/index.md')) ? true : undefined,
      );
      await vscode.commands.executeCommand('undo');
      await back;
      const { document } = await openFile('content/log/2024-05-01-suite/index.md');
      await takePicture('publish-undone');
      assert.equal(document.getText(), dated);
      assert.ok(existsSync(pathOf('content/log/2024-05-01-suite/pond.png')));
      assert.ok(!existsSync(pathOf(`content/log/${today}-suite/index.md`)));
      await document.save();
    },
    'a post that was public keeps its date, whoever took it back': async () => {
      const { document } = await openFile('content/posts/the-bog-path.md');
      const { document: open } = await openFile('content/posts/upgrade-sunday.md');
      const text = open.getText();
      await vscode.commands.executeCommand('hugoAuthor.unpublishPost');
      await mustSee(entry, 'Draft');
      assert.match(open.getText(), /draft(?:: | = )true/);
      await vscode.commands.executeCommand('hugoAuthor.publishPost');
      await mustSee(entry, 'Published');
      assert.equal(/date(?:: | = )(.*)/.exec(open.getText())?.[1], /date(?:: | = )(.*)/.exec(text)?.[1]);
      assert.match(document.getText(), /draft(?:: | = )true/);
    },
    'the draft mark alone is switched': async () => {
      const { document } = await openFile('content/posts/suite-toml.md');
      const before = document.getText();
      await vscode.commands.executeCommand('hugoAuthor.toggleDraft');
      assert.match(document.getText(), /draft = true/);
      await vscode.commands.executeCommand('hugoAuthor.toggleDraft');
      assert.equal(document.getText(), before);
    },
    'switched twice at once, and while it is typed, it is switched twice, and no other line is touched': async () => {
      const editor = await openFile('content/posts/suite-toml.md');
      const before = editor.document.getText();
      const { version } = editor.document;
      const toggle = () => vscode.commands.executeCommand('hugoAuthor.toggleDraft');
      await Promise.all([toggle(), toggle()]);
      assert.equal(editor.document.getText(), before);
      assert.equal(editor.document.version, version + 2, 'the mark came, and went');
      const toggled = toggle();
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '# more\n'));
      await toggled;
      assert.equal(editor.document.getText().replace('draft = true\n', ''), before.replace('# mine', '# more\n# mine'));
      assert.match(editor.document.getText(), /^draft = true$/m);
      await editor.document.save();
    },
    'a post becomes a bundle with the picture that it alone names, and a single file again': async () => {
      const text = '---\ntitle: Suite Pond\n---\n\n![Pond](../suite-pond.png)\n';
      const picture = vscode.Uri.joinPath(folderUri(), 'content/log/suite-pond.png');
      const { document } = await openNewFile('content/log/suite-bundle.md', text);
      const untilMissing = (isMissing: boolean): Promise<unknown> =>
        untilDiagnostics(document.uri, (all) => all.some((one) => codeOf(one) === 'image-missing') === isMissing);
      // What is new on disk is known once the finding goes.
      await untilMissing(true);
      await vscode.workspace.fs.writeFile(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47]));
      await untilMissing(false);
      await mustSee(entry, 'Published');
      const convert = async (command: string, path: string, seen: string): Promise<void> => {
        const done = vscode.commands.executeCommand(`hugoAuthor.${command}`);
        await mustSee('.bulk-edit-panel', seen);
        await takePicture(`convert-${command}`);
        const moved = until(`${path} is there`, vscode.workspace.onDidRenameFiles, () =>
          existsSync(pathOf(path)) ? true : undefined,
        );
        await vscode.commands.executeCommand('refactorPreview.apply');
        await moved;
        await done;
      };
      await convert('turnIntoBundle', 'content/log/suite-bundle/suite-pond.png', 'suite-pond.png');
      const bundle = await openFile('content/log/suite-bundle/index.md');
      assert.equal(bundle.document.getText(), text.replace('../suite-pond', 'suite-pond'));
      await untilDiagnostics(bundle.document.uri, (all) => all.every((one) => codeOf(one) !== 'image-missing'));
      await convert('turnIntoSingleFile', 'content/log/suite-pond.png', 'suite-pond.png');
      const single = await openFile('content/log/suite-bundle.md');
      assert.equal(single.document.getText(), text);
      assert.ok(!existsSync(pathOf('content/log/suite-bundle')));
    },
    'a move that is unticked in the list stays undone, and that is said': async () => {
      const path = 'content/log/suite-half.md';
      const text = '---\ntitle: Suite Half\n---\n\n![Pond](suite-half.png)\n';
      const { document } = await openNewFile(path, text);
      const untilMissing = (isMissing: boolean): Promise<unknown> =>
        untilDiagnostics(document.uri, (all) => all.some((one) => /^image-/.test(String(codeOf(one)))) === isMissing);
      await untilMissing(true);
      const picture = vscode.Uri.joinPath(folderUri(), 'content/log/suite-half.png');
      await vscode.workspace.fs.writeFile(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47]));
      await untilDiagnostics(document.uri, (all) => all.every((one) => codeOf(one) !== 'image-missing'));
      const done = vscode.commands.executeCommand('hugoAuthor.turnIntoBundle');
      await mustSee('.bulk-edit-panel', 'suite-half.md');
      await click('.bulk-edit-panel .monaco-list-row:has-text("suite-half.md") .edit-checkbox');
      await takePicture('convert-unticked');
      await vscode.commands.executeCommand('refactorPreview.apply');
      await done;
      await mustSee(
        '.notifications-toasts',
        'Only what was ticked was changed: “content/log/suite-half.md” stays where it is.',
      );
      assert.ok(existsSync(pathOf(path)));
      await vscode.commands.executeCommand('notifications.clearAll');
    },
    'a new post from a folder archetype brings along what lies in that': async () => {
      const making = vscode.commands.executeCommand(
        'hugoAuthor.newPost',
        vscode.Uri.joinPath(folderUri(), 'content/suite-trips'),
      );
      await mustSee('.quick-input-widget', 'What is it called?');
      await typeKeys('Over the Alps');
      await pressKeys('Enter');
      await making;
      const [post, map] = ['index.md', 'map.txt'].map((name) =>
        pathOf(`content/suite-trips/over-the-alps/${name}`),
      ) as [string, string];
      assert.ok(existsSync(post) && existsSync(map));
    },
    'saving a changed post sets its lastmod, once that is wanted': async () => {
      const settings = vscode.workspace.getConfiguration('hugoAuthor');
      await settings.update('updateLastmodOnSave', true, vscode.ConfigurationTarget.Global);
      const text = '+++\ntitle = "Suite Saved"\nlastmod = 2024-01-01 # last\n+++\n\nWords.\n';
      const editor = await openNewFile('content/posts/suite-saved.md', text);
      await mustSee(entry, 'Published');
      await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), 'More '));
      await editor.document.save();
      assert.equal(editor.document.getText(), text.replace('2024-01-01', today).replace('Words', 'More Words'));
      await settings.update('updateLastmodOnSave', undefined, vscode.ConfigurationTarget.Global);
    },
    'the summary divider goes behind the paragraph, the permalink to the clipboard': async () => {
      const editor = await openNewFile('content/log/suite-divided.md', '---\ntitle: D\n---\n\nOne.\n\nTwo.\n');
      placeCursor(editor, 'On<|>e.');
      await vscode.commands.executeCommand('hugoAuthor.insertSummaryDivider');
      assert.ok(editor.document.getText().endsWith('One.\n\n<!--more-->\n\nTwo.\n'));
      await editor.document.save();
      await vscode.commands.executeCommand('hugoAuthor.copyPermalink');
      assert.match(await vscode.env.clipboard.readText(), /\/suite-divided\/$/);
      await takePicture('divider');
    },
  },
};
