// Owns that the delimiters of a shortcode come in pairs while they are typed. Where there is no site, Markdown stays as it is.
import {
  type Disposable,
  languages,
  Range,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { findDoubledEnd } from './doubled-end.ts';
import { pageLanguages } from './page-documents.ts';
import type { Session } from './session.ts';

/**
 * VS Code's own for Markdown, which ours stand in for as a whole, and one more. Of `{{<` each character is closed by its own
 * pair, and typed over the same way; so it must be for `{{%`, because only single characters are typed over.
 */
const autoClosingPairs = [
  { open: '{', close: '}' },
  { open: '[', close: ']' },
  { open: '(', close: ')' },
  { open: '<', close: '>' },
  { open: '{{%', close: '%' },
];

/** Deletes what stands `fromEnd` before the end of the text. VS Code refuses when a letter was typed meanwhile: then once more. */
const takeAway = async (editor: TextEditor, surplus: string, fromEnd: number): Promise<void> => {
  for (let tries = 0; tries < 5; tries++) {
    const text = editor.document.getText();
    const start = text.length - fromEnd;
    if (!text.startsWith(surplus, start)) return;
    const range = new Range(editor.document.positionAt(start), editor.document.positionAt(start + surplus.length));
    // One undo takes it back together with what was typed.
    if (await editor.edit((edit) => edit.delete(range), { undoStopBefore: false, undoStopAfter: false })) return;
  }
};

const removeDoubledEnd = ({ document, contentChanges, reason }: TextDocumentChangeEvent): void => {
  const [change, ...others] = contentChanges;
  const editor = window.activeTextEditor;
  if (change?.text !== '}' || others.length > 0 || reason !== undefined) return;
  if (editor?.document !== document || !pageLanguages.includes(document.languageId)) return;
  const cursor = change.range.start.translate(0, 1);
  const text = document.getText();
  const offset = document.offsetAt(cursor);
  const doubled = text.slice(offset, offset + findDoubledEnd(text.slice(0, offset), text.slice(offset, offset + 3)));
  if (doubled !== '') void takeAway(editor, doubled, text.length - offset);
};

/** Pairs the delimiters for as long as there is a site. */
export const pairShortcodeDelimiters = (session: Session): void => {
  let pairing: readonly Disposable[] = [];
  const stop = (): void => {
    for (const each of pairing) each.dispose();
    pairing = [];
  };
  session.context.subscriptions.push({ dispose: stop });
  session.onStatus(({ sites }) => {
    if (sites.length === 0) stop();
    else if (pairing.length === 0)
      pairing = [
        languages.setLanguageConfiguration('markdown', { autoClosingPairs }),
        workspace.onDidChangeTextDocument(removeDoubledEnd),
      ];
  });
};
