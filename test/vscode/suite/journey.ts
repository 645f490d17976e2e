// Owns the shape of a journey: what a person does in one window, step by step. Knows no editor.

export interface Journey {
  /** A name of `windows.mjs`: the folder that is open. */
  readonly window: string;
  readonly title: string;
  /** By what each shows, in order; a failed step does not stop the next. */
  readonly steps: Readonly<Record<string, () => Promise<void>>>;
}
