// Owns the way between offsets and lines. A line ends at LF, CRLF or a lone CR, as in the Language Server Protocol.

/** A place in a text: line and UTF-16 column, both from 0. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** The lines of one text. Offsets outside the text are clamped to it. */
export interface LineIndex {
  readonly lineCount: number;
  /** An offset inside a line break (CR|LF) counts as the end of its line. */
  positionAt(offset: number): LinePosition;
  /** A column past the end of its line means that end, before the line break, as in the Language Server Protocol. */
  offsetAt(position: LinePosition): number;
  /** Where the line ends, before its line break; lines past the end answer with the length of the text. */
  endOf(line: number): number;
  /** Where the line starts; lines past the end answer with the length of the text. */
  startOf(line: number): number;
}

/** Most texts have LF only, and there the engine's own search is five times as fast. */
const startsOfLines = (text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

const startsOfAnyLines = (text: string): readonly number[] => {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (c === 10 || c === 13) starts.push(i + 1);
  }
  return starts;
};

/** Reads where lines start; O(text) once, then each look-up is a binary search. */
export const indexLines = (text: string): LineIndex => {
  const starts = text.includes('\r') ? startsOfAnyLines(text) : startsOfLines(text);
  const startOf = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));
  const endOf = (line: number): number => {
    // Nothing breaks the last line.
    if (line >= starts.length - 1) return text.length;
    const start = startOf(line);
    const next = startOf(line + 1);
    const end = text[next - 1] === '\n' ? next - 1 : next;
    return end > start && text[end - 1] === '\r' ? end - 1 : end;
  };
  return {
    lineCount: starts.length,
    startOf,
    endOf,
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: Math.min(at, endOf(low)) - starts[low]! };
    },
    offsetAt({ line, column }) {
      if (line < 0) return 0;
      return Math.min(startOf(line) + Math.max(0, column), endOf(line));
    },
  };
};
