// Owns the shape of a shortcode that the site can call, read from its template or from Hugo's embedded ones.
import type { PathFrame } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';

/**
 * What a template does with the path of a file that it is given:
 * - `direct`: it stands at the start of the file's address as the author wrote it, so the page's own URL matters;
 * - `as-written`: the same, in an attribute that `canonifyURLs` and `relativeURLs` leave alone;
 * - `relURL`: the same, but put in relation to the site's address first;
 * - `resource`: it is looked up among the page's resources;
 * - `asset`: among those of the site, in assets/;
 * - `unknown`: anything else (a key of data, texts that differ from use to use, handed on to a partial, …): do not judge it.
 */
export type ImageUse = 'direct' | 'as-written' | 'relURL' | 'resource' | 'asset' | 'unknown';

/**
 * When a call without an argument stops the build: `empty`: also when nothing is in it (`with`, `if not`); `absent`: only when
 * it is not given at all; `bare`: only when the call gives no argument whatsoever; `nested`: the same, and only inside
 * another shortcode; `named`: as `empty`, but not when the call gives its arguments without names, or none; `inner`: as `empty`,
 * unless there is content between the tags.
 */
export type Insistence = 'empty' | 'absent' | 'bare' | 'nested' | 'named' | 'inner';

/** How a template finds the page that it is given: as `ref`, from the page (`.Page.GetPage`), from the top (`site.GetPage`). */
export type PageUse = 'ref' | 'page' | 'site';

export interface ShortcodeParameter {
  readonly name?: string;
  readonly position?: number;
  /** The template asks for it; whether the build stops without it is said by `insists`. */
  readonly required: boolean;
  /** Undefined: the build does not stop, or it depends on more than this argument. */
  readonly insists?: Insistence;
  /** Those that the template knows by name. */
  readonly values?: readonly string[];
  /** Any other value than `values` stops the build. */
  readonly refusesOthers?: true;
  /** Hugo parses it as an address, and the build stops where it cannot (tried on 0.147, 0.168). */
  readonly isAddress?: true;
  /** What stands in when it is left out. */
  readonly fallback?: string;
  readonly description?: string;
  /** All that the template does with it, if it is an image at all. */
  readonly imageUse?: readonly ImageUse[];
  /** It stands in a `srcset` and nowhere else, so it may be several images. */
  readonly isSrcset?: true;
  /** All that the template does with it, where it puts it into the address of sound, film, a link, or what is embedded. */
  readonly fileUse?: readonly ImageUse[];
  /** It refers to a page. */
  readonly pageUse?: PageUse;
  /** What the template puts around it first, for every use. */
  readonly frame?: PathFrame;
}

/** Where one file of a shortcode answers (hugo-facts §5.3, since 0.146). */
export interface ShortcodeVariant {
  /** Only for pages of this section and below; `''`: for all. */
  readonly section: SitePath;
  /** Markdown, text, JSON: in an HTML page only for calls with `{{%`. */
  readonly plainText: boolean;
  /** What stands between its name and its extension, in lower case: languages (`x.fr.html`) and output formats. */
  readonly marks: readonly string[];
}

export interface ShortcodeTemplate {
  /** As called: `figure`, `blocks/cover`. */
  readonly name: string;
  /** The template file; undefined for Hugo's embedded shortcodes. */
  readonly path?: SitePath;
  /** Undefined: the project's own or embedded; otherwise the theme. */
  readonly theme?: string;
  /** Uses `.Inner`: must be closed, or close itself. */
  readonly takesInner: boolean;
  readonly parameters: readonly ShortcodeParameter[];
  /** The first comment of the template, or our own words for an embedded one. */
  readonly documentation?: string;
  /** Hugo gives up on an embedded one: since when, whether calling it fails the build, and what to call instead. */
  /** It reads arguments that its text does not name (`range .Params`, a partial that is given `.`): `parameters` are not all. */
  readonly open?: true;
  /** Names of arguments that it reads of the shortcode around it (`.Parent.Get "x"`). */
  readonly readsOfParent?: readonly string[];
  /** Its files, where not every call finds one: see `reachOf`. Undefined: every call does. */
  readonly variants?: readonly ShortcodeVariant[];
  readonly retired?: { readonly since: string; readonly fails: boolean; readonly instead?: string };
}
