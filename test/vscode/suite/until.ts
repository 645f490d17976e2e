// Owns waiting: for a condition, looked at when an event of the editor says that something changed. Knows no sleep and no journey.
import * as vscode from 'vscode';

/**
 * The first defined value of `find`, looked for now and after each `event`.
 * @param what says in the failure what was waited for
 */
export function until<T>(
  what: string,
  event: vscode.Event<unknown>,
  find: () => T | undefined,
  seconds = 20,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = find();
      if (found === undefined) return;
      end();
      resolve(found);
    };
    const subscription = event(look);
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Not within ${seconds} s: ${what}`));
    }, seconds * 1000);
    const end = () => {
      clearTimeout(timer);
      subscription.dispose();
    };
    look();
  });
}

/** Diagnostics of one file that satisfy `accept`, as soon as they do. */
export function untilDiagnostics(
  uri: vscode.Uri,
  accept: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const path = vscode.workspace.asRelativePath(uri);
  return until(`diagnostics of ${path}`, vscode.languages.onDidChangeDiagnostics, () => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    return accept(diagnostics) ? diagnostics : undefined;
  }).catch((error: Error) => {
    const present = vscode.languages.getDiagnostics(uri).map((each) => `${codeOf(each)}: ${each.message}`);
    throw new Error(`${error.message}; there are: ${present.join(' | ') || 'none'}`);
  });
}

/** The code of a diagnostic, with or without a link. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Fulfilled, with the text, when `accept` says so of it; tells what the text is if it never does. */
export function untilReads(
  document: vscode.TextDocument,
  what: string,
  accept: (text: string) => boolean,
): Promise<string> {
  return until(what, vscode.workspace.onDidChangeTextDocument, () => {
    const text = document.getText();
    return accept(text) ? text : undefined;
  }).catch((error: Error) => {
    throw new Error(`${error.message}; the text is: ${document.getText()}`);
  });
}

/** Fulfilled when that stands in the document. */
export async function untilText(document: vscode.TextDocument, text: string): Promise<void> {
  await untilReads(document, `the text is ${JSON.stringify(text)}`, (now) => now === text);
}
