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

/** The same of what takes long: whoever has time may make it before, in slices. */
export interface SlicedLazy<T> extends Lazy<T> {
  /** Makes it, unless it is there or is made at once meanwhile; gives way between any two steps. */
  prepare(): Generator<void, void>;
}

/** Work that gives way between its steps, done at once. */
export const runToEnd = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/** As `lazy`, of work that can be interrupted between its steps. */
export const lazyInSlices = <T>(make: () => Generator<void, T>): SlicedLazy<T> => {
  let pending: (() => Generator<void, T>) | undefined = make;
  let made: T | undefined;
  const take = (value: T): T => {
    made = value;
    pending = undefined;
    return value;
  };
  const value = (): T => (pending ? take(runToEnd(pending())) : (made as T));
  return Object.assign(value, {
    made: () => made,
    *prepare(): Generator<void, void> {
      if (!pending) return;
      const found = yield* pending();
      if (made === undefined) take(found);
    },
  });
};
