// Owns the cursor inside a half-typed `[a, "b", …` of YAML, TOML or JSON, which agree on brackets, commas and quotes.
import type { Span } from '../../text/index.ts';
import type { FrontMatterFormat } from '../front-matter/node.ts';
import type { Quote, ValueFrame } from './place.ts';

export interface ValuePlace {
  readonly typed: string;
  readonly span: Span;
  readonly frame: ValueFrame;
}

const isBlank = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);
const isQuote = (character: string | undefined): character is '"' | "'" => character === '"' || character === "'";

/** Where the quoted text that opens at `open` ends: the offset of its closing quote, or of the line's end when it has none. */
export const findQuoteEnd = (text: string, open: number, limit: number): { end: number; closed: boolean } => {
  const quote = text[open];
  for (let at = open + 1; at < limit; at++) {
    if (text[at] === '\n' || text[at] === '\r') return { end: at, closed: false };
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return { end: at, closed: true };
  }
  return { end: limit, closed: false };
};

/**
 * Where the quoted text ends that the cursor stands in, which may be half-typed: an odd number of its quotes behind the
 * cursor on that line means that the first closes it, an even number that they belong to what follows. Then it ends at the
 * first of `stops`, or with the line.
 */
export const findTypedEnd = (
  text: string,
  offset: number,
  quote: string,
  limit: number,
  stops: RegExp,
): { end: number; closed: boolean } => {
  const rest = /^[^\n\r]*/.exec(text.slice(offset, limit))![0];
  const quotes = [...rest.matchAll(quote === '"' ? /\\.|"/g : new RegExp(quote, 'g'))].filter(
    ([sign]) => sign === quote,
  );
  if (quotes.length % 2 === 1) return { end: offset + quotes[0]!.index, closed: true };
  const stop = rest.search(stops);
  return { end: offset + (stop < 0 ? rest : rest.slice(0, stop)).trimEnd().length, closed: false };
};

/** The quotes of the other items, `''` when they have none or there are none. */
const usualQuoteOf = (text: string, from: number, to: number): Quote => {
  const items = text.slice(from, to).replace(/\].*$/s, '');
  const quote = /(?:^|,)\s*(["'])/.exec(items)?.[1];
  return quote === '"' || quote === "'" ? quote : '';
};

interface OpenItem {
  readonly start: number;
  readonly quote: Quote;
  /** Behind an item that no comma ends: where that item ends. */
  readonly unparted: number | undefined;
}

/** The item that the cursor is in; undefined when the list ends before it or holds something nested there. */
const findOpenItem = (text: string, open: number, offset: number, limit: number): OpenItem | undefined => {
  let finished: number | undefined;
  let start = -1;
  for (let at = open + 1; at < offset; at++) {
    const character = text[at]!;
    if (isQuote(character) && start < 0) {
      const { end, closed } = findQuoteEnd(text, at, limit);
      if (offset <= end) return { start: at + 1, quote: character, unparted: finished };
      if (!closed) return undefined;
      at = end;
      finished = end + 1;
    } else if (character === ',') {
      finished = undefined;
      start = -1;
    } else if (character === ']' || character === '[' || character === '{') return undefined;
    else if (character === '#' && (at === open + 1 || isBlank(text[at - 1]))) {
      while (at < offset && text[at] !== '\n') at++;
      if (at >= offset) return undefined;
    } else if (!isBlank(character) && start < 0) start = at;
    else if (character === '\n' && start >= 0) {
      finished = start + text.slice(start, at).trimEnd().length;
      start = -1;
    }
  }
  return start >= 0 ? { start, quote: '', unparted: finished } : { start: offset, quote: '', unparted: finished };
};

/** Does another item follow, with no comma before it? Not where the list was never closed and the next key follows. */
const isItemNext = (text: string, from: number, limit: number): boolean => {
  const rest = text.slice(from, limit);
  const gap = /^(?:\s|(?<=\s)#[^\n]*)*/.exec(rest)![0];
  const next = rest.slice(gap.length);
  return /^[^,\]}]/.test(next) && !(gap.includes('\n') && /^(["']?)[\w-]+\1\s*[:=](?:\s|$)/.test(next));
};

/**
 * The place of a cursor in a flow list that opens at `open` (the offset of `[`); undefined when it is not in it.
 * `limit` is the end of the front matter.
 */
export const findListPlace = (
  text: string,
  open: number,
  offset: number,
  limit: number,
  format: FrontMatterFormat,
): ValuePlace | undefined => {
  const item = findOpenItem(text, open, offset, limit);
  if (item === undefined) return undefined;
  let end = offset;
  let closed = false;
  if (item.quote !== '') ({ end, closed } = findTypedEnd(text, offset, item.quote, limit, /[,\]]/));
  else while (end < limit && !/[,\]\n\r#"']/.test(text[end]!)) end++;
  if (item.quote === '') while (end > offset && isBlank(text[end - 1])) end--;
  const usual = usualQuoteOf(text, open + 1, limit);
  return {
    typed: text.slice(item.start, offset),
    span: { start: item.start, end },
    frame: {
      format,
      quote: item.quote,
      closed,
      usualQuote: usual === '' && format !== 'yaml' ? '"' : usual,
      before: item.unparted === item.start && item.quote === '' ? ' ' : '',
      behind: item.quote === '' && isItemNext(text, end, limit) ? (isBlank(text[end]) ? ',' : ', ') : '',
      flow: true,
      ...(item.unparted !== undefined && { comma: item.unparted }),
    },
  };
};

/** The place of a cursor in a single value that begins at `start` on its own line. */
export const findScalarPlace = (
  text: string,
  start: number,
  offset: number,
  limit: number,
  usualQuote: Quote,
  format: FrontMatterFormat,
): ValuePlace => {
  let at = start;
  while (at < offset && (text[at] === ' ' || text[at] === '\t')) at++;
  const first = text[at];
  if (isQuote(first) && at < offset) {
    const stops = format === 'json' ? /[,}]/ : /$/;
    const { end, closed } = findTypedEnd(text, offset, first, limit, stops);
    return {
      typed: text.slice(at + 1, offset),
      span: { start: at + 1, end: Math.max(end, offset) },
      frame: { format, quote: first, closed, usualQuote, before: '', behind: '', flow: false },
    };
  }
  let end = offset;
  while (end < limit && text[end] !== '\n' && text[end] !== '\r') end++;
  const rest = text.slice(offset, end);
  const comment = /\s#/.exec(rest);
  end = offset + (comment ? comment.index : rest.trimEnd().length);
  return {
    typed: text.slice(at, offset),
    span: { start: at, end },
    frame: {
      format,
      quote: '',
      closed: false,
      usualQuote,
      before: at === start && offset === start ? ' ' : '',
      behind: '',
      flow: false,
    },
  };
};
