// Owns which lines begin and end a block of raw HTML (CommonMark 0.31 §4.6). Knows no containers.
import { skipSpace } from './destination.ts';
import { readHtmlTag } from './html-tag.ts';
import type { Source } from './source.ts';

/** The seven kinds of HTML blocks of CommonMark; 0 is none. */
export type HtmlBlockKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

const verbatimNames: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea']);

const blockNames: ReadonlySet<string> = new Set(
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'.split(
    ' ',
  ),
);

/** The kind of HTML block that a line (it starts with `<`) begins. Kind 7 cannot interrupt a paragraph. */
export const htmlBlockKind = (line: Source, inParagraph: boolean): HtmlBlockKind => {
  const { text, start: at, end } = line;
  const c = text.charCodeAt(at + 1);
  if (c === 33) {
    if (text.startsWith('--', at + 2)) return 2;
    if (text.startsWith('[CDATA[', at + 2)) return 5;
    return isLetter(text.charCodeAt(at + 2)) ? 4 : 0;
  }
  if (c === 63) return 3;
  const closing = c === 47;
  const from = at + (closing ? 2 : 1);
  if (from >= end || !isLetter(text.charCodeAt(from))) return 0;
  let i = from;
  while (i < end && isNamePart(text.charCodeAt(i))) i++;
  if (i - from <= 10) {
    const name = text.slice(from, i).toLowerCase();
    const next = i < end ? text.charCodeAt(i) : 62;
    const ends = next === 62 || next === 32 || next === 9;
    if (verbatimNames.has(name)) return !closing && ends ? 1 : 0;
    if (blockNames.has(name)) return ends || (next === 47 && i + 1 < end && text.charCodeAt(i + 1) === 62) ? 6 : 0;
  }
  return !inParagraph && isLoneTag(line) ? 7 : 0;
};

/** Does the line from `at` to `end` hold the end of a block of this kind? Kinds 6 and 7 end at a blank line instead. */
export const endsHtmlBlock = (kind: HtmlBlockKind, text: string, at: number, end: number): boolean => {
  if (kind < 1 || kind > 5) return false;
  const line = text.slice(at, end);
  if (kind === 1) return line.includes('</') && /<\/(?:pre|script|style|textarea)>/i.test(line);
  return line.includes(kind === 2 ? '-->' : kind === 3 ? '?>' : kind === 4 ? '>' : ']]>');
};

const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
const isNamePart = (c: number): boolean => isLetter(c) || (c >= 48 && c <= 57) || c === 45;

/** Is the line one complete tag and nothing else? */
const isLoneTag = (line: Source): boolean => {
  const tag = readHtmlTag(line, line.start, true);
  return tag !== undefined && skipSpace(line, tag.end) === line.end;
};
