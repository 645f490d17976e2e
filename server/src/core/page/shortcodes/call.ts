// Owns the shape of a shortcode tag once read. `lex-shortcodes.ts` makes it.
import type { Span } from '../../text/index.ts';

export interface ShortcodeArgument {
  /** Undefined when positional. Names are case-sensitive. */
  readonly name?: string;
  readonly nameSpan?: Span;
  /** With escapes resolved as Hugo does. */
  readonly value: string;
  /** The value as written, without its quotes. When `verbatim`, text.slice(valueSpan) === value. */
  readonly valueSpan: Span;
  readonly style: 'bare' | 'quoted' | 'raw';
  readonly verbatim: boolean;
}

/** One tag: `{{< name … >}}`, `{{< /name >}}`, `{{< name … />}}`. Escaped ones (a comment right inside the delimiters) are not calls. */
export interface ShortcodeCall {
  /** From `{{` to `}}`; to the end of the text when the tag is not closed. */
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly delimiter: '<' | '%';
  readonly kind: 'open' | 'close' | 'self-closing';
  /** `{{< name.inline >}}`. */
  readonly inline: boolean;
  readonly arguments: readonly ShortcodeArgument[];
  /** Between an opening tag and the closing tag of its name, where there is one; undefined otherwise. */
  readonly inner?: Span;
}

/** What Hugo's lexer refuses, in our words; the build fails over it. */
export interface ShortcodeProblem {
  readonly span: Span;
  readonly message: string;
}
