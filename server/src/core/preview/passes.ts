// Owns the passes over what was read that make it what Goldmark in Hugo makes: ids, attributes, tasks, raw HTML, divider.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Markup } from '../page/index.ts';
import { cutAttributes, toHeadingId } from '../page/index.ts';
import { setAttributes } from './block-rules.ts';
import { type Reading, readingOf } from './reading.ts';
import { endSummary } from './summary-end.ts';

/** What Hugo writes where raw HTML stood. */
const omitted = '<!-- raw HTML omitted -->';
const divider = '<!--more-->';

/** What is to be read; of an emoji its name, of an address that stands for itself nothing. */
const toPlain = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, content, children, markup }, index) => {
      if (tokens[index - 1]?.type === 'link_open' && tokens[index - 1]!.info === 'auto') return '';
      if (/break$/.test(type)) return '\n';
      if (type === 'hugo_emoji') return markup;
      if (children) return toPlain(children);
      return /^(?:text|text_special|code_inline)$/.test(type) ? content : '';
    })
    .join('');

/** Before lines are read: the attributes of headings are no text, and neither is what follows the language of a fence. */
const readAttributes = (tokens: readonly Token[], markup: Markup): void => {
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'fence') token.info = token.info.replace(/^(\s*[^\s{]+)\{.*$/s, '$1');
    const inline = tokens[index + 1];
    if (token.type !== 'heading_open' || !inline || !markup.headingAttributes) continue;
    const cut = cutAttributes(inline.content);
    if (!cut) continue;
    inline.content = cut.text;
    setAttributes(token, cut.attributes);
  }
};

/** After lines are read: every heading gets the id that the site gives it. */
const giveIds = (tokens: readonly Token[], { headingIds, headingIdsOfSource }: Markup): void => {
  const taken = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    const inline = tokens[index + 1];
    if (token.type !== 'heading_open' || !inline) continue;
    const given = token.attrGet('id');
    const text = headingIdsOfSource ? inline.content : toPlain(inline.children ?? []);
    const isNameless = text === '' && !headingIdsOfSource;
    // Of a heading that takes several lines the last one counts.
    const id =
      given ?? (headingIds && !isNameless && toHeadingId(text.slice(text.lastIndexOf('\n') + 1), headingIds, taken));
    if (id === undefined || id === false) continue;
    taken.add(String(id));
    token.attrSet('id', id);
    token.meta = { ...token.meta, hugoId: id };
  }
};

const markTasks = (state: StateCore): void => {
  const { tokens } = state;
  for (const [index, token] of tokens.entries()) {
    const inline = tokens[index + 2];
    if (token.type !== 'list_item_open' || tokens[index + 1]?.type !== 'paragraph_open') continue;
    const text = inline?.children?.[0];
    const box = text?.type === 'text' ? /^\[([ xX])\](?=\s)/.exec(text.content) : null;
    if (!text || !box) continue;
    text.content = text.content.slice(box[0].length);
    inline!.children!.unshift(Object.assign(new state.Token('hugo_task', '', 0), { meta: { done: box[1] !== ' ' } }));
  }
};

/** A definition directly below its term is no paragraph, one below an empty line is. */
const tightenDefinitions = ({ tokens, src }: StateCore): void => {
  let lines: readonly string[] | undefined;
  for (const [index, token] of tokens.entries()) {
    const paragraph = tokens[index + 1];
    if (token.type !== 'dd_open' || paragraph?.type !== 'paragraph_open' || !paragraph.map) continue;
    lines ??= src.split('\n');
    const isTight = lines[paragraph.map[0] - 1]?.trim() !== '';
    paragraph.hidden = isTight;
    tokens[index + 3]!.hidden = isTight;
  }
};

/** A picture alone in its paragraph, where the site wants no paragraph around it. */
const unwrapPictures = (tokens: readonly Token[]): void => {
  for (const [index, token] of tokens.entries()) {
    const children = tokens[index + 1]?.children;
    if (token.type !== 'paragraph_open' || children?.length !== 1 || children[0]!.type !== 'image') continue;
    token.hidden = true;
    tokens[index + 2]!.hidden = true;
  }
};

/** The first divider is shown as one; other raw HTML is left out where the site does so. */
const treatHtml = (tokens: readonly Token[], reading: Reading): void => {
  for (const token of tokens) {
    if (token.children) treatHtml(token.children, reading);
    if (token.type !== 'html_block' && token.type !== 'html_inline') continue;
    if (!reading.divided && token.content.trim() === divider) {
      reading.divided = true;
      token.type = token.type === 'html_block' ? 'hugo_divider' : 'hugo_divider_inline';
    } else if (token.content.trim() !== '' && !reading.markup.unsafe) {
      // Hugo drops comments quietly.
      const isComment = /^<!--[\s\S]*-->$/.test(token.content.trim());
      token.content = isComment ? '' : token.type === 'html_block' ? `${omitted}\n` : omitted;
    }
  }
};

/** HTML has an element for what is struck out, and Goldmark writes it. */
const nameDeletions = (tokens: readonly Token[]): void => {
  for (const token of tokens) {
    if (token.tag === 's') token.tag = 'del';
    if (token.children) nameDeletions(token.children);
  }
};

const breakLines = (tokens: readonly Token[]): void => {
  for (const token of tokens) {
    if (token.type === 'softbreak') {
      token.type = 'hardbreak';
      token.tag = 'br';
    }
    if (token.children) breakLines(token.children);
  }
};

/** Adds the passes. Shortcodes have been drawn by the second one. */
export const addPasses = (md: MarkdownIt): void => {
  md.core.ruler.after('block', 'hugo_read_attributes', (state) => {
    const reading = readingOf(state.env);
    if (reading && !state.inlineMode) readAttributes(state.tokens, reading.markup);
  });
  md.core.ruler.after('hugo_text', 'hugo_passes', (state) => {
    const reading = readingOf(state.env);
    if (!reading) return;
    const { markup } = reading;
    treatHtml(state.tokens, reading);
    nameDeletions(state.tokens);
    if (markup.hardWraps) breakLines(state.tokens);
    if (state.inlineMode) return;
    endSummary(state);
    giveIds(state.tokens, markup);
    if (markup.taskLists) markTasks(state);
    if (markup.definitionLists) tightenDefinitions(state);
    if (!markup.wrapsPictures) unwrapPictures(state.tokens);
  });
};
