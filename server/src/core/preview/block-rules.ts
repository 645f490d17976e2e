// Owns the rules for whole lines that Hugo has beyond plain Markdown: attributes below a block, formulas. Knows no text.
import type { MarkdownIt, Token } from 'markdown-it';
import { type AttributePairs, parseAttributes } from '../page/index.ts';
import { isWanted } from './gate.ts';
import { readingOf } from './reading.ts';

const divider = '<!--more-->';
const alt = ['paragraph', 'reference', 'blockquote', 'list', 'table'];

export const setAttributes = (token: Token, attributes: AttributePairs): void => {
  for (const [name, value] of attributes)
    if (name === 'class') token.attrJoin(name, value);
    else token.attrSet(name, value);
};

/** The token that opens the block which ends at an index. */
const openingOf = (tokens: readonly Token[], end: number): Token | undefined => {
  let depth = 0;
  for (let index = end; index >= 0; index--) {
    depth -= tokens[index]!.nesting;
    if (depth <= 0) return tokens[index];
  }
  return undefined;
};

/** The end of the summary, where text follows on its line: Hugo begins a paragraph with that. */
const addDivider = (md: MarkdownIt): void => {
  md.block.ruler.before(
    'html_block',
    'hugo_divider',
    (state, startLine, endLine, silent) => {
      const reading = readingOf(state.env);
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      const behind = start + divider.length;
      if (!reading || reading.divided || !state.src.startsWith(divider, start)) return false;
      const rest = state.src.slice(behind, state.eMarks[startLine]);
      if (state.sCount[startLine]! - state.blkIndent >= 4 || rest.trim() === '') return false;
      if (silent) return true;
      reading.divided = true;
      state.push('hugo_divider', '', 0).map = [startLine, startLine + 1];
      state.bMarks[startLine] = behind + rest.length - rest.trimStart().length;
      state.tShift[startLine] = 0;
      state.sCount[startLine] = state.blkIndent;
      state.md.block.tokenize(state, startLine, endLine);
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
};

/** Adds the rules. */
export const addBlockRules = (md: MarkdownIt): void => {
  addDivider(md);
  md.block.ruler.before(
    'fence',
    'hugo_attributes',
    (state, startLine, _endLine, silent) => {
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      if (state.src[start] !== '{' || !isWanted(state, ({ blockAttributes }) => blockAttributes)) return false;
      const attributes = parseAttributes(state.src.slice(start, state.eMarks[startLine]));
      if (!attributes) return false;
      if (silent) return true;
      const before = openingOf(state.tokens, state.tokens.length - 1);
      if (before && before.level === state.level && before.type !== 'heading_open') setAttributes(before, attributes);
      state.line = startLine + 1;
      return true;
    },
    { alt },
  );
  md.block.ruler.before(
    'fence',
    'hugo_formula_block',
    (state, startLine, endLine, silent) => {
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      for (const [begin, end] of readingOf(state.env)?.markup.passBlocks ?? []) {
        if (!state.src.startsWith(begin, start)) continue;
        let line = startLine;
        let from = start + begin.length;
        while (line < endLine && !state.src.slice(from, state.eMarks[line]).includes(end)) {
          line++;
          from = state.bMarks[line] ?? state.src.length;
        }
        if (line >= endLine) continue;
        if (silent) return true;
        const text = state.getLines(startLine, line + 1, state.blkIndent, false).trim();
        const close = text.lastIndexOf(end);
        const token = state.push('hugo_formula_block', '', 0);
        Object.assign(token, { content: text.slice(begin.length, close), info: begin, markup: end });
        token.map = [startLine, line + 1];
        state.line = line + 1;
        return true;
      }
      return false;
    },
    { alt },
  );
};
