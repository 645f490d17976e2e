// Owns the marks at the begin of a line that open a block: lists, fences, headings, rules. Knows no containers.

/** Behind the run of `code` that begins at `at`. */
export const runEnd = (text: string, at: number, end: number, code: number): number => {
  let i = at;
  while (i < end && text.charCodeAt(i) === code) i++;
  return i;
};

/** Is there nothing but blanks from `at` to `end`? */
export const isBlankFrom = (text: string, at: number, end: number): boolean => {
  for (let i = at; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 9) return false;
  }
  return true;
};

const isBlankOrEnd = (text: string, at: number, end: number): boolean => {
  if (at >= end) return true;
  const c = text.charCodeAt(at);
  return c === 32 || c === 9;
};

export interface ListMark {
  readonly width: number;
  /** Only `1.` and bullets may interrupt a paragraph. */
  readonly startsAtOne: boolean;
}

/** The bullet or number at `at`, with a blank or the line end behind it. */
export const readListMark = (text: string, at: number, end: number): ListMark | undefined => {
  const c = text.charCodeAt(at);
  if (c === 45 || c === 43 || c === 42)
    return isBlankOrEnd(text, at + 1, end) ? { width: 1, startsAtOne: true } : undefined;
  let i = at;
  while (i < end && i - at < 10 && text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) i++;
  if (i === at || i - at > 9 || i >= end) return undefined;
  const mark = text.charCodeAt(i);
  if ((mark !== 46 && mark !== 41) || !isBlankOrEnd(text, i + 1, end)) return undefined;
  return { width: i + 1 - at, startsAtOne: Number(text.slice(at, i)) === 1 };
};

/** Is the line from `at` a thematic break: three or more of one of `*-_`, blanks between them? */
export const isThematicBreak = (text: string, at: number, end: number): boolean => {
  const mark = text.charCodeAt(at);
  let count = 0;
  for (let i = at; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === mark) count++;
    else if (c !== 32 && c !== 9) return false;
  }
  return count >= 3;
};

/** Is the line from `at` the underline of a heading: a run of one character and blanks? */
export const isUnderline = (text: string, at: number, end: number): boolean =>
  isBlankFrom(text, runEnd(text, at, end, text.charCodeAt(at)), end);

/** The level of the heading whose `#` begin at `at`; 0 when it is none. */
export const atxLevel = (text: string, at: number, end: number): number => {
  const level = runEnd(text, at, end, 35) - at;
  return level <= 6 && isBlankOrEnd(text, at + level, end) ? level : 0;
};

/** Where the text of a heading ends: before closing `#` and blanks. */
export const atxTextEnd = (text: string, start: number, end: number): number => {
  let stop = end;
  while (stop > start && isBlankOrEnd(text, stop - 1, end)) stop--;
  let hashes = stop;
  while (hashes > start && text.charCodeAt(hashes - 1) === 35) hashes--;
  if (hashes === stop || (hashes > start && !isBlankOrEnd(text, hashes - 1, end))) return stop;
  while (hashes > start && isBlankOrEnd(text, hashes - 1, end)) hashes--;
  return hashes;
};

/** The length of the code fence at `at`; 0 when it is none (a backtick in its info string makes it none). */
export const fenceLength = (text: string, at: number, end: number): number => {
  const mark = text.charCodeAt(at);
  const behind = runEnd(text, at, end, mark);
  if (behind - at < 3) return 0;
  if (mark === 96) for (let i = behind; i < end; i++) if (text.charCodeAt(i) === 96) return 0;
  return behind - at;
};

/** Is the line from `at` the row of dashes of a table? At least one dash; nothing but dashes, bars, colons and blanks. */
export const isDashRow = (text: string, at: number, end: number): boolean => {
  let dashes = false;
  for (let i = at; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 45) dashes = true;
    else if (c !== 124 && c !== 58 && c !== 32 && c !== 9) return false;
  }
  return dashes;
};

/** Where the label of the footnote `[^label]:` at `at` ends, behind its colon; -1 when none stands there. */
export const footnoteMarkEnd = (text: string, at: number, end: number): number => {
  if (text.charCodeAt(at + 1) !== 94) return -1;
  for (let i = at + 2; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 91) return -1;
    if (c === 92) i++;
    else if (c === 93) return i > at + 2 && i + 1 < end && text.charCodeAt(i + 1) === 58 ? i + 2 : -1;
  }
  return -1;
};
