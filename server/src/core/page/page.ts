// Owns the shape of one page once read. `parse-page.ts` makes it; nobody changes it.
import type { SitePath, Span } from '../text/index.ts';
import type { FrontMatter } from './front-matter/node.ts';
import type { ShortcodeCall, ShortcodeProblem } from './shortcodes/call.ts';

/** What of the site's configuration decides how a text is read. Another dialect means reading all pages again. */
export interface Dialect {
  /** Front-matter keys (plural, lower case) of the site's taxonomies: `tags`, `categories`, own ones. */
  readonly taxonomies: readonly string[];
  /** Front-matter keys (lower case) that one of Hugo's dates is taken from: `date`, `pubdate`, those of `[frontmatter]`. */
  readonly dateKeys: readonly string[];
  /** YAML takes a plain `yes` or `on` for a boolean: Hugo before 0.152. */
  readonly yesIsTrue: boolean;
}

/** Which pages a `cascade` is for: globs, without regard to letter case. What is not named does not matter. */
export interface CascadeTarget {
  readonly path?: string;
  readonly kind?: string;
  readonly lang?: string;
  readonly environment?: string;
  /** `sites.matrix.languages`, since 0.153. */
  readonly languages?: readonly string[];
}

/** One value that is handed down. */
export interface CascadeValue {
  /** The value in a few words, for people. */
  readonly text: string;
  /** What an outline holds of it: nothing for a key of the author's own. */
  readonly fields: OutlineFields;
  /** The key has capital letters and stands in a list: Hugo before 0.123 finds no date under it (tried on 0.111). */
  readonly capital?: true;
}

/** One entry of a `cascade`: values for all pages below, or for those that the target names. */
export interface Cascade {
  readonly target?: CascadeTarget;
  /** `_target`, the only name of it before 0.123. */
  readonly formerTarget?: CascadeTarget;
  /** By lower-cased key; what stands below `params` by `params.` and its key, and first. */
  readonly values: Readonly<Record<string, CascadeValue>>;
}

/** What front matter says, without what is counted over all its keys. */
export type OutlineFields = Partial<Omit<Outline, 'keys' | 'format' | 'shortcodes' | 'cascade'>>;

/**
 * What OTHER pages may depend on, and no positions: as long as it is deeply equal, an edit touches nothing but its own page.
 * Every string in it is a copy, never a slice of the page's text (V8 would keep the whole text alive for it).
 */
export interface Outline {
  readonly title?: string;
  readonly linkTitle?: string;
  readonly url?: string;
  readonly slug?: string;
  /** Which layouts the page gets, instead of those of its section. */
  readonly type?: string;
  /** The markup language, where it is not that of the file's extension. */
  readonly markup?: string;
  readonly aliases?: readonly string[];
  readonly draft: boolean;
  /** `published`, where it is true or false rather than a date: the opposite of `draft` before 0.136. */
  readonly published?: boolean;
  /** `build.render`, where it is not `always`. */
  readonly render?: 'never' | 'link';
  readonly headless?: true;
  /** As written; `dates.ts` reads them. Seconds since 1970 and TOML's short forms are written out. */
  readonly date?: string;
  readonly publishDate?: string;
  readonly lastmod?: string;
  readonly expiryDate?: string;
  /** The same of further keys that feed Hugo's dates: `pubdate`, `modified`, those of `[frontmatter]`; by lower-cased key. */
  readonly otherDates?: Readonly<Record<string, string>>;
  /** Terms as spelled, by taxonomy (plural, lower case). */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Top-level front-matter keys as spelled, in order, without repeats. */
  readonly keys: readonly string[];
  /** Keys below the author's own keys and below `params`, as spelled, with those above: `cover.image`. */
  readonly nestedKeys?: readonly string[];
  /** Short values of keys that are not Hugo's own or hold names, by lower-cased path without `params.`: `author`, `cover.position`. */
  readonly values?: Readonly<Record<string, readonly (string | boolean)[]>>;
  /** Keys of the first level, in lower case, that are the author's own and hold a list; like those of `values`. */
  readonly lists?: readonly string[];
  readonly format?: FrontMatter['format'];
  /** What it hands down to itself and the pages below. */
  readonly cascade?: readonly Cascade[];
  /** Names of the shortcodes it calls, without repeats. */
  readonly shortcodes: readonly string[];
  /** Those that its front matter names, which a template may run (`markdownify`). */
  readonly fieldShortcodes?: readonly string[];
}

/** Where an image was named; `link`: a file of any kind, as what a link leads to. */
export type ImageSource = 'markdown' | 'html' | 'shortcode' | 'front-matter' | 'link';

/** What a template puts around a value to make a path of it. */
export interface PathFrame {
  readonly before: string;
  readonly behind: string;
  /** `path.Join`: the parts are folders, and dots are taken out. */
  readonly joined?: true;
}

/** An image named by a page, not yet looked up. */
export interface ImageMention {
  readonly source: ImageSource;
  /** The path as the author means it (quotes and escapes of YAML, HTML entities and the like resolved). */
  readonly target: string;
  /** The path as written, without quotes. When `verbatim`, text.slice(span) === target. */
  readonly span: Span;
  readonly verbatim: boolean;
  /** Shortcode: `target` is what its template makes of the value in `span`. */
  readonly frame?: PathFrame;
  /** Shortcode: its name. Front matter: the key path, such as `cover.image`. HTML: element and attribute, such as `img srcset`. */
  readonly by?: string;
  /** One of several in a `srcset`, where blanks part addresses from what is said of them. */
  readonly inSrcset?: true;
  /** Shortcode: which of its arguments, by name or by position from 0. */
  readonly argument?: { readonly name: string } | { readonly position: number };
}

/** A link of the body, or another file that raw HTML names (sound, film, what is embedded), not yet looked up. */
export interface LinkMention {
  readonly target: string;
  readonly span: Span;
  /** HTML: element and attribute, such as `a href`. Undefined: a link of Markdown. */
  readonly by?: string;
}

/** What only this page's own checks need: everything with a place in the text. */
export interface Body {
  /** From behind the front matter to the end. */
  readonly span: Span;
  /** Without those of shortcodes, which only the site can tell: `imagesOf` in `core/site` has all. */
  readonly images: readonly ImageMention[];
  readonly links: readonly LinkMention[];
  readonly headings: readonly Heading[];
  readonly shortcodes: readonly ShortcodeCall[];
  readonly shortcodeProblems: readonly ShortcodeProblem[];
  /** Code blocks, code spans, comments and the like, in which Markdown does not speak (shortcodes still do). */
  readonly verbatim: readonly Span[];
}

export interface Heading {
  readonly level: number;
  /** Raw source of the heading's text, without its marks. */
  readonly text: string;
  readonly span: Span;
}

/** A page is a value: its text and what was read from it. */
export interface Page {
  readonly path: SitePath;
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly outline: Outline;
  readonly body: Body;
  /** Has NUL characters: not a text at all, so nothing else was read from it. */
  readonly binary: boolean;
}
