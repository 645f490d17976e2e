// Owns finding shortcodes again in what Markdown has read: in text, code, links, raw HTML. Knows no editor.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { toBlockTokens } from './block-tokens.ts';
import { type Drawing, toDrawing } from './drawing.ts';
import { escapeHtml } from './html.ts';
import { type MakeToken, type Reading, readingOf } from './reading.ts';
import type { ShortcodeUnit } from './shortcode-units.ts';

/** What a shortcode leaves where only text may stand: in an address, an attribute, an alternative text. */
const toText = (reading: Reading, unit: ShortcodeUnit): string => {
  const drawing = toDrawing(unit, reading.context);
  return drawing.kind === 'text' ? drawing.text : '';
};

const replace = (reading: Reading, text: string, toPiece: (unit: ShortcodeUnit) => string): string =>
  reading.placeholders
    .split(text)
    .map((piece) => (typeof piece === 'string' ? piece : toPiece(piece)))
    .join('');

/** As written: for code, which shows what the author typed. */
const restore = (reading: Reading, text: string): string => replace(reading, text, ({ source }) => source);

const namesIn = (reading: Reading, text: string): readonly string[] => [
  ...new Set(reading.placeholders.split(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.call.name]))),
];

const restoreAttributes = (md: MarkdownIt, reading: Reading, token: Token): void => {
  for (const attribute of token.attrs ?? []) {
    const name = attribute[0];
    const value = String(attribute[1]);
    if (!reading.placeholders.has(value)) continue;
    const text = replace(reading, value, (unit) => toText(reading, unit));
    const [only, rest = '', more] = reading.placeholders.split(value);
    // A fragment may stand behind the tag: `{{< relref "post" >}}#heading`.
    const isWhole = more === undefined && typeof rest === 'string' && /^(?:[?#]|$)/.test(rest);
    if (name === 'href' && only && typeof only !== 'string' && isWhole) {
      const drawing = toDrawing(only, reading.context);
      if (drawing.kind === 'text' && drawing.reference)
        token.meta = { ...token.meta, reference: drawing.text, behind: rest };
    }
    attribute[1] = name === 'href' || name === 'src' ? md.normalizeLink(text) : text;
  }
};

/** The tokens of one shortcode within a line of text. */
const toInlineTokens = (
  md: MarkdownIt,
  env: Record<string, unknown>,
  reading: Reading,
  make: MakeToken,
  unit: ShortcodeUnit,
): readonly Token[] => {
  const token = (type: string, nesting: -1 | 0 | 1, drawing?: Drawing): Token => {
    const made = make(type, '', nesting);
    if (drawing) made.meta = { drawing, env };
    return made;
  };
  const content = (type: string, tag: string, text: string): Token =>
    Object.assign(make(type, tag, 0), { content: text });
  const around = (drawing: Drawing, inner: string | undefined): readonly Token[] => {
    const children: Token[] = [];
    if (inner !== undefined) {
      reading.depth++;
      md.inline.parse(reading.placeholders.hide(inner.trim()), md, env, children);
      reading.depth--;
    }
    return [
      token('hugo_chip_open', 1, drawing),
      ...drawInline(md, env, reading, make, children),
      token('hugo_chip_close', -1),
    ];
  };

  if (reading.depth >= 24) return [content('code_inline', 'code', unit.source)];
  const drawing = toDrawing(unit, reading.context);
  switch (drawing.kind) {
    case 'nothing':
      return [];
    case 'text':
      return [content('text', '', drawing.text)];
    case 'code':
      return [content('code_inline', 'code', drawing.text)];
    case 'details':
      return around({ kind: 'box', label: drawing.summary, detail: '', inner: undefined, code: false }, drawing.inner);
    case 'box':
      return drawing.code && drawing.inner !== undefined
        ? [
            token('hugo_chip_open', 1, drawing),
            content('code_inline', 'code', drawing.inner.trim()),
            token('hugo_chip_close', -1),
          ]
        : around(drawing, drawing.inner);
    default:
      return [token(`hugo_${drawing.kind}`, 0, drawing)];
  }
};

/** The tokens of a line of text with its shortcodes drawn. */
const drawInline = (
  md: MarkdownIt,
  env: Record<string, unknown>,
  reading: Reading,
  make: MakeToken,
  tokens: readonly Token[],
): Token[] => {
  const { placeholders } = reading;
  const drawn: Token[] = [];
  for (const token of tokens) {
    restoreAttributes(md, reading, token);
    if (token.children) token.children = drawInline(md, env, reading, make, token.children);
    if (!placeholders.has(token.content)) drawn.push(token);
    else if (token.type === 'text') {
      // A further line of a shortcode is no new line of the paragraph.
      if (placeholders.continues(token.content) && /break$/.test(drawn.at(-1)?.type ?? '')) drawn.pop();
      for (const piece of placeholders.split(token.content))
        if (typeof piece === 'string') drawn.push(Object.assign(make('text', '', 0), { content: piece }));
        else drawn.push(...toInlineTokens(md, env, reading, make, piece));
    } else if (token.type === 'code_inline') {
      const names = namesIn(reading, token.content);
      token.content = restore(reading, token.content);
      token.attrSet('title', reading.context.words.runsInCode(names));
      drawn.push(token);
    } else {
      token.content = replace(reading, token.content, (unit) => escapeHtml(toText(reading, unit)));
      drawn.push(token);
    }
  }
  return drawn;
};

/** Comments and tags of raw HTML, in which no box can be drawn. */
const markup = /<!--[\s\S]*?(?:-->|$)|<[a-z/!?][^<>]*>/gi;

/** Raw HTML is cut where a shortcode stands between its tags; inside a tag or comment only text is put in. */
const splitHtml = (
  md: MarkdownIt,
  env: Record<string, unknown>,
  reading: Reading,
  make: MakeToken,
  token: Token,
): readonly Token[] => {
  const content = token.content.replace(markup, (tag) =>
    replace(reading, tag, (unit) => escapeHtml(toText(reading, unit))),
  );
  const tokens: Token[] = [];
  let line = token.map?.[0] ?? 0;
  for (const piece of reading.placeholders.split(content)) {
    if (typeof piece === 'string') {
      const html = make('html_block', '', 0);
      tokens.push(Object.assign(html, { content: piece, block: true, map: tokens.length === 0 ? token.map : null }));
      line += piece.split('\n').length - 1;
    } else {
      tokens.push(...toBlockTokens(md, env, make, piece, line));
      line += piece.lines;
    }
  }
  return tokens;
};

/** Adds the two passes over what was read: before lines of text are read (raw HTML), and after (all else). */
export const addShortcodesInText = (md: MarkdownIt): void => {
  const makerOf =
    (state: StateCore): MakeToken =>
    (type, tag, nesting) =>
      new state.Token(type, tag, nesting);

  md.core.ruler.after('block', 'hugo_html', (state) => {
    const reading = readingOf(state.env);
    if (!reading) return;
    state.tokens = state.tokens.flatMap((token) =>
      token.type === 'html_block' && reading.placeholders.has(token.content)
        ? splitHtml(md, state.env, reading, makerOf(state), token)
        : [token],
    );
  });

  md.core.ruler.after('inline', 'hugo_text', (state) => {
    const reading = readingOf(state.env);
    if (!reading) return;
    const make = makerOf(state);
    const tokens: Token[] = [];
    for (const token of state.tokens) {
      restoreAttributes(md, reading, token);
      tokens.push(token);
      if (token.type === 'inline') {
        token.children = drawInline(md, state.env, reading, make, token.children ?? []);
        token.content = restore(reading, token.content);
      } else if (reading.placeholders.has(token.content)) {
        const names = namesIn(reading, token.content);
        token.content = restore(reading, token.content);
        tokens.push(
          Object.assign(make('hugo_note', '', 0), { block: true, content: reading.context.words.runsInCode(names) }),
        );
      }
      if (reading.placeholders.has(token.info)) token.info = restore(reading, token.info);
    }
    state.tokens = tokens;
  });
};
