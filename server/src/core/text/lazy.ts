// Owns "computed on first demand". The value is carried by whoever holds the function, so nothing is invalidated by hand.

/** The value, computed at the first call. */
export interface Lazy<T> {
  (): T;
  /** What has been computed; undefined before. Whoever only changes a little of it asks so, and makes nothing in vain. */
  made(): T | undefined;
}

/** A function that runs `make` at its first call and answers with that value ever after. */
export const lazy = <T>(make: () => T): Lazy<T> => {
  let pending: (() => T) | undefined = make;
  let made: T | undefined;
  const value = (): T => {
    if (pending) {
      made = pending();
      // What it was made from is let go: a chain of derived values would keep all its ancestors alive.
      pending = undefined;
    }
    return made as T;
  };
  return Object.assign(value, { made: () => made });
};
