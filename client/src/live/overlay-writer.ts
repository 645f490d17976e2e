// Owns the order in which texts that are typed reach Hugo: never two at once, of each file only the newest. Knows no Hugo.

export interface OverlayWriter {
  /** This is the text of the file now; undefined: what is on disk counts again. */
  write(path: string, text: string | undefined): void;
  /** Settles when nothing is left to be written. */
  idle(): Promise<void>;
}

/** `write` is called with one text at a time; what it fails with goes to `failed`, and the next is written all the same. */
export const createOverlayWriter = (
  write: (path: string, text: string | undefined) => Promise<void>,
  failed: (path: string, error: unknown) => void,
): OverlayWriter => {
  const waiting = new Map<string, string | undefined>();
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
      const [path, text] = next.value;
      waiting.delete(path);
      await write(path, text).catch((error: unknown) => failed(path, error));
    }
    running = undefined;
  };

  return {
    write(path, text) {
      waiting.set(path, text);
      running ??= run();
    },
    idle: () => running ?? Promise.resolve(),
  };
};
