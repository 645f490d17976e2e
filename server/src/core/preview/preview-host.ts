// Owns what the drawing of a preview asks of the editor around it. Knows no editor.

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
}

export interface PreviewHost {
  /** Is this the text of a page of a Hugo site? Asked at every parse. All else is left exactly as it was. */
  isPage(text: string, environment: PreviewEnvironment): boolean;
  /** The `src` of an image of the page being rendered; null when it is missing, undefined when nothing is known of it. */
  findImage(environment: PreviewEnvironment, target: string): string | null | undefined;
  /**
   * A rendering begins. `drawn` tells whether its text was taken for a page when it was parsed: the engine keeps what it
   * parsed for a while, so that may have been before the host knew.
   */
  rendering(environment: PreviewEnvironment, drawn: boolean): void;
  /** A failure of ours: the preview stays as it would be without us. */
  failed(error: unknown): void;
  readonly words: PreviewWords;
}
