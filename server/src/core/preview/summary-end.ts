// Owns ending a paragraph where the summary ends within it, as Hugo does. Knows no configuration.
import type { StateCore, Token } from 'markdown-it';

const isBlank = ({ type, content }: Token): boolean =>
  /break$/.test(type) || (type === 'text' && content.trim() === '');

/** Without blanks at both ends. */
const trim = (tokens: readonly Token[]): Token[] => {
  let [from, to] = [0, tokens.length];
  while (from < to && isBlank(tokens[from]!)) from++;
  while (from < to && isBlank(tokens[to - 1]!)) to--;
  const trimmed = tokens.slice(from, to);
  const [begin, end] = [trimmed[0], trimmed.at(-1)];
  if (begin?.type === 'text') begin.content = begin.content.trimStart();
  if (end?.type === 'text') end.content = end.content.trimEnd();
  return trimmed;
};

/** Makes two paragraphs of the one that holds the divider in its own text; in an item of a tight list it stays where it is. */
export const endSummary = (state: StateCore): void => {
  const { tokens } = state;
  const at = tokens.findIndex(({ children }) => children?.some(({ type }) => type === 'hugo_divider_inline'));
  const [open, inline, close] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (open?.type !== 'paragraph_open' || open.hidden || !inline?.children || !close) return;
  const cut = inline.children.findIndex(({ type }) => type === 'hugo_divider_inline');
  if (inline.children[cut]!.level !== 0) return;
  const before = inline.children.slice(0, cut);
  const lines = before.filter(({ type }) => /break$/.test(type)).length;
  const from = (token: Token): [number, number] | null => token.map && [token.map[0] + lines, token.map[1]];
  const like = (token: Token, changed: Partial<Token>): Token =>
    Object.assign(new state.Token(token.type, token.tag, token.nesting), token, changed);
  const divider = Object.assign(new state.Token('hugo_divider', '', 0), { block: true, map: from(open) });
  const paragraph = (children: Token[], isLast: boolean): readonly Token[] =>
    children.length === 0
      ? []
      : [
          isLast ? like(open, { map: from(open) }) : open,
          like(inline, { children, map: isLast ? from(inline) : inline.map }),
          isLast ? like(close, {}) : close,
        ];
  tokens.splice(
    at - 1,
    3,
    ...paragraph(trim(before), false),
    divider,
    ...paragraph(trim(inline.children.slice(cut + 1)), true),
  );
};
