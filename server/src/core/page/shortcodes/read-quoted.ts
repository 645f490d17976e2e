// Owns reading a quoted or raw text inside a shortcode tag (hugo-facts §5.2, table of arguments). Knows no tag.
import { type Span, spanOf } from '../../text/index.ts';

export type QuotedText =
  | {
      readonly kind: 'text';
      readonly value: string;
      readonly span: Span;
      readonly verbatim: boolean;
      readonly next: number;
    }
  | { readonly kind: 'quote-unclosed' | 'raw-unclosed' | 'bad-escape'; readonly next: number };

/**
 * Reads a text in double quotes. `start` is where the search for the opening quote begins: at `"`, or at `\` for `\"…\"`,
 * where Hugo skips all up to the first quote. With `escapes`, `\"` stands for a quote, and one of them makes Hugo drop every
 * backslash; without, `\"` closes the text. A line end closes nothing: Hugo refuses it. `next` is where reading goes on.
 */
export const readQuoted = (text: string, start: number, end: number, escapes: boolean): QuotedText => {
  let open = -1;
  let escaped = false;
  let at = start;
  for (; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === 10) break;
    if (c === 92) {
      const following = at + 1 < end ? text.charCodeAt(at + 1) : 0;
      if (following === 96) return { kind: 'bad-escape', next: at };
      if (following !== 34 || open < 0) continue;
      if (!escapes)
        return { kind: 'text', value: text.slice(open, at), span: spanOf(open, at), verbatim: true, next: at + 2 };
      escaped = true;
      at++;
    } else if (c === 34) {
      if (open < 0) open = at + 1;
      else {
        const raw = text.slice(open, at);
        return {
          kind: 'text',
          value: escaped ? raw.replaceAll('\\', '') : raw,
          span: spanOf(open, at),
          verbatim: !escaped,
          next: at + 1,
        };
      }
    }
  }
  return { kind: 'quote-unclosed', next: at };
};

/** Reads a text in backticks that opens at `start`; it may hold anything but a backtick, line ends too. */
export const readRaw = (text: string, start: number, end: number): QuotedText => {
  for (let at = start + 1; at < end; at++)
    if (text.charCodeAt(at) === 96)
      return {
        kind: 'text',
        value: text.slice(start + 1, at),
        span: spanOf(start + 1, at),
        verbatim: true,
        next: at + 1,
      };
  return { kind: 'raw-unclosed', next: end };
};
