// Owns typing letters behind the mark in a window and taking the time of each until it is on the screen. Knows no site.
import { setTimeout as pause } from 'node:timers/promises';
import { isSeen, type Note } from './note.ts';
import type { EditorWindow } from './window.ts';

/** From the press of the key, in ms. */
export interface Wait {
  /** Until the letter is to be seen in the text. */
  readonly text: number;
  /** Until it is where it was waited for. */
  readonly there: number;
}

export interface Typing {
  /** Types one letter more, and settles when it has come through. */
  next(): Promise<Wait>;
}

/** When the letters have come through, in milliseconds of the wall clock. @param since when the last of them was typed at the earliest */
export type Arrival = (letters: string, since: number) => Promise<number>;

/** The clock of a frame may be that much behind ours. */
const skewMilliseconds = 5;

export const startTyping = (window: EditorWindow, arrival: Arrival): Typing => {
  let letters = '';
  return {
    async next() {
      const letter = 'bcdfghjkmnpqrtvwxz'[letters.length % 18]!;
      letters += letter;
      const since = Date.now() - skewMilliseconds;
      const seen = arrival(letters, since);
      const [there, text, key] = await Promise.all([
        seen,
        window.note(isSeen('text', letters), since).then(({ at }) => at),
        window.note(({ kind, letters: pressed }) => kind === 'key' && pressed === letter, since).then(({ at }) => at),
        window.page.keyboard.press(letter),
      ]);
      return { text: text - key, there: there - key };
    },
  };
};

/** On the screen. */
export const whenSeen =
  (window: EditorWindow, place: Note['place']): Arrival =>
  async (letters, since) =>
    (await window.note(isSeen(place, letters), since)).at;

const askedEachMilliseconds = 10;

/** In what is served: asked for again and again, which costs Hugo a little. */
export const whenServed =
  (address: string, mark: string): Arrival =>
  async (letters) => {
    for (;;) {
      const html = await (await fetch(address)).text();
      const now = performance.timeOrigin + performance.now();
      if (html.includes(`${mark}${letters}`)) return now;
      await pause(askedEachMilliseconds);
    }
  };

/** Hugo looks for changes this often: presses are spread evenly over it. */
const tickMilliseconds = 500;
const restMilliseconds = 1000;

/** Letters one after the other, each when the one before has come through and some rest was taken. */
export const typeInTurns = async (typing: Typing, turns: number): Promise<Wait[]> => {
  const waits: Wait[] = [];
  for (let turn = 0; turn < turns; turn++) {
    await pause(restMilliseconds + (turn * tickMilliseconds) / turns);
    waits.push(await typing.next());
  }
  return waits;
};

const shortRestMilliseconds = 300;

/** Letters in several windows by turns, so that what else the machine does slows all of them. @returns the waits of each */
export const typeByTurns = async (typings: readonly Typing[], turns: number): Promise<Wait[][]> => {
  const waits: Wait[][] = typings.map(() => []);
  for (let turn = 0; turn < turns; turn++)
    for (const [index, typing] of typings.entries()) {
      await pause(shortRestMilliseconds);
      waits[index]!.push(await typing.next());
    }
  return waits;
};
