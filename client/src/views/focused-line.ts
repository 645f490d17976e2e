// Owns finding the line of a tree that a key of the keyboard is about. Knows no line by what it says.
import { commands, type Disposable, EventEmitter } from 'vscode';
import { isLine, type Line } from './node.ts';

/** So long the editor may take to ask for the lines that it was told to show anew. */
const redrawMilliseconds = 2000;

export interface Focus extends Disposable {
  /** The editor is told to show these anew, `undefined` for the whole tree. */
  owed(lines: readonly (Line | undefined)[]): void;
  /** The editor gets the lines below this one. */
  given(line: Line | undefined): void;
  /** Undefined when no line has the focus. */
  find(): Promise<Line | undefined>;
}

/** The focus of the tree in the view `id`; it may be on another line than the selection. */
export const createFocus = (id: string): Focus => {
  const owed = new Set<Line | undefined>();
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
    owed(lines) {
      for (const line of lines) owed.add(line);
    },
    given(line) {
      owed.delete(line);
      // The editor knows the lines once it has taken the answer, not before.
      setTimeout(() => paid.fire());
    },
    async find() {
      const end = Date.now() + redrawMilliseconds;
      let line = await ask();
      // While lines are shown anew the editor knows neither what has the focus nor what is selected.
      while (!line && owed.size > 0 && Date.now() < end) {
        await nextPaid(end - Date.now());
        line = await ask();
      }
      return line;
    },
    dispose() {
      hearing.dispose();
      paid.dispose();
    },
  };
};
