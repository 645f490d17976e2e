// Owns the shape of a shortcode tag once read. `lex-shortcodes.ts` makes it.
import type { Span } from '../../text/index.ts';

export interface ShortcodeArgument {
  /** Undefined when positional. Names are case-sensitive. */
  readonly name?: string;
  /** The name as written, without its quotes (a name may be quoted). */
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
  /** From `{{` to `}}`; when not `closed`, to where reading it stopped: an error, a blank line, the end of the text. */
  readonly span: Span;
  /** False when Hugo finds no end of the tag, or stumbles over something inside it. */
  readonly closed: boolean;
  /** As written; `''` when there is none. Inline shortcodes keep their `.inline`. */
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

export type ShortcodeProblemKind =
  | 'tag-unclosed'
  | 'comment-unclosed'
  | 'quote-unclosed'
  | 'raw-unclosed'
  | 'name-missing'
  | 'name-invalid'
  | 'character'
  | 'single-quotes'
  | 'escape'
  | 'value-swallows-end'
  | 'arguments-mixed'
  | 'closing-unopened'
  | 'closing-arguments'
  | 'inline-nesting';

/** What Hugo's lexer refuses, in our words; the build fails over it. */
export interface ShortcodeProblem {
  readonly kind: ShortcodeProblemKind;
  readonly span: Span;
  readonly message: string;
  /** First Hugo version that refuses it; undefined: every version. */
  readonly since?: string;
  /** First Hugo version that accepts it; undefined: none. */
  readonly until?: string;
}
