// Owns the cursor inside half-typed YAML front matter. Reads lines and indentation, because half-typed YAML has no tree.
import type { Span } from '../../text/index.ts';
import { findListPlace, findScalarPlace, type ValuePlace } from './flow-list.ts';
import { findFlowPlace } from './flow-place.ts';
import type { Place, Quote } from './place.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** `key:` at the start of the line or behind its dash: its column, and where its value begins. */
  readonly key?: { readonly name: string; readonly column: number; readonly colon: number };
  /** `- ` at the start; where the item begins. */
  readonly item?: number;
  readonly blank: boolean;
}

const keyPattern = /^(?:(["'])(.*?)\1|([^\s#"'[\]{},:&*!|>%@`-][^:#]*?|-[^\s:][^:]*?))\s*:(?=\s|$)/;

const readLine = (text: string, start: number, end: number): Line => {
  const content = text.slice(start, end);
  const indent = /^[ \t]*/.exec(content)![0].length;
  const item = /^\s*-(\s+|$)/.exec(content);
  const column = item ? item[0].length : indent;
  const key = keyPattern.exec(content.slice(column));
  return {
    start,
    end,
    indent,
    ...(key && { key: { name: key[2] ?? key[3]!, column, colon: start + column + key[0].length - 1 } }),
    ...(item && { item: start + item[0].length }),
    blank: /^\s*(#|$)/.test(content),
  };
};

/** The lines of the block from its start through the one with the cursor. */
const linesUpTo = (text: string, block: Span, offset: number): readonly Line[] => {
  const lines: Line[] = [];
  let start = block.start;
  while (start <= offset) {
    let end = start;
    while (end < block.end && text[end] !== '\n' && text[end] !== '\r') end++;
    lines.push(readLine(text, start, end));
    if (end >= block.end) break;
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return lines;
};

/** Does the key of a line have its value below it, rather than a text that goes on there? */
const opensBelow = (text: string, { key, end }: Line): boolean =>
  /^[ \t]*(?:[&!]\S*[ \t]*)*(?:#.*)?$/.test(text.slice(key!.colon + 1, end));

/**
 * The keys above what stands at `column` on line `at`, from the root down; undefined when it is the text of a value. The
 * items of a list may stand in the column of its key.
 */
const pathAbove = (text: string, lines: readonly Line[], at: number, column: number): readonly string[] | undefined => {
  const path: string[] = [];
  const own = lines[at]!;
  let limit = own.item !== undefined && own.item - own.start <= column ? own.indent + 1 : column;
  for (let i = at - 1; i >= 0 && limit > 0; i--) {
    const line = lines[i]!;
    if (line.blank) continue;
    if (line.key && line.key.column < limit) {
      if (!opensBelow(text, line)) return undefined;
      path.unshift(line.key.name);
      limit = line.key.column;
    }
    if (line.item !== undefined && line.indent < limit) limit = line.indent + 1;
  }
  return path;
};

/** The keys from the root down to the one on line `at`. */
const pathTo = (text: string, lines: readonly Line[], at: number): readonly string[] | undefined => {
  const { name, column } = lines[at]!.key!;
  const above = pathAbove(text, lines, at, column);
  return above && [...above, name];
};

/** The quotes that the neighbouring items of a block list use. */
const siblingQuote = (text: string, lines: readonly Line[], at: number): Quote => {
  for (let i = at - 1; i >= 0 && lines[i]!.item !== undefined; i--) {
    const quote = text[lines[i]!.item!];
    if (quote === '"' || quote === "'") return quote;
    if (quote !== undefined && /\S/.test(quote)) return '';
  }
  return '';
};

const toPlace = (
  keys: readonly string[] | undefined,
  value: ValuePlace | undefined,
  inList: boolean,
): Place | undefined => keys && value && { kind: 'front-matter-value', keys, ...value, inList };

/** Behind `- `, in the list that belongs to a key above. */
const findItemPlace = (text: string, block: Span, lines: readonly Line[], offset: number): Place | undefined => {
  const line = lines.at(-1)!;
  if (line.item === undefined || offset < line.item) return undefined;
  const keys = pathAbove(text, lines, lines.length - 1, line.item - line.start);
  if (keys === undefined || keys.length === 0) return undefined;
  const quote = siblingQuote(text, lines, lines.length - 1);
  const value = findScalarPlace(text, line.item, offset, block.end, quote, 'yaml');
  const before = text[offset - 1] === '-' ? ' ' : '';
  return toPlace(keys, { ...value, frame: { ...value.frame, before } }, true);
};

/** Between the brackets or braces that were opened on a line above. */
const findInside = (text: string, block: Span, lines: readonly Line[], offset: number): Place | undefined => {
  const own = lines.at(-1)!.key?.column ?? Number.POSITIVE_INFINITY;
  for (let i = lines.length - 2; i >= 0; i--) {
    const { key, end } = lines[i]!;
    // A key in the column of another is its neighbour, though that one's bracket was never closed.
    if (key && key.column >= own) continue;
    const open = key && text.slice(key.colon + 1, end).search(/\S/) + key.colon + 1;
    if (open !== undefined && open > key!.colon && /[[{]/.test(text[open]!)) {
      const place = findBracketPlace(text, block, open, offset, pathTo(text, lines, i));
      if (place) return place;
    }
    // Brackets hold keys of their own; those of lines do not stand inside them.
    if (key?.column === 0) return undefined;
  }
  return undefined;
};

const findBracketPlace = (
  text: string,
  block: Span,
  open: number,
  offset: number,
  keys: readonly string[] | undefined,
): Place | undefined => {
  if (keys === undefined) return undefined;
  const list = text[open] === '[' ? findListPlace(text, open, offset, block.end, 'yaml') : undefined;
  return toPlace(keys, list, true) ?? findFlowPlace(text, open, offset, block.end, 'yaml', keys);
};

/** The place of a cursor in the YAML between the delimiters. */
export const findYamlPlace = (text: string, block: Span, offset: number): Place | undefined => {
  const lines = linesUpTo(text, block, offset);
  const last = lines.length - 1;
  const line = lines[last];
  if (line === undefined || /(^|\s)#/.test(text.slice(line.start, offset).replace(/"[^"]*"|'[^']*'/g, '')))
    return undefined;
  const inside = findInside(text, block, lines, offset);
  if (inside) return inside;
  if (line.key && offset > line.key.colon) {
    const keys = pathTo(text, lines, last);
    const value = /\S/.exec(text.slice(line.key.colon + 1, offset));
    const open = value && line.key.colon + 1 + value.index;
    if (open !== null && /[[{]/.test(text[open]!)) return findBracketPlace(text, block, open, offset, keys);
    return toPlace(keys, findScalarPlace(text, line.key.colon + 1, offset, block.end, '', 'yaml'), false);
  }
  if (line.item !== undefined && !line.key) return findItemPlace(text, block, lines, offset);
  const column = line.key?.column ?? line.indent;
  const typed = /^[\w-]*$/.exec(text.slice(line.start + column, offset))?.[0];
  const keys = typed === undefined ? undefined : pathAbove(text, lines, last, column);
  if (typed === undefined || keys === undefined || offset < line.start + column) return undefined;
  const rest = /^[\w-]*/.exec(text.slice(offset, line.end))![0].length;
  return {
    kind: 'front-matter-key',
    keys,
    typed,
    span: { start: line.start + column, end: offset + rest },
    format: 'yaml',
    quote: '',
    assigned: line.key !== undefined,
    flow: false,
    header: false,
    behind: '',
  };
};
