// Owns text that is struck out between single tildes; between two the engine does it. Knows no page.
import type { Delimiter, MarkdownIt, StateInline } from 'markdown-it';
import { isWanted } from './gate.ts';

const tilde = 0x7e;
/** Single ones pair with single ones only, so they are a kind of their own. */
const single = 0x17e;

const mark = (state: StateInline, delimiters: readonly Delimiter[]): void => {
  for (const { marker, end, token } of delimiters) {
    if (marker !== single || end === -1) continue;
    const open = state.tokens[token]!;
    const close = state.tokens[delimiters[end]!.token]!;
    Object.assign(open, { type: 's_open', tag: 's', nesting: 1, markup: '~', content: '' });
    Object.assign(close, { type: 's_close', tag: 's', nesting: -1, markup: '~', content: '' });
  }
};

/** Adds the rules. */
export const addDeletions = (md: MarkdownIt): void => {
  md.inline.ruler.before('strikethrough', 'hugo_deletion', (state, silent) => {
    const { src, pos } = state;
    if (silent || src.charCodeAt(pos) !== tilde || src[pos + 1] === '~' || src[pos - 1] === '~') return false;
    if (!isWanted(state, ({ strikethrough }) => strikethrough)) return false;
    const { can_open: open, can_close: close } = state.scanDelims(pos, true);
    state.push('text', '', 0).content = '~';
    state.delimiters.push({ marker: single, length: 0, token: state.tokens.length - 1, end: -1, open, close });
    state.pos++;
    return true;
  });
  md.inline.ruler2.after('strikethrough', 'hugo_deletion', (state) => {
    mark(state, state.delimiters);
    for (const meta of state.tokens_meta) if (meta?.delimiters) mark(state, meta.delimiters);
    return true;
  });
};
