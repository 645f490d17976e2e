// Owns doing one thing at a time. Knows nothing of what is done.

/** Each work begins when the one before it has ended, however it ended: a failure belongs to whoever asked for it. */
export const createTurns = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let queue: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
};
