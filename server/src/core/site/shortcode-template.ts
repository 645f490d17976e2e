// Owns the shape of a shortcode that the site can call, read from its template or from Hugo's embedded ones.
import type { SitePath } from '../text/index.ts';

/**
 * What a template does with the path of an image that it is given:
 * - `direct`: it stands at the start of an image's address as the author wrote it, so the page's own URL matters;
 * - `relURL`: the same, but put in relation to the site's address first;
 * - `resource`: it is looked up among the page's or the site's resources;
 * - `unknown`: anything else (prefixed, a key of data, handed on to a partial, …): do not judge it.
 */
export type ImageUse = 'direct' | 'relURL' | 'resource' | 'unknown';

export interface ShortcodeParameter {
  readonly name?: string;
  readonly position?: number;
  readonly required: boolean;
  readonly values?: readonly string[];
  readonly description?: string;
  /** All that the template does with it, if it is an image at all. */
  readonly imageUse?: readonly ImageUse[];
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
  readonly retired?: { readonly since: string; readonly fails: boolean; readonly instead?: string };
}
