// Owns setting an engine up for one page as its site wants, and back. Knows no rule of ours.
import type { MarkdownIt } from 'markdown-it';
import type { Markup } from '../page/index.ts';

/** What runs `work` with the options and rules of the engine that a site asks for (typography and addresses are ours); without a site, as they are. */
export const withOptions = <Result>(md: MarkdownIt, markup: Markup | undefined, work: () => Result): Result => {
  if (!markup) return work();
  const { html, linkify, typographer, breaks } = md.options;
  // Rules that nobody asks for: which of them were off before is not told, so they are left as they are.
  const unwanted = [...(markup.tables ? [] : ['table']), ...(markup.strikethrough ? [] : ['strikethrough'])];
  md.set({ html: true, linkify: false, typographer: false, breaks: false });
  md.disable(unwanted, true);
  try {
    return work();
  } finally {
    md.enable(unwanted, true);
    md.set({
      html: html ?? false,
      linkify: linkify ?? false,
      typographer: typographer ?? false,
      breaks: breaks ?? false,
    });
  }
};
