// Owns the journey of someone who builds the site by a task, over real Hugo. Knows the example blog's posts.
import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { folderUri, openFile, openNewFile, placeCursor, rangeOf, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, takePicture } from '../suite/stage.ts';
import { codeOf, until, untilDiagnostics } from '../suite/until.ts';

const post = 'content/posts/suite-builds.md';
const isOfHugo = ({ source }: vscode.Diagnostic): boolean => source === 'Hugo build';

/** Runs it, and waits for its end. */
const build = async (name: string): Promise<void> => {
  const tasks = await vscode.tasks.fetchTasks({ type: 'hugo' });
  const task = tasks.find((each) => each.name === name);
  assert.ok(task, tasks.map((each) => each.name).join(', '));
  let ended = false;
  const ends = new vscode.EventEmitter<void>();
  const hearing = vscode.tasks.onDidEndTask(({ execution }) => {
    if (execution.task.name !== name) return;
    ended = true;
    ends.fire();
  });
  await vscode.tasks.executeTask(task);
  await until(`“${name}” has ended`, ends.event, () => (ended ? true : undefined));
  hearing.dispose();
};

export const buildingTheSite: Journey = {
  window: 'live',
  title: 'Building the site',
  steps: {
    'builds the site, and drafts where they are asked for': async () => {
      await openNewFile(post, '---\ntitle: Built by a Task\ndate: 2024-01-01\ndraft: true\n---\n\nSo it reads.\n');
      await build('build with drafts');
      const page = vscode.Uri.joinPath(folderUri(), 'public/2024/01/built-by-a-task/index.html').fsPath;
      assert.match(await readFile(page, 'utf8'), /So it reads\./);
      await takePicture('build-task');
    },
    'what stops the build and is said already is no second problem, its words are in the hover': async () => {
      const { document } = await openFile(post);
      placeCursor(vscode.window.activeTextEditor!, 'So it reads.<|>');
      await type('\n\n{{< nosuchthing >}}');
      await document.save();
      await build('build with drafts');
      const isError = ({ severity }: vscode.Diagnostic): boolean => severity === vscode.DiagnosticSeverity.Error;
      const errors = (await untilDiagnostics(document.uri, (found) => found.some(isError))).filter(isError);
      assert.deepEqual(errors.map(codeOf), ['shortcode-unknown']);
      placeCursor(vscode.window.activeTextEditor!, '{{< nosuch<|>thing');
      await vscode.commands.executeCommand('editor.action.showHover');
      await mustSee('.monaco-hover', 'template for shortcode "nosuchthing" not found');
      await mustSee('.monaco-hover', 'No shortcode “nosuchthing”');
      await takePicture('build-task-problem');
    },
    'with our error gone what Hugo says is a problem, until the text is saved': async () => {
      const { document } = await openFile(post);
      const template = vscode.Uri.joinPath(folderUri(), 'layouts/shortcodes/nosuchthing.html');
      await vscode.workspace.fs.writeFile(template, new TextEncoder().encode('It is there now.\n'));
      const [problem] = await untilDiagnostics(document.uri, (found) => found.length === 1 && found.every(isOfHugo));
      assert.equal(problem?.range.start.line, rangeOf(document, '{{< nosuchthing').start.line);
      placeCursor(vscode.window.activeTextEditor!, '{{< nosuch<|>thing');
      await vscode.commands.executeCommand('editor.action.deleteLines');
      await document.save();
      await untilDiagnostics(document.uri, (found) => !found.some(isOfHugo));
      await vscode.workspace.fs.delete(template);
    },
    'what only Hugo knows is a problem on its line': async () => {
      const template = 'layouts/shortcodes/suite-odd.html';
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(folderUri(), template),
        new TextEncoder().encode('{{ errorf "odd indeed: %s" .Position }}\n'),
      );
      const { document } = await openFile(post);
      placeCursor(vscode.window.activeTextEditor!, 'So it reads.<|>');
      await type('\n\n{{< suite-odd >}}');
      await document.save();
      await build('build with drafts');
      const [problem] = (await untilDiagnostics(document.uri, (found) => found.some(isOfHugo))).filter(isOfHugo);
      assert.equal(problem?.range.start.line, rangeOf(document, '{{< suite-odd').start.line);
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
      assert.match(problem?.message ?? '', /odd indeed/);
      await takePicture('build-task-problem-of-hugo');
    },
  },
};
