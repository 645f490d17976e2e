// Owns what the engine and its keeper tell each other. Types only.

/** Told to the keeper. Hugo runs without a shell; one at a time. */
export type KeeperOrder =
  | { readonly run: HugoOrder }
  /** End the Hugo that runs; the keeper stays. */
  | { readonly kill: true }
  /** End Hugo, remove the folder, end. */
  | { readonly end: true };

export interface HugoOrder {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Told by the keeper. */
export type KeeperNews =
  /** Whole lines. What Hugo complains of comes before what it said meanwhile: it says “Total in” when it has complained. */
  | { readonly lines: readonly string[] }
  | { readonly started: number }
  /** There is no such program, or it may not be run. */
  | { readonly failed: string }
  | { readonly exited: { readonly code: number | null; readonly signal: string | null } };
