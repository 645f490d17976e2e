// Owns where front matter without a closing delimiter probably ends: so that completion works while it is being typed.
import type { Span } from '../../text/index.ts';
import type { FrontMatterFormat } from './node.ts';
import { skipBreak } from './split-front-matter.ts';

/** `key` when the line can only be front matter, `maybe` when it can be between keys, `no` when it is of the body. */
type Likeness = 'key' | 'maybe' | 'no';

const yamlLikeness = (line: string, behindKey: boolean): Likeness => {
  if (/^[ \t]*(#|$)/.test(line)) return 'maybe';
  if (/^(?:"[^"]*"|'[^']*'|[\w.-]+)[ \t]*:([ \t]|$)/.test(line)) return 'key';
  // A key half typed, an item, a value that goes on.
  return behindKey &&
    (/^[ \t]/.test(line) || /^-([ \t]|$)/.test(line) || /^[A-Za-z_][\w-]*[ \t]*$/.test(line) || /^[\]}]/.test(line))
    ? 'key'
    : 'no';
};

const tomlLikeness = (line: string, behindKey: boolean): Likeness => {
  if (/^[ \t]*(#|$)/.test(line)) return 'maybe';
  if (/^[ \t]*(?:(?:"[^"]*"|'[^']*'|[\w.-]+)[ \t]*=|\[\[?[\w.\s"'-]+\]\]?[ \t]*(#|$))/.test(line)) return 'key';
  return behindKey && (/^[ \t]/.test(line) || /^["'\]}]/.test(line) || /^[A-Za-z_][\w-]*[ \t]*$/.test(line))
    ? 'key'
    : 'no';
};

const jsonLikeness = (line: string): Likeness => {
  if (/^[ \t]*$/.test(line)) return 'maybe';
  return /^[ \t]|^["\]},[{]/.test(line) ? 'key' : 'no';
};

/**
 * The end of what looks like front matter in `block`, which goes to the end of the text: behind the last line of keys.
 * Blank lines and comments count only between keys (a heading of Markdown looks like a comment).
 */
export const findUnclosedEnd = (text: string, format: FrontMatterFormat, block: Span): number => {
  let end = block.start;
  let at = block.start;
  let behindKey = false;
  let first = true;
  while (at < block.end) {
    let lineEnd = at;
    while (lineEnd < block.end && text.charCodeAt(lineEnd) !== 10 && text.charCodeAt(lineEnd) !== 13) lineEnd++;
    // Longer lines are prose; and patterns over them would take their time.
    const line = text.slice(at, Math.min(lineEnd, at + 1000));
    const likeness: Likeness =
      format === 'yaml'
        ? yamlLikeness(line, behindKey || first)
        : format === 'toml'
          ? tomlLikeness(line, behindKey || first)
          : first
            ? 'key'
            : jsonLikeness(line);
    if (likeness === 'no') break;
    at = skipBreak(text, lineEnd);
    behindKey = likeness === 'key';
    if (behindKey) end = Math.min(at, block.end);
    first = false;
  }
  return end;
};
