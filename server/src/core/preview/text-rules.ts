// Owns the rules within a line that Hugo has beyond plain Markdown: typography, emoji, formulas. Knows no blocks.
import type { MarkdownIt, StateInline } from 'markdown-it';
import emojis from 'markdown-it-emoji/lib/data/full.mjs';
import { isWanted } from './gate.ts';
import { readingOf } from './reading.ts';
import { findQuotes, findSign } from './typographer.ts';

/** As far as no rule may have anything to say. */
const plain = /[^\n$%&*+\-:<=>@[\\\]^_`{}~!#"'.]+/y;

const take = (state: StateInline, silent: boolean, end: number, text = state.src.slice(state.pos, end)): true => {
  if (!silent) state.pending += text;
  state.pos = end;
  return true;
};

const takeSign = (state: StateInline, silent: boolean): boolean => {
  const sign = findSign(state.src, state.pos);
  return sign !== undefined && state.pos + sign.length <= state.posMax
    ? take(state, silent, state.pos + sign.length, sign.text)
    : false;
};

/** Adds the rules. */
export const addTextRules = (md: MarkdownIt): void => {
  // One look at a block for all its quotes: what one becomes depends on those before it.
  const known = new WeakMap<StateInline, ReadonlyMap<number, string>>();
  const quotesOf = (state: StateInline): ReadonlyMap<number, string> | undefined => {
    const reading = readingOf(state.env);
    if (!reading || known.has(state)) return known.get(state);
    const { quotes, open } = findQuotes(state.src, reading.quotes);
    reading.quotes = open;
    known.set(state, quotes);
    return quotes;
  };
  // The engine's own rule for text runs over quotes and dots.
  md.inline.ruler.before('text', 'hugo_plain', (state, silent) => {
    if (!isWanted(state, ({ typographer }) => typographer)) return false;
    const one = state.src[state.pos];
    if (one === '"' || one === "'") return take(state, silent, state.pos + 1, quotesOf(state)?.get(state.pos));
    if (one === '.') return takeSign(state, silent) || take(state, silent, state.pos + 1);
    plain.lastIndex = state.pos;
    const length = plain.exec(state.src)?.[0].length;
    return length === undefined ? false : take(state, silent, Math.min(state.pos + length, state.posMax));
  });
  md.inline.ruler.push('hugo_signs', (state, silent) => {
    if (!/[<>-]/.test(state.src[state.pos]!)) return false;
    return isWanted(state, ({ typographer }) => typographer) && takeSign(state, silent);
  });
  md.inline.ruler.before('escape', 'hugo_emoji', (state, silent) => {
    if (state.src[state.pos] !== ':' || !isWanted(state, ({ emoji }) => emoji)) return false;
    const [written, name = ''] = /^:([\w+-]+):/.exec(state.src.slice(state.pos, state.pos + 64)) ?? [];
    if (written === undefined || !Object.hasOwn(emojis, name)) return false;
    if (!silent) Object.assign(state.push('hugo_emoji', '', 0), { content: emojis[name], markup: name });
    state.pos += written.length;
    return true;
  });
  md.inline.ruler.before('escape', 'hugo_formula', (state, silent) => {
    for (const [begin, end] of readingOf(state.env)?.markup.passInline ?? []) {
      if (!state.src.startsWith(begin, state.pos)) continue;
      const close = state.src.indexOf(end, state.pos + begin.length);
      if (close < 0 || close + end.length > state.posMax || close === state.pos + begin.length) continue;
      if (!silent)
        Object.assign(state.push('hugo_formula', '', 0), {
          content: state.src.slice(state.pos + begin.length, close),
          info: begin,
          markup: end,
        });
      state.pos = close + end.length;
      return true;
    }
    return false;
  });
};
