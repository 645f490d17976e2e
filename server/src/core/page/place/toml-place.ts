// Owns the cursor inside half-typed TOML front matter.
import type { Span } from '../../text/index.ts';
import { findListPlace, findScalarPlace, type ValuePlace } from './flow-list.ts';
import type { Place } from './place.ts';

const assignment = /^[ \t]*([\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=/;
const table = /^[ \t]*\[([^[\]\n]+)\][ \t]*(?:#.*)?$/;

const lineStartOf = (text: string, block: Span, offset: number): number => {
  let start = offset;
  while (start > block.start && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
};

const lineEndOf = (text: string, block: Span, start: number): number => {
  let end = start;
  while (end < block.end && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
};

/** The table that a line belongs to, as its parts; empty at the root. */
const tableAt = (text: string, block: Span, lineStart: number): readonly string[] => {
  let at = lineStart;
  while (at > block.start) {
    const start = lineStartOf(text, block, at - 1);
    const header = table.exec(text.slice(start, lineEndOf(text, block, start)));
    if (header) return header[1]!.split('.').map((part) => part.trim().replace(/^["']|["']$/g, ''));
    at = start;
  }
  return [];
};

/** The place of a cursor in the TOML between the delimiters. */
export const findTomlPlace = (text: string, block: Span, offset: number): Place | undefined => {
  const ownStart = lineStartOf(text, block, offset);
  const typed = /^[\w-]*$/.exec(text.slice(ownStart, offset))?.[0];
  for (let start = ownStart; ; start = lineStartOf(text, block, start - 1)) {
    const line = text.slice(start, lineEndOf(text, block, start));
    const key = assignment.exec(line);
    if (key && offset >= start + key[0].length) {
      const from = start + key[0].length;
      const open = from + text.slice(from).search(/\S/);
      const keys = [...tableAt(text, block, start), key[1]!.replace(/^["']|["']$/g, '')];
      const isList = text[open] === '[' && open < offset;
      let value: ValuePlace | undefined;
      if (isList) value = findListPlace(text, open, offset, block.end, 'toml');
      else if (start === ownStart) value = findScalarPlace(text, from, offset, block.end, '"', 'toml');
      if (value) return { kind: 'front-matter-value', keys, ...value, inList: isList };
      break;
    }
    if (key || table.test(line) || start <= block.start) break;
  }
  if (typed === undefined || tableAt(text, block, ownStart).length > 0) return undefined;
  const lineEnd = lineEndOf(text, block, ownStart);
  const rest = /^[\w-]*/.exec(text.slice(offset, lineEnd))![0].length;
  const assigned = /^\s*=/.test(text.slice(offset + rest, lineEnd));
  return {
    kind: 'front-matter-key',
    typed,
    span: { start: ownStart, end: offset + rest },
    format: 'toml',
    quote: '',
    assigned,
  };
};
