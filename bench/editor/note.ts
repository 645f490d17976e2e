// Owns what a frame of the editor's window tells the bench. Types and the word that is typed behind.

/** A moment in a frame, in milliseconds of the wall clock: the clocks of frames and processes agree. */
export interface Note {
  readonly kind: 'key' | 'seen';
  /** Where it was seen: in the text that is typed, on the page of the live preview, in the Markdown preview. */
  readonly place: 'text' | 'live' | 'markdown';
  /** The key; all letters behind the mark. */
  readonly letters: string;
  readonly at: number;
  readonly address: string;
}

/** What is typed stands right behind this word. */
export const mark = 'tallymark';

export const isSeen =
  (place: Note['place'], letters: string) =>
  (note: Note): boolean =>
    note.kind === 'seen' && note.place === place && note.letters === letters;
