// Owns where front matter begins and ends in a text, as Hugo's lexer sees it (hugo-facts §1.1). Reads nothing in it.
import type { Span } from '../../text/index.ts';
import type { FrontMatterFormat } from './node.ts';

/** Where the front matter lies. `invalid`: what the text starts with makes Hugo expect front matter that is none. */
export interface FrontMatterPlace {
  readonly format: FrontMatterFormat;
  readonly span: Span;
  readonly block: Span;
  readonly closed: boolean;
  readonly bodyStart: number;
  readonly invalid?: 'delimiter' | 'shortcode';
}

const LF = 10;
const CR = 13;

/** Behind the line break that stands at `at`; `at` itself where there is none. */
export const skipBreak = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code === CR) return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  return code === LF ? at + 1 : at;
};

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** The body begins on the next line when nothing but blanks follows the delimiter on its own. */
const behindLine = (text: string, at: number): number => {
  let i = at;
  while (isBlank(text.charCodeAt(i))) i++;
  const next = skipBreak(text, i);
  return next > i || i >= text.length ? next : at;
};

const findIntroduction = (text: string): number => {
  let i = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (isBlank(text.charCodeAt(i)) || (text.charCodeAt(i) >= LF && text.charCodeAt(i) <= CR)) i++;
  return i;
};

const splitDelimited = (text: string, start: number, format: 'yaml' | 'toml'): FrontMatterPlace => {
  const delimiter = format === 'yaml' ? '---' : '+++';
  if (!text.startsWith(delimiter, start)) {
    const nothing = { start, end: start };
    return { format, span: nothing, block: nothing, closed: true, bodyStart: start, invalid: 'delimiter' };
  }
  const blockStart = skipBreak(text, start + 3);
  // A delimiter counts at the start of any line; the opening line's own rest is no line (`------` does not close).
  for (let at = text.indexOf(delimiter, blockStart); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before !== LF && before !== CR) continue;
    const block = { start: blockStart, end: at };
    return { format, span: { start, end: at + 3 }, block, closed: true, bodyStart: behindLine(text, at + 3) };
  }
  const end = text.length;
  return { format, span: { start, end }, block: { start: blockStart, end }, closed: false, bodyStart: end };
};

const splitJson = (text: string, start: number): FrontMatterPlace => {
  if (text.charCodeAt(start + 1) === 123) {
    const nothing = { start, end: start };
    return { format: 'json', span: nothing, block: nothing, closed: true, bodyStart: start, invalid: 'shortcode' };
  }
  let level = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 34) quoted = !quoted;
    else if (code === 123 && !quoted) level++;
    else if (code === 125 && !quoted && --level === 0) {
      const span = { start, end: i + 1 };
      return { format: 'json', span, block: span, closed: true, bodyStart: behindLine(text, i + 1) };
    }
  }
  const span = { start, end: text.length };
  return { format: 'json', span, block: span, closed: false, bodyStart: text.length };
};

const splitOrg = (text: string, start: number): FrontMatterPlace => {
  let end = start;
  while (text.startsWith('#+', end)) {
    const lineEnd = text.indexOf('\n', end);
    end = lineEnd < 0 ? text.length : lineEnd + 1;
  }
  const span = { start, end };
  return { format: 'org', span, block: span, closed: true, bodyStart: end };
};

/**
 * Where `text` has front matter; undefined when it has none. Total. Offsets count in the text as given, a BOM as one unit.
 * An unclosed block goes to the end of the text here.
 */
export const splitFrontMatter = (text: string): FrontMatterPlace | undefined => {
  const start = findIntroduction(text);
  switch (text.charCodeAt(start)) {
    case 45:
      return splitDelimited(text, start, 'yaml');
    case 43:
      return splitDelimited(text, start, 'toml');
    case 123:
      return splitJson(text, start);
    case 35:
      return text.charCodeAt(start + 1) === 43 ? splitOrg(text, start) : undefined;
    default:
      return undefined;
  }
};
