// Owns waiting until nothing has happened for a moment: so many changes are answered once. The only timer.

const quietMilliseconds = 150;

/** What to call at each change: `work` is done once, as soon as no call came for a moment; never after `closing`. */
export const whenQuiet = (closing: AbortSignal, work: () => void): (() => void) => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  closing.addEventListener('abort', () => clearTimeout(waiting));
  return () => {
    clearTimeout(waiting);
    if (!closing.aborted) waiting = setTimeout(work, quietMilliseconds);
  };
};
