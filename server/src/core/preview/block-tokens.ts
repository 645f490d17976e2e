// Owns turning a drawing that stands on lines of its own into block tokens. Knows no editor.
import type { MarkdownIt, Token } from 'markdown-it';
import { type Drawing, toDrawing } from './drawing.ts';
import { type MakeToken, type Reading, readingOf } from './reading.ts';
import type { ShortcodeUnit } from './shortcode-units.ts';

/** Deeper nesting than this is shown as it is written. */
const deepest = 24;

/** Takes away the blanks that all lines begin with, so that a neatly indented inner text is no block of code. */
const dedent = (text: string): string => {
  const indents = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)![0].length);
  const common = indents.length === 0 ? 0 : Math.min(...indents);
  return common === 0 ? text : text.replace(new RegExp(`^[ \\t]{1,${common}}`, 'gm'), '');
};

/** The blocks of the text inside a shortcode, at the lines where it stands. */
const parseInner = (md: MarkdownIt, env: Record<string, unknown>, reading: Reading, inner: string, line: number) => {
  const tokens: Token[] = [];
  reading.depth++;
  md.block.parse(dedent(reading.placeholders.hide(inner)), md, env, tokens);
  reading.depth--;
  for (const token of tokens) {
    token.level++;
    if (token.map) token.map = [token.map[0] + line, token.map[1] + line];
  }
  return tokens;
};

/** The tokens of one shortcode at `line`. They are balanced and carry their lines, so that scrolling keeps in step. */
export const toBlockTokens = (
  md: MarkdownIt,
  env: Record<string, unknown>,
  make: MakeToken,
  unit: ShortcodeUnit,
  line: number,
): readonly Token[] => {
  const reading = readingOf(env);
  if (!reading) return [];
  const map: [number, number] = [line, line + unit.lines + 1];
  const block = (type: string, nesting: -1 | 0 | 1, meta?: Drawing): Token => {
    const token = make(type, '', nesting);
    token.block = true;
    if (nesting >= 0) token.map = [...map];
    if (meta) token.meta = { drawing: meta, env };
    return token;
  };
  const code = (language: string, text: string): Token => {
    const token = make('fence', 'code', 0);
    Object.assign(token, { block: true, map: [...map], info: language, markup: '```', content: `${text}\n` });
    return token;
  };
  const around = (type: string, drawing: Drawing, inner: string | undefined): readonly Token[] => [
    block(`${type}_open`, 1, drawing),
    ...(inner === undefined ? [] : parseInner(md, env, reading, inner, line + unit.linesBeforeInner)),
    block(`${type}_close`, -1),
  ];

  if (reading.depth >= deepest) return [code('', unit.source)];
  const drawing = toDrawing(unit, reading.context);
  switch (drawing.kind) {
    case 'nothing':
      return [];
    case 'code':
      return [code(drawing.language, drawing.text)];
    case 'details':
      return around('hugo_details', drawing, drawing.inner);
    case 'box':
      if (!drawing.code || drawing.inner === undefined) return around('hugo_box', drawing, drawing.inner);
      return [block('hugo_box_open', 1, drawing), code('', drawing.inner.trim()), block('hugo_box_close', -1)];
    default:
      return [block(`hugo_${drawing.kind}`, 0, drawing)];
  }
};

/** Adds the rule that reads lines which hold nothing but shortcodes. Like Hugo's own output they end a paragraph. */
export const addShortcodeBlocks = (md: MarkdownIt): void => {
  md.block.ruler.before(
    'table',
    'hugo_shortcode',
    (state, startLine, endLine, silent) => {
      const placeholders = readingOf(state.env)?.placeholders;
      if (!placeholders || state.sCount[startLine]! - state.blkIndent >= 4) return false;
      const lineAt = (line: number): string | undefined =>
        line >= endLine ? undefined : state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
      const block = placeholders.findBlock(lineAt, startLine);
      if (!block) return false;
      if (silent) return true;
      const make: MakeToken = (type, tag, nesting) => new state.Token(type, tag, nesting);
      for (const { unit, line } of block.units)
        for (const token of toBlockTokens(md, state.env, make, unit, line)) {
          token.level += state.level;
          state.tokens.push(token);
        }
      state.line = block.end;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
};
