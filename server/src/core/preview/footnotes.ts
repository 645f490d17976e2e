// Owns footnotes: the plugin that reads them, and their HTML as Goldmark writes it. Knows no page.
import type { MarkdownIt, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { gated } from './gate.ts';
import { readingOf } from './reading.ts';

const numberOf = (token: Token): number => Number(token.meta?.id) + 1;

/** Of several references to one note, all but the first carry their number. */
const referenceOf = (token: Token): string => `fnref${Number(token.meta?.subId) || ''}:${numberOf(token)}`;

/** Adds the rules of the plugin, and rules of ours that write what it has read. */
export const addFootnotes = (md: MarkdownIt): void => {
  footnote(gated(md, ({ footnotes }) => footnotes));
  // Somebody else's plugin of this kind writes tokens of these names as it likes.
  md.core.ruler.after('hugo_footnote_tail', 'hugo_footnote_names', (state) => {
    if (!readingOf(state.env) || !state.env.footnotes) return;
    for (const token of state.tokens)
      for (const each of [token, ...(token.children ?? [])])
        if (each.type.startsWith('footnote_')) each.type = `hugo_${each.type}`;
  });
  Object.assign<typeof md.renderer.rules, typeof md.renderer.rules>(md.renderer.rules, {
    hugo_footnote_ref(tokens, index) {
      const token = tokens[index]!;
      const number = numberOf(token);
      return `<sup id="${referenceOf(token)}"><a href="#fn:${number}" class="footnote-ref" role="doc-noteref">${number}</a></sup>`;
    },
    hugo_footnote_block_open: () => '<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n',
    hugo_footnote_block_close: () => '</ol>\n</div>\n',
    hugo_footnote_open: (tokens, index) => `<li id="fn:${numberOf(tokens[index]!)}">\n`,
    hugo_footnote_close: () => '</li>\n',
    hugo_footnote_anchor: (tokens, index) =>
      `\u00a0<a href="#${referenceOf(tokens[index]!)}" class="footnote-backref" role="doc-backlink">\u21a9\ufe0e</a>`,
  });
};
