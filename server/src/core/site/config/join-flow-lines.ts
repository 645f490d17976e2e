// Owns one leniency of Hugo's YAML: a flow list or map may go on at any indentation. Knows no YAML beyond brackets, quotes and comments.

/**
 * The text with every line end, indentation and comment inside a flow list or map turned into blanks. It keeps its length,
 * so offsets stay true. Only for texts that a strict reader has refused: it reads lines, not YAML, and leaves block scalars
 * alone by starting a flow only where a value may begin.
 */
export const joinFlowLines = (text: string): string => {
  const out = text.split('');
  let depth = 0;
  let lineStart = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\n' || c === '\r') {
      if (depth > 0) out[i] = ' ';
      lineStart = i + 1;
    } else if (depth > 0 && c === '\t') out[i] = ' ';
    else if (c === '#' && /[\s,]/.test(text[i - 1] ?? '\n')) {
      const end = endOfLine(text, i);
      if (depth > 0) out.fill(' ', i, end);
      i = end - 1;
    } else if (c === '"' || c === "'") {
      if (depth > 0 || beginsValue(text, lineStart, i)) i = endOfQuoted(text, i);
    } else if (c === '[' || c === '{') {
      if (depth > 0 || beginsValue(text, lineStart, i)) depth++;
    } else if ((c === ']' || c === '}') && depth > 0) depth--;
  }
  return out.join('');
};

const endOfLine = (text: string, from: number): number => {
  const rest = text.slice(from).search(/[\r\n]/);
  return rest < 0 ? text.length : from + rest;
};

/** Only a key with its colon, list dashes and blanks may stand before a value. */
const beginsValue = (text: string, lineStart: number, at: number): boolean =>
  /(?:^|[:-]\s)\s*$/.test(text.slice(lineStart, at));

/** The offset of the closing quote; an open one is left alone. */
const endOfQuoted = (text: string, start: number): number => {
  const quote = text[start];
  for (let i = start + 1; i < text.length; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === quote) i++;
      else return i;
    }
  }
  return start;
};
