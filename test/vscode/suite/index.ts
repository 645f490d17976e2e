// Owns the start of the suite inside the extension host: runs the journeys of this window and reports. Knows no journey by what it does.
import * as vscode from 'vscode';
import { journeys } from '../journeys/list.ts';
import type { Journey } from './journey.ts';
import { type StepReport, takePicture, tell } from './stage.ts';

/** The longest a single step may take; the conditions inside have shorter deadlines and better messages. */
const stepSeconds = 60;

/** Called by the editor. Throws when a step failed, which makes the desktop editor exit with a failure. */
export async function run(): Promise<void> {
  const window = vscode.workspace.workspaceFolders?.[0]?.name ?? '';
  const wanted = process.env.HUGO_AUTHOR_JOURNEY ?? '';
  const reports: StepReport[] = [];
  for (const journey of journeys.filter((each) => each.window === window && each.title.includes(wanted))) {
    for (const report of await runJourney(journey)) reports.push(report);
    await closeEverything();
  }
  const failed = reports.filter((report) => report.failure !== undefined).length;
  await tell({ ask: 'finish', params: { passed: reports.length - failed, failed, steps: reports } });
  if (failed > 0) throw new Error(`${failed} of ${reports.length} steps failed in window “${window}”.`);
}

async function runJourney(journey: Journey): Promise<StepReport[]> {
  const reports: StepReport[] = [];
  for (const [name, step] of Object.entries(journey.steps)) {
    const start = performance.now();
    const failure = await withDeadline(step()).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    const report = {
      title: `${journey.title}: ${name}`,
      milliseconds: performance.now() - start,
      ...(failure === undefined ? {} : { failure }),
    };
    reports.push(report);
    // What was on the screen then says more than the sentence. That there is no picture is no further failure.
    if (failure !== undefined) await takePicture(`failed-${toFileName(report.title)}`).catch(() => undefined);
    await tell({ ask: 'step', params: report });
  }
  return reports;
}

const toFileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);

async function withDeadline(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The step took longer than ${stepSeconds} s.`)), stepSeconds * 1000);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The next journey starts with no editor and no list open, nothing unsaved and no file that a journey made. */
async function closeEverything(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  for (const document of vscode.workspace.textDocuments.filter((each) => each.isDirty && !each.isUntitled)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.closePanel');
  for (const made of await vscode.workspace.findFiles('**/suite-*')) await vscode.workspace.fs.delete(made);
}
