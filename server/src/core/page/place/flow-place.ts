// Owns the cursor between half-typed braces: JSON as a whole, `{a: 1}` of YAML, `{a = 1}` of TOML. A walk over brackets, commas and strings.
import type { FrontMatterFormat } from '../front-matter/node.ts';
import { findListPlace, findQuoteEnd, findScalarPlace } from './flow-list.ts';
import type { Place } from './place.ts';

interface Open {
  readonly bracket: '{' | '[';
  readonly at: number;
  /** Behind the bracket or the last comma. */
  from: number;
  /** The key whose value is open or comes next, and where that begins. */
  key: string | undefined;
  valueFrom: number;
  /** Behind what is there of the value so far. */
  valueEnd: number | undefined;
}

const openAt = (text: string, at: number): Open => ({
  bracket: text[at] as '{' | '[',
  at,
  from: at + 1,
  key: undefined,
  valueFrom: at + 1,
  valueEnd: undefined,
});

/** Does an assignment stand here? YAML wants a blank behind the colon, unless a quote stands before it. */
const assigns = (text: string, at: number, format: FrontMatterFormat): boolean =>
  format === 'toml'
    ? text[at] === '='
    : text[at] === ':' && (format === 'json' || /["']/.test(text[at - 1]!) || /^[\s,}\]]?$/.test(text[at + 1] ?? ''));

const isQuote = (text: string, at: number, format: FrontMatterFormat): boolean =>
  text[at] === '"' || (text[at] === "'" && format !== 'json');

/** What is open at the offset, from the outside in, and the quote that is. */
const walk = (
  text: string,
  open: number,
  offset: number,
  limit: number,
  format: FrontMatterFormat,
): { readonly stack: readonly Open[]; readonly openQuote: number | undefined } => {
  const stack: Open[] = [];
  for (let at = open; at < offset; at++) {
    const character = text[at]!;
    const top = stack.at(-1);
    const isNext = !top || text.slice(top.valueEnd ?? top.valueFrom, at).trim() === '';
    if (isQuote(text, at, format) && isNext) {
      const { end, closed } = findQuoteEnd(text, at, limit);
      if (offset <= end) return { stack, openQuote: at };
      at = closed ? end : end - 1;
      if (top?.key !== undefined) top.valueEnd ??= at + 1;
    } else if (character === '{' || character === '[') stack.push(openAt(text, at));
    else if (character === '}' || character === ']') {
      stack.pop();
      const above = stack.at(-1);
      if (above) above.valueEnd = at + 1;
    } else if (character === ',' && top) {
      Object.assign(top, { from: at + 1, key: undefined, valueFrom: at + 1, valueEnd: undefined });
    } else if (character === '#' && format !== 'json' && /\s/.test(text[at - 1]!)) {
      while (at < offset && text[at] !== '\n') at++;
    } else if (top && top.key === undefined && assigns(text, at, format)) {
      top.key = text
        .slice(top.from, at)
        .trim()
        .replace(/^(["'])(.*)\1$/s, '$2');
      top.valueFrom = at + 1;
      top.valueEnd = undefined;
    } else if (top?.key !== undefined && /\S/.test(character)) {
      // A word on a line of its own is no part of the value above it.
      if (top.valueEnd === undefined || !text.slice(top.valueEnd, at).includes('\n')) top.valueEnd = at + 1;
    }
  }
  return { stack, openQuote: undefined };
};

const valuePlace = (
  text: string,
  top: Open,
  keys: readonly string[],
  offset: number,
  limit: number,
  format: FrontMatterFormat,
): Place | undefined => {
  const usual = format === 'yaml' ? '' : '"';
  const value = findScalarPlace(text, top.valueFrom, offset, limit, usual, format);
  const plain = value.frame.quote === '';
  // What stands between the colon and the cursor must be the beginning of one value.
  if (plain && /[,}\]\n]/.test(value.typed)) return undefined;
  const written = plain ? /^[^,}\]\n\r]*/.exec(text.slice(value.span.start, value.span.end))![0].trimEnd() : '';
  const end = plain ? value.span.start + written.length : value.span.end;
  return {
    kind: 'front-matter-value',
    keys,
    typed: value.typed,
    span: { start: value.span.start, end: Math.max(end, offset) },
    frame: { ...value.frame, flow: true },
    inList: false,
  };
};

/**
 * The place of a cursor behind the bracket at `open`; undefined where nothing can be said. `above` are the keys that lead to
 * the bracket, `limit` is the end of the front matter.
 */
export const findFlowPlace = (
  text: string,
  open: number,
  offset: number,
  limit: number,
  format: FrontMatterFormat,
  above: readonly string[] = [],
): Place | undefined => {
  const { stack, openQuote } = walk(text, open, offset, limit, format);
  const top = stack.at(-1);
  if (!top) return undefined;
  const keys = [...above, ...stack.flatMap(({ key }) => (key === undefined ? [] : [key]))];
  if (top.bracket === '[') {
    const value = findListPlace(text, top.at, offset, limit, format);
    return value && { kind: 'front-matter-value', keys, ...value, inList: true };
  }
  const start =
    openQuote === undefined ? offset - /[\w-]*$/.exec(text.slice(top.from, offset))![0].length : openQuote + 1;
  const tokenStart = openQuote ?? start;
  const ended = top.key !== undefined && top.valueEnd !== undefined && top.valueEnd < tokenStart;
  const comma = ended && text.slice(top.valueEnd, tokenStart).includes('\n') ? top.valueEnd : undefined;
  if (top.key !== undefined && comma === undefined) return valuePlace(text, top, keys, offset, limit, format);
  if (text.slice(comma ?? top.from, tokenStart).trim() !== '') return undefined;
  const word = offset + /^[\w-]*/.exec(text.slice(offset, limit))![0].length;
  const quoted = openQuote === undefined ? { end: word, closed: false } : findQuoteEnd(text, openQuote, limit);
  const assigned = (format === 'toml' ? /^["']?\s*=/ : /^["']?\s*:/).test(text.slice(quoted.end, limit));
  // A key that still gets its colon is written anew with its closing quote.
  const end = quoted.closed && !assigned ? quoted.end + 1 : quoted.end;
  return {
    kind: 'front-matter-key',
    keys: comma === undefined ? keys : keys.slice(0, -1),
    typed: text.slice(start, offset),
    span: { start, end },
    format,
    quote: openQuote === undefined ? '' : (text[openQuote] as '"' | "'"),
    assigned,
    flow: true,
    header: false,
    behind: assigned || /^\s*([,}\]]|$)/.test(text.slice(end, limit)) ? '' : ',',
    ...(comma !== undefined && { comma }),
  };
};
