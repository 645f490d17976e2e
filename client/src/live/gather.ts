// Owns making one piece of work of what happens in quick succession: twenty files of another branch are one change. Knows no Hugo.

/**
 * @param work gets all that has come since it was begun the last time, and is begun once for that
 * @returns takes one more; settles with the piece of work that it went into
 */
export const gather = <T>(work: (all: ReadonlySet<T>) => Promise<void>): ((one: T) => Promise<void>) => {
  let coming = new Set<T>();
  let next: Promise<void> | undefined;
  let running: Promise<void> = Promise.resolve();

  const begin = (): Promise<void> => {
    const all = coming;
    coming = new Set();
    next = undefined;
    return work(all);
  };

  return (one) => {
    coming.add(one);
    if (!next) {
      next = running.then(begin);
      // A failure belongs to those whose work it was, not to the next.
      running = next.catch(() => undefined);
    }
    return next;
  };
};
