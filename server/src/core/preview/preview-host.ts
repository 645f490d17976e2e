// Owns what the drawing of a preview asks of the editor around it. Knows no editor.
import type { Markup } from '../page/index.ts';

/** What the engine hands to every parse and rendering; which document it is for is the host's secret. */
export type PreviewEnvironment = Readonly<Record<string, unknown>> | undefined;

/** All sentences of the preview, so that the editor can say them in the reader's language. */
export interface PreviewWords {
  readonly draft: string;
  /** Shown in place of the header when the front matter has an error. */
  readonly unreadable: string;
  missingImage(target: string): string;
  /** Below a code block in which Hugo executes shortcodes. */
  runsInCode(names: readonly string[]): string;
  readonly video: string;
  readonly post: string;
  readonly qrCode: string;
  /** Beside the name of a shortcode that has no template. */
  readonly unknownShortcode: string;
  /** The line between the summary of a page and the rest. */
  readonly summaryEnds: string;
}

/** What is known of a page before its text is read. */
export interface PreviewPage {
  readonly markup: Markup;
  /** A parameter as `param` prints it, where the page's own front matter does not say it: of the site, or handed down. */
  parameter(path: string): string | undefined;
  /** Has the site no template for a shortcode of this name? */
  isUnknownShortcode(name: string): boolean;
}

export interface PreviewHost {
  /** The page of a Hugo site whose text this is. Asked at every parse. All else is left exactly as it was. */
  findPage(text: string, environment: PreviewEnvironment): PreviewPage | undefined;
  /** The `src` of an image of the page being rendered; null when it is missing, undefined when nothing is known of it. */
  findImage(environment: PreviewEnvironment, target: string): string | null | undefined;
  /** The `src` of the image that an argument of a shortcode of the site names; undefined when it may name none. */
  findArgument(environment: PreviewEnvironment, value: string): string | null | undefined;
  /** The address of the file that a link leads to; null when it leads nowhere, undefined when nothing is known of it. */
  findLink(environment: PreviewEnvironment, target: string): string | null | undefined;
  /** The same of a `ref` or `relref`. */
  findReference(environment: PreviewEnvironment, written: string): string | null | undefined;
  /**
   * A rendering begins. `drawn` tells whether its text was taken for a page when it was parsed: the engine keeps what it
   * parsed for a while, so that may have been before the host knew.
   */
  rendering(environment: PreviewEnvironment, drawn: boolean): void;
  /** A failure of ours: the preview stays as it would be without us. */
  failed(error: unknown): void;
  readonly words: PreviewWords;
}
