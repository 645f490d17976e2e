// Owns the one line on a terminal that says how far a long run has come. Off a terminal it says nothing.

export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** Short runs show nothing, and the line changes no more often than an eye can follow. */
const everyMilliseconds = 100;

export const makeProgress = (stream: NodeJS.WriteStream): Progress => {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let next = performance.now() + 3 * everyMilliseconds;
  let showing = false;
  return {
    show(text) {
      if (performance.now() < next) return;
      next = performance.now() + everyMilliseconds;
      showing = true;
      stream.write(`\r\u001b[K${text}`);
    },
    clear() {
      if (showing) stream.write('\r\u001b[K');
      showing = false;
    },
  };
};
