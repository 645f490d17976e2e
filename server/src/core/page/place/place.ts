// Owns what a cursor stands in: the one reader of half-typed text. Completion and all that follow ask it first.
import { type Span, spanOf } from '../../text/index.ts';
import type { FrontMatterFormat } from '../front-matter/node.ts';
import type { ImageSource, Page } from '../page.ts';
import { findImageTargetPlace } from './body-place.ts';
import { findFrontMatterPlace } from './front-matter-place.ts';
import { findLinkTargetPlace } from './link-place.ts';
import { findShortcodePlace } from './shortcode-place.ts';

/** How a value has to be written where the cursor stands. */
export interface ValueFrame {
  readonly format: FrontMatterFormat;
  /** Opened before the cursor; `''` when the value is (so far) not quoted. */
  readonly quote: Quote;
  /** The quote is closed behind the cursor. */
  readonly closed: boolean;
  /** Quotes for a value that has none yet, as the neighbours have them; `''` when it may stand without. */
  readonly usualQuote: Quote;
  /** Text that the value needs before and behind it: a comma of the list, a blank after the colon. */
  readonly before: string;
  readonly behind: string;
  /** Where the comma behind the item above is missing. */
  readonly comma?: number;
  /** In a flow list, where commas and brackets are no plain text. */
  readonly flow: boolean;
}
export type Quote = '"' | "'" | '';

/** What the arguments of a shortcode are like besides the one at the cursor. */
export interface OtherArguments {
  /** Named and positional ones cannot be mixed; undefined while there are none. */
  readonly style: 'named' | 'positional' | undefined;
  readonly names: readonly string[];
  /** How many without a name stand before the cursor's. */
  readonly before: number;
  /** The first has a blank before its equals sign; then the others must have one too (hugo-facts §5.2). */
  readonly apart: boolean;
}

/** A cursor's surroundings. `span` is what an accepted completion replaces; `typed` is the part of it before the cursor. */
export type Place =
  | {
      readonly kind: 'front-matter-value';
      /** Keys from the root, as written: `['tags']`, `['cover', 'image']`. */
      readonly keys: readonly string[];
      readonly typed: string;
      readonly span: Span;
      readonly frame: ValueFrame;
      /** The cursor is in a list, rather than a single value. */
      readonly inList: boolean;
    }
  | {
      readonly kind: 'front-matter-key';
      /** The keys above it from the root, as written; none at the root. */
      readonly keys: readonly string[];
      readonly typed: string;
      readonly span: Span;
      readonly format: FrontMatterFormat;
      /** The key's quote was opened before the cursor. */
      readonly quote: Quote;
      /** The colon or equals sign is there already. */
      readonly assigned: boolean;
      /** Between braces, which take their entries on one line and part them by commas. */
      readonly flow: boolean;
      /** In the brackets that name a table of TOML: `[build]`. */
      readonly header: boolean;
      /** Text that the entry needs behind it: a comma before the next one. */
      readonly behind: string;
      /** Where the comma behind the entry above is missing. */
      readonly comma?: number;
    }
  | {
      readonly kind: 'shortcode-name';
      readonly typed: string;
      readonly span: Span;
      /** The offset of `{{`. */
      readonly tagStart: number;
      readonly delimiter: '<' | '%';
      readonly closing: boolean;
      /** What follows the name up to the delimiter's end is already there. */
      readonly delimited: boolean;
      readonly blankBefore: boolean;
    }
  | {
      readonly kind: 'shortcode-value';
      readonly shortcode: string;
      readonly delimiter: '<' | '%';
      /** Of `name=…`; undefined for a positional argument and for what may yet become a name. */
      readonly argument: string | undefined;
      readonly typed: string;
      readonly span: Span;
      readonly quote: '"' | '`' | '';
      /** The quote is closed behind the cursor, or there is none. */
      readonly closed: boolean;
      /** A name: the equals sign follows it already. */
      readonly assigned: boolean;
      readonly others: OtherArguments;
    }
  | {
      readonly kind: 'image-target';
      readonly source: ImageSource;
      /** Beside images: sound and film, or files of any kind. */
      readonly wants: 'image' | 'media' | 'file';
      readonly typed: string;
      readonly span: Span;
    }
  | {
      /** A file with nothing in it but the begin of a line that opens front matter, and the cursor behind that. */
      readonly kind: 'empty-page';
      readonly typed: string;
      readonly span: Span;
    }
  | {
      /** The target of a link in Markdown. What is typed may have blanks: it may be the title of what is meant. */
      readonly kind: 'link-target';
      readonly typed: string;
      readonly span: Span;
      /** Between the brackets before it; undefined where the link is defined by a label. */
      readonly text: Span | undefined;
    }
  | { readonly kind: 'prose'; readonly span: Span };

/** Behind a byte order mark at most; what is typed so far may be `-`, `---` or `+++`. */
const findEmptyPagePlace = (text: string, offset: number): Place | undefined => {
  if (text.length > 10 || !/^\ufeff?(?:-{0,3}|\+{0,3})[ \t]*(?:\r?\n)?$/.test(text)) return undefined;
  const typed = /[-+]+/.exec(text)?.[0] ?? '';
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const span = spanOf(start, start + typed.length);
  return offset === span.end ? { kind: 'empty-page', typed, span } : undefined;
};

/** Reads the place of a UTF-16 offset. Total: where nothing is known it is prose. */
export const placeAt = (page: Page, offset: number): Place => {
  const { frontMatter, text } = page;
  const empty = findEmptyPagePlace(text, offset);
  if (empty) return empty;
  if (frontMatter && offset > frontMatter.span.start && offset < page.body.span.start)
    return findFrontMatterPlace(text, frontMatter, offset) ?? { kind: 'prose', span: spanOf(offset, offset) };
  return (
    findShortcodePlace(text, page.body.span.start, offset, page.body.shortcodes) ??
    findImageTargetPlace(text, page.body.span.start, offset) ??
    findLinkTargetPlace(page, offset) ?? { kind: 'prose', span: spanOf(offset, offset) }
  );
};
