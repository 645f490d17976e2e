// Owns finding the line of a tree that a key of the keyboard is about. Knows no line by what it says.
import { commands, type Disposable, EventEmitter } from 'vscode';
import { isLine, type Line } from './node.ts';

/** So long the editor may take to ask for the lines that it was told to show anew. */
const redrawMilliseconds = 2000;

export interface Focus extends Disposable {
  /** The editor has lost what is below these, `undefined` for the whole tree, and is to ask again. */
  lost(lines: readonly (Line | undefined)[]): void;
  /** The editor asks for the lines below this one, and gets them when `work` is done. */
  giving<T>(line: Line | undefined, work: Promise<T>): Promise<T>;
  /** Fulfilled when the editor has what it asked for, and again what it has lost. */
  settled(): Promise<void>;
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
  let questions = 0;
  let isJustGiven = false;
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
  const settled = async (): Promise<void> => {
    for (;;) {
      const left = questions > 0 ? redrawMilliseconds : waitingTime();
      if (left > 0) await nextPaid(left);
      else if (!isJustGiven) return;
      else {
        // Told to ask again before it has taken an answer, the editor would keep that answer. There and back, and it has.
        isJustGiven = false;
        await ask();
      }
    }
  };
  return {
    settled,
    lost(lines) {
      losses++;
      for (const line of lines) until.set(line, Date.now() + redrawMilliseconds);
    },
    async giving(line, work) {
      questions++;
      try {
        return await work;
      } finally {
        // The editor knows the lines once it has taken the answer, not before.
        setTimeout(() => {
          questions--;
          isJustGiven = true;
          until.delete(line);
          paid.fire();
        });
      }
    },
    async find() {
      // While lines are shown anew the editor knows neither what has the focus nor what is selected, and gives the focus back to
      // the tree at the end: a box that was opened meanwhile would close.
      for (;;) {
        const before = losses;
        const mayKnow = questions === 0 && waitingTime() === 0;
        const line = await ask();
        if (mayKnow && before === losses) return line ?? selection()[0];
        await settled();
      }
    },
    dispose() {
      hearing.dispose();
      paid.dispose();
    },
  };
};
