// Owns how a text is held by a snippet, where some signs mean something. Knows no editor.

/** The text as a snippet's own text, which comes out as it went in. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
