// Owns putting words of the author's into Markdown so that they read as written. Knows no hover.

/** Plain text in Markdown: nothing of it is markup. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~&]/g, (character) => `\\${character}`);

/** A link to a file or a URL. */
export const toLink = (text: string, uri: string): string =>
  `[${escapeMarkdown(text)}](<${uri.replace(/[<>\\]/g, encodeURIComponent)}>)`;

/** A piece of code; backticks in it end nothing. */
export const toCode = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${text.replace(/\s+/g, ' ')}${gap}${fence}`;
};
