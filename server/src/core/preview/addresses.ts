// Owns making links of addresses that stand in the text as such, where Goldmark does. Knows no site.
import type { MarkdownIt, StateInline } from 'markdown-it';
import { isWanted } from './gate.ts';
import { readingOf } from './reading.ts';

const host = '[-a-zA-Z0-9@:%._+~#=]{1,256}\\.[a-z]+';
const path = '(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,\'">^{}[\\]`]*)?';
const withScheme = new RegExp(`(?:https?|ftp)://${host}(?::\\d+)?${path}`, 'y');
const withoutScheme = new RegExp(`www\\.${host}${path}`, 'y');
const mail =
  /[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9-]*[a-zA-Z0-9])+/y;

/** By the character that shows that there may be one: what stands before it already, and the whole of it. */
const forms = {
  ':': { begun: /(?:https?|ftp)$/, whole: withScheme, scheme: '' },
  '.': { begun: /www$/, whole: withoutScheme, scheme: undefined },
  '@': { begun: /[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+$/, whole: mail, scheme: 'mailto:' },
} as const;

/** More of the text before is not looked at. */
const longest = 64;

const countOf = (text: string, character: string): number => text.split(character).length - 1;

/** Marks that end the sentence rather than the address. */
const withoutEnd = (address: string): string => {
  const entity = /&[a-zA-Z0-9]+;$/.exec(address);
  if (entity) return address.slice(0, entity.index);
  const cut = address.replace(/[?!.,:*_~]+$/, '');
  if (!cut.endsWith(')')) return cut;
  let [open, close] = [countOf(cut, '('), countOf(cut, ')')];
  let end = cut.length;
  for (; cut[end - 1] === ')' && close > open; end--) close--;
  return cut.slice(0, end);
};

/** Goldmark looks for an address at the beginning of a line, behind a blank and the like, and behind what is no text. */
const mayBegin = (state: StateInline, begun: string): boolean => {
  const shown = state.pending.at(-begun.length - 1);
  const written = state.src[state.pos - begun.length - 1] ?? '';
  return shown === undefined || shown !== written || /[ \n*_~(]/.test(written);
};

/** Adds the rule; the engine's own is off for pages. */
export const addAddresses = (md: MarkdownIt): void => {
  md.inline.ruler.before('hugo_plain', 'hugo_address', (state, silent) => {
    const { src, pos } = state;
    const one = src[pos];
    if ((one !== ':' && one !== '.' && one !== '@') || silent || state.linkLevel > 0) return false;
    if (!isWanted(state, ({ linkify }) => linkify)) return false;
    const { begun, whole, scheme } = forms[one];
    const before = begun.exec(state.pending.slice(-longest))?.[0];
    if (before === undefined || !mayBegin(state, before)) return false;
    whole.lastIndex = pos - before.length;
    const address = withoutEnd(whole.exec(src.slice(0, state.posMax))?.[0] ?? '');
    if (address.length <= before.length) return false;
    const protocol = `${readingOf(state.env)?.markup.linkProtocol}://`;
    state.pending = state.pending.slice(0, -before.length);
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', md.normalizeLink((scheme ?? protocol) + address)]];
    Object.assign(open, { markup: 'linkify', info: 'auto' });
    state.push('text', '', 0).content = address;
    Object.assign(state.push('link_close', 'a', -1), { markup: 'linkify', info: 'auto' });
    state.pos = pos - before.length + address.length;
    return true;
  });
};
