// Owns the shape of a shortcode that the site can call, read from its template or from Hugo's embedded ones.
import type { SitePath } from '../text/index.ts';

export interface ShortcodeParameter {
  readonly name?: string;
  readonly position?: number;
  readonly required: boolean;
  readonly values?: readonly string[];
  readonly description?: string;
}

export interface ShortcodeTemplate {
  /** As called: `figure`, `blocks/cover`. */
  readonly name: string;
  /** The template file; undefined for Hugo's embedded shortcodes. */
  readonly path?: SitePath;
  /** Undefined: the project's own or embedded; otherwise the theme. */
  readonly theme?: string;
  /** Uses `.Inner`: must be closed. Undefined for embedded `qr`-like ones that may be either. */
  readonly takesInner: boolean;
  readonly parameters: readonly ShortcodeParameter[];
  /** The first comment of the template, or our own words for an embedded one. */
  readonly documentation?: string;
  /** What the template does with an image path in its `src`: see `figure-src.ts`. */
  readonly template?: string;
}
