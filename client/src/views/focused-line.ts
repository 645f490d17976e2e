// Owns finding the line of a tree that a key of the keyboard is about. Knows no line by what it says.
import { commands, type Disposable, EventEmitter } from 'vscode';
import { isLine, type Line } from './node.ts';

/** So long the editor may take to ask for the lines that it was told to show anew. */
const redrawMilliseconds = 2000;

export interface Focus extends Disposable {
  /** The editor has lost what is below these, `undefined` for the whole tree, and is to ask again. */
  lost(lines: readonly (Line | undefined)[]): void;
  /** The editor gets the lines below this one. */
  given(line: Line | undefined): void;
  /** Undefined when no line has the focus. */
  find(): Promise<Line | undefined>;
}

/**
 * The focus of the tree in the view `id`; it may be on another line than the selection, which stands in for it where the
 * editor does not tell the focus.
 */
export const createFocus = (id: string, selection: () => readonly Line[]): Focus => {
  /** Until when the editor may be without what is below a line. */
  const until = new Map<Line | undefined, number>();
  let losses = 0;
  const paid = new EventEmitter<void>();
  // The editor names the line with the focus only to a command that it calls itself, as it does for the title of a view.
  let told: unknown;
  const ear = `${id}.hearFocused`;
  const hearing = commands.registerCommand(ear, (line: unknown) => {
    told = line;
  });
  const ask = async (): Promise<Line | undefined> => {
    told = undefined;
    const args = { $treeViewId: id, $focusedTreeItem: true };
    await commands.executeCommand('runCommands', { commands: [{ command: ear, args }] });
    return isLine(told) ? told : undefined;
  };
  const waitingTime = (): number => Math.max(0, Math.max(0, ...until.values()) - Date.now());
  const nextPaid = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        listening.dispose();
        clearTimeout(late);
        resolve();
      };
      const listening = paid.event(done);
      const late = setTimeout(done, milliseconds);
    });
  return {
    lost(lines) {
      losses++;
      for (const line of lines) until.set(line, Date.now() + redrawMilliseconds);
    },
    given(line) {
      // The editor knows the lines once it has taken the answer, not before.
      setTimeout(() => {
        until.delete(line);
        paid.fire();
      });
    },
    async find() {
      // While lines are shown anew the editor knows neither what has the focus nor what is selected.
      for (;;) {
        const before = losses;
        const mayKnow = waitingTime() === 0;
        const line = await ask();
        if (line) return line;
        if (mayKnow && before === losses) return selection()[0];
        const left = waitingTime();
        if (left > 0) await nextPaid(left);
      }
    },
    dispose() {
      hearing.dispose();
      paid.dispose();
    },
  };
};
