// Owns finding the same block in two lists of blocks by its words: those of a text and those of a page on the screen. Knows neither.

/** A place in a list of blocks, told by words, so that it can be found in another list of nearly the same blocks. */
export interface Anchor {
  /** The letters of the block, as `toLetters` makes them. */
  readonly letters: string;
  /** Those of its neighbours; `''` at an end. */
  readonly before: string;
  readonly after: string;
  /** How many blocks of equal letters stand before it. */
  readonly occurrence: number;
  /** How many of the block's letters stand before the place. */
  readonly into: number;
}

/** How far a neighbour may have moved away: pages show captions, buttons and the like between blocks. */
const reach = 3;
/** Fewer letters in common say nothing. */
const fewest = 8;

/** Letters and digits in lower case: marks, quotes and dashes differ between a text and what becomes of it. Entities go. */
export const toLetters = (text: string): string =>
  text
    .replace(/&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Where in `text` the letter stands that has `into` letters before it; undefined when there are fewer. */
export const indexOfLetter = (text: string, into: number): number | undefined => {
  let count = 0;
  for (const { 0: found, index } of text.matchAll(/&(?:#\d+|#x[\da-f]+|[a-z]+\d*);|[\p{L}\p{N}]/giu)) {
    if (found.startsWith('&')) continue;
    if (count >= into) return index;
    count += found.length;
  }
  return undefined;
};

/** The anchor of the block at `index`, `into` letters deep. */
export const toAnchor = (blocks: readonly string[], index: number, into: number): Anchor => {
  const letters = blocks[index] ?? '';
  const occurrence = blocks.slice(0, index).filter((each) => each === letters).length;
  return { letters, before: blocks[index - 1] ?? '', after: blocks[index + 1] ?? '', occurrence, into };
};

/** How near the neighbour stands at one side, from 0 (not there) to 1 (next to it). */
const nearness = (blocks: readonly string[], index: number, step: 1 | -1, wanted: string): number => {
  for (let far = 1; far <= reach; far++) {
    const at = index + far * step;
    // The ends of the text are not those of the page, so they are worth little.
    if (wanted === '') return blocks[at] === undefined ? 0.2 : 0;
    if (blocks[at] === wanted) return 1 / far;
  }
  return 0;
};

const commonStart = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
};

const commonEnd = (a: string, b: string, most: number): number => {
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
};

/** From 0 to 1: how much of the longer one is the same at both ends, or holds the whole of the shorter one. */
const likeness = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length);
  if (shorter < fewest) return 0;
  const start = commonStart(a, b);
  const same = Math.max(start + commonEnd(a, b, shorter - start), a.includes(b) || b.includes(a) ? shorter : 0);
  return same < fewest ? 0 : same / Math.max(a.length, b.length);
};

const best = (indexes: readonly number[], score: (index: number) => number): readonly number[] => {
  let top = 0;
  let found: number[] = [];
  for (const index of indexes) {
    const value = score(index);
    if (value > top) {
      top = value;
      found = [index];
    } else if (value === top) found.push(index);
  }
  return found;
};

/** Typed on since, or drawn in another way: the block that is most like it, or else the one between its neighbours. */
const findNear = (blocks: readonly string[], anchor: Anchor, around: (index: number) => number): number | undefined => {
  const all = [...blocks.keys()];
  const like = best(
    all.filter((index) => likeness(blocks[index]!, anchor.letters) > 0.3),
    (index) => likeness(blocks[index]!, anchor.letters) + around(index) / 4,
  )[0];
  if (like !== undefined) return like;
  const between = best(
    all.filter((index) => around(index) >= 1),
    around,
  )[0];
  if (between !== undefined) return between;
  const before = anchor.before.length < fewest ? -1 : blocks.lastIndexOf(anchor.before);
  if (before >= 0) return before;
  const after = anchor.after.length < fewest ? -1 : blocks.indexOf(anchor.after);
  return after >= 0 ? after : undefined;
};

/** The index of the block that an anchor of another list means; undefined when there is nothing like it. */
export const findAnchored = (blocks: readonly string[], anchor: Anchor): number | undefined => {
  const { letters, before, after, occurrence } = anchor;
  const around = (index: number): number => nearness(blocks, index, -1, before) + nearness(blocks, index, 1, after);
  const equal = [...blocks.keys()].filter((index) => blocks[index] === letters);
  if (equal.length <= 1) return equal[0] ?? findNear(blocks, anchor, around);
  const likeliest = best(equal, around);
  const counted = equal[Math.min(occurrence, equal.length - 1)]!;
  return likeliest.includes(counted) ? counted : likeliest[0];
};
