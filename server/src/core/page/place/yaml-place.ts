// Owns the cursor inside half-typed YAML front matter. Reads lines and indentation, because half-typed YAML has no tree.
import type { Span } from '../../text/index.ts';
import { findListPlace, findScalarPlace, type ValuePlace } from './flow-list.ts';
import type { Place, Quote } from './place.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** `key:` at the start of the line; where its value begins. */
  readonly key?: { readonly name: string; readonly colon: number };
  /** `- ` at the start; where the item begins. */
  readonly item?: number;
  readonly blank: boolean;
}

const keyPattern = /^(\s*)(?:(["'])(.*?)\2|([^\s#"'[\]{},:&*!|>%@`-][^:#]*?|-[^\s:][^:]*?))\s*:(?=\s|$)/;

const readLine = (text: string, start: number, end: number): Line => {
  const content = text.slice(start, end);
  const indent = /^[ \t]*/.exec(content)![0].length;
  const key = keyPattern.exec(content);
  const item = /^\s*-(\s+|$)/.exec(content);
  return {
    start,
    end,
    indent,
    ...(key && { key: { name: key[3] ?? key[4]!, colon: start + key[0].length - 1 } }),
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

/** The keys from the root down to the one on line `at`. */
const pathTo = (lines: readonly Line[], at: number): readonly string[] => {
  const path: string[] = [lines[at]!.key!.name];
  let indent = lines[at]!.indent;
  for (let i = at - 1; i >= 0 && indent > 0; i--) {
    const line = lines[i]!;
    if (!line.blank && line.key && line.indent < indent) {
      path.unshift(line.key.name);
      indent = line.indent;
    }
  }
  return path;
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

const toPlace = (keys: readonly string[], value: ValuePlace | undefined, inList: boolean): Place | undefined =>
  value && { kind: 'front-matter-value', keys, ...value, inList };

/** The place of a cursor in the YAML between the delimiters. */
export const findYamlPlace = (text: string, block: Span, offset: number): Place | undefined => {
  const lines = linesUpTo(text, block, offset);
  const last = lines.length - 1;
  const line = lines[last];
  if (line === undefined || /(^|\s)#/.test(text.slice(line.start, offset).replace(/"[^"]*"|'[^']*'/g, '')))
    return undefined;
  if (line.key && offset > line.key.colon) {
    const keys = pathTo(lines, last);
    const value = /\S/.exec(text.slice(line.key.colon + 1, offset));
    const open = value && line.key.colon + 1 + value.index;
    if (open !== null && text[open] === '[')
      return toPlace(keys, findListPlace(text, open, offset, block.end, 'yaml'), true);
    return toPlace(keys, findScalarPlace(text, line.key.colon + 1, offset, block.end, '', 'yaml'), false);
  }
  // Behind a `- `, or inside a list that was opened on a line above.
  for (let i = last - 1; i >= 0; i--) {
    const above = lines[i]!;
    if (above.blank || !above.key) continue;
    const open = text.slice(above.key.colon + 1, above.end).search(/\S/) + above.key.colon + 1;
    if (text[open] === '[' && open > above.key.colon) {
      const inside = findListPlace(text, open, offset, block.end, 'yaml');
      if (inside) return toPlace(pathTo(lines, i), inside, true);
      break;
    }
    if (line.item === undefined || above.indent > line.indent) break;
    if (offset < line.item || open > above.key.colon) break;
    const value = findScalarPlace(text, line.item, offset, block.end, siblingQuote(text, lines, last), 'yaml');
    return toPlace(
      pathTo(lines, i),
      { ...value, frame: { ...value.frame, before: text[offset - 1] === '-' ? ' ' : '' } },
      true,
    );
  }
  const typed = /^([\w-]*)$/.exec(text.slice(line.start, offset))?.[1];
  if (typed === undefined || line.item !== undefined) return undefined;
  const rest = /^[\w-]*/.exec(text.slice(offset, line.end))![0].length;
  return {
    kind: 'front-matter-key',
    typed,
    span: { start: line.start, end: offset + rest },
    format: 'yaml',
    quote: '',
    assigned: line.key !== undefined,
  };
};
