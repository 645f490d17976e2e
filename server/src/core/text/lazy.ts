// Owns "computed on first demand". The value is carried by whoever holds the function, so nothing is invalidated by hand.

/** A function that runs `make` at its first call and answers with that value ever after. */
export const lazy = <T>(make: () => T): (() => T) => {
  let pending: (() => T) | undefined = make;
  let made: T | undefined;
  return () => {
    if (pending) {
      made = pending();
      // What it was made from is let go: a chain of derived values would keep all its ancestors alive.
      pending = undefined;
    }
    return made as T;
  };
};
