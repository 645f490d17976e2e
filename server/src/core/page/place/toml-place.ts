// Owns the cursor inside half-typed TOML front matter.
import type { Span } from '../../text/index.ts';
import { findListPlace, findScalarPlace, type ValuePlace } from './flow-list.ts';
import { findFlowPlace } from './flow-place.ts';
import type { Place } from './place.ts';

const part = /[\w-]+|"[^"\n]*"|'[^'\n]*'/.source;
const assignment = new RegExp(`^[ \\t]*((?:${part})(?:[ \\t]*\\.[ \\t]*(?:${part}))*)[ \\t]*=`);
const table = /^[ \t]*\[\[?([^[\]\n]+)\]\]?[ \t]*(?:#.*)?$/;

/** `a."b.c"` in its parts. */
const partsOf = (key: string): readonly string[] =>
  [...key.matchAll(new RegExp(part, 'g'))].map(([one]) => one.replace(/^(["'])(.*)\1$/, '$2'));

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
    if (header) return partsOf(header[1]!);
    at = start;
  }
  return [];
};

/** In the brackets of a table that is being named: the part of its name behind the last dot is the key. */
const findHeaderPlace = (text: string, lineStart: number, lineEnd: number, offset: number): Place | undefined => {
  const opened = /^[ \t]*\[\[?[ \t]*((?:[\w-]+\.)*)([\w-]*)$/.exec(text.slice(lineStart, offset));
  if (!opened) return undefined;
  const typed = opened[2]!;
  const rest = /^[\w-]*/.exec(text.slice(offset, lineEnd))![0].length;
  return {
    kind: 'front-matter-key',
    keys: opened[1]!.split('.').slice(0, -1),
    typed,
    span: { start: offset - typed.length, end: offset + rest },
    format: 'toml',
    quote: '',
    assigned: true,
    flow: false,
    header: true,
    behind: /^[ \t]*\]/.test(text.slice(offset + rest, lineEnd)) ? '' : ']',
  };
};

/** The place of a cursor in the TOML between the delimiters. */
export const findTomlPlace = (text: string, block: Span, offset: number): Place | undefined => {
  const ownStart = lineStartOf(text, block, offset);
  for (let start = ownStart; ; start = lineStartOf(text, block, start - 1)) {
    const line = text.slice(start, lineEndOf(text, block, start));
    const key = assignment.exec(line);
    if (key && offset >= start + key[0].length) {
      const from = start + key[0].length;
      const open = from + text.slice(from).search(/\S/);
      const keys = [...tableAt(text, block, start), ...partsOf(key[1]!)];
      const bracket = open < offset ? text[open] : undefined;
      let value: ValuePlace | undefined;
      if (bracket === '[') value = findListPlace(text, open, offset, block.end, 'toml');
      else if (bracket !== '{' && start === ownStart)
        value = findScalarPlace(text, from, offset, block.end, '"', 'toml');
      if (value) return { kind: 'front-matter-value', keys, ...value, inList: bracket === '[' };
      const flow = bracket && /[{[]/.test(bracket) && findFlowPlace(text, open, offset, block.end, 'toml', keys);
      if (flow) return flow;
      break;
    }
    if (key || table.test(line) || start <= block.start) break;
  }
  const lineEnd = lineEndOf(text, block, ownStart);
  const typed = /^[ \t]*([\w-]*)$/.exec(text.slice(ownStart, offset))?.[1];
  if (typed === undefined) return findHeaderPlace(text, ownStart, lineEnd, offset);
  const rest = /^[\w-]*/.exec(text.slice(offset, lineEnd))![0].length;
  return {
    kind: 'front-matter-key',
    keys: tableAt(text, block, ownStart),
    typed,
    span: { start: offset - typed.length, end: offset + rest },
    format: 'toml',
    quote: '',
    assigned: /^\s*=/.test(text.slice(offset + rest, lineEnd)),
    flow: false,
    header: false,
    behind: '',
  };
};
