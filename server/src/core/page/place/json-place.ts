// Owns the cursor inside half-typed JSON front matter: a walk over brackets, commas and strings from the start.
import type { Span } from '../../text/index.ts';
import { findListPlace, findQuoteEnd, findScalarPlace } from './flow-list.ts';
import type { Place } from './place.ts';

interface Open {
  readonly bracket: '{' | '[';
  readonly at: number;
  /** The key whose value is open or comes next. */
  key: string | undefined;
  /** A string since the last `{` or `,`, which a colon would make a key. */
  pending: string | undefined;
  /** Where the value after the last colon begins. */
  valueFrom: number | undefined;
}

/** The place of a cursor in the JSON, braces included. */
export const findJsonPlace = (text: string, block: Span, offset: number): Place | undefined => {
  const stack: Open[] = [];
  let openQuote: number | undefined;
  for (let at = block.start; at < offset; at++) {
    const character = text[at]!;
    const top = stack.at(-1);
    if (character === '"') {
      const { end } = findQuoteEnd(text, at, block.end);
      if (offset <= end) {
        openQuote = at;
        break;
      }
      if (top) top.pending = text.slice(at + 1, end);
      at = end;
    } else if (character === '{' || character === '[')
      stack.push({ bracket: character, at, key: undefined, pending: undefined, valueFrom: undefined });
    else if (character === '}' || character === ']') stack.pop();
    else if (character === ':' && top) {
      top.key = top.pending;
      top.pending = undefined;
      top.valueFrom = at + 1;
    } else if (character === ',' && top) {
      top.key = undefined;
      top.pending = undefined;
      top.valueFrom = undefined;
    }
  }
  const top = stack.at(-1);
  if (!top) return undefined;
  const keys = stack.flatMap(({ key }) => (key === undefined ? [] : [key]));
  if (top.bracket === '[') {
    const value = findListPlace(text, top.at, offset, block.end, 'json');
    return value && { kind: 'front-matter-value', keys, ...value, inList: true };
  }
  if (top.valueFrom !== undefined && top.key !== undefined) {
    const value = findScalarPlace(text, top.valueFrom, offset, block.end, '"', 'json');
    // What stands between the colon and the cursor must be the beginning of one value.
    if (value.frame.quote === '' && /[,}\]]/.test(value.typed)) return undefined;
    const end =
      value.frame.quote === ''
        ? value.span.start + /^[^,}\]\n]*/.exec(text.slice(value.span.start, value.span.end))![0].length
        : value.span.end;
    return {
      kind: 'front-matter-value',
      keys,
      ...value,
      span: { start: value.span.start, end: Math.max(end, offset) },
      inList: false,
    };
  }
  if (stack.length !== 1 || top.pending !== undefined) return undefined;
  const start =
    openQuote === undefined ? offset - /[\w-]*$/.exec(text.slice(block.start, offset))![0].length : openQuote + 1;
  const quoted = openQuote === undefined ? { end: offset, closed: false } : findQuoteEnd(text, openQuote, block.end);
  const assigned = /^"?\s*:/.test(text.slice(quoted.end, block.end));
  // A key that still gets its colon is written anew with its closing quote.
  const end = quoted.closed && !assigned ? quoted.end + 1 : quoted.end;
  return {
    kind: 'front-matter-key',
    typed: text.slice(start, offset),
    span: { start, end },
    format: 'json',
    quote: openQuote === undefined ? '' : '"',
    assigned,
  };
};
