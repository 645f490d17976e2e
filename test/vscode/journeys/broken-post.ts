// Owns the journey of someone who opens an old post with broken pictures and mends one. Knows no rule but the image rules.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openActions, openFile, placeCursor, rangeOf } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, takePicture } from '../suite/stage.ts';
import { codeOf, untilDiagnostics } from '../suite/until.ts';

const post = 'content/posts/broken-on-purpose.md';
const brokenPath = '/images/ridge-dwan.png';

const isImageProblem = (diagnostic: vscode.Diagnostic) => codeOf(diagnostic).startsWith('image-');

/** The finding of the figure, once there is one. */
async function figureProblem(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  const { start } = rangeOf(document, brokenPath);
  const here = (diagnostic: vscode.Diagnostic) => isImageProblem(diagnostic) && diagnostic.range.start.isEqual(start);
  const diagnostics = await untilDiagnostics(document.uri, (all) => all.some(here));
  return diagnostics.find(here)!;
}

export const brokenPost: Journey = {
  window: 'blog',
  title: 'A post with broken pictures',
  steps: {
    'the path of the missing image is underlined, without its query': async () => {
      const { document } = await openFile(post);
      const problem = await figureProblem(document);
      assert.equal(document.getText(problem.range), brokenPath);
      assert.equal(codeOf(problem), 'image-missing');
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
      assert.match(problem.message, /“\/?images\/ridge-dwan\.png”/);
      assert.match(problem.message, /“\/?images\/ridge-dawn\.png”/);
    },
    'every broken picture of the post is found, of each kind': async () => {
      const { document } = await openFile(post);
      await figureProblem(document);
      const found = vscode.languages.getDiagnostics(document.uri).filter(isImageProblem);
      const names = found.map(({ range }) => document.getText(range)).sort();
      assert.deepEqual(names, [
        '/images/Winter-Dusk.png',
        '/images/cat-on-the-fermenter.png',
        '/images/lantren.png',
        '/images/ridge-dwan.png',
        '/images/saisson.png',
      ]);
    },
    'the Problems panel shows it': async () => {
      const editor = await openFile(post);
      await figureProblem(editor.document);
      placeCursor(editor, 'figure src="/images<|>/ridge-dwan.png');
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await mustSee('.markers-panel', 'ridge-dwan.png');
      await mustSee('.markers-panel', 'image-missing');
      await takePicture('problems');
    },
    'the light bulb offers the name that was meant': async () => {
      const editor = await openFile(post);
      await vscode.commands.executeCommand('workbench.action.closePanel');
      placeCursor(editor, 'figure src="/images<|>/ridge-dwan.png');
      await figureProblem(editor.document);
      await openActions('editor.action.quickFix', 'ridge-dawn.png');
      await takePicture('light-bulb');
      await vscode.commands.executeCommand('hideCodeActionWidget');
    },
    'taking it changes the name alone and the finding goes': async () => {
      const { document } = await openFile(post);
      const { range } = await figureProblem(document);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const fix = actions.find(({ title }) => title.includes('ridge-dawn.png'));
      assert.ok(fix?.edit, `No such fix among: ${actions.map(({ title }) => title).join(' | ') || 'none'}`);
      const before = document.getText();
      assert.equal(await vscode.workspace.applyEdit(fix.edit), true);
      assert.equal(document.getText(), before.replace('ridge-dwan', 'ridge-dawn'));
      await untilDiagnostics(
        document.uri,
        (all) => !all.some((each) => each.range.intersection(range) && isImageProblem(each)),
      );
    },
  },
};
