// Owns letting the event loop run in the middle of long work: a keystroke that arrived meanwhile is answered first.

/** Resolves after everything that already waits had its turn. Hosts without `setImmediate` use a message to themselves. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });

/** How long work may hold the loop before it must let it breathe. */
export const sliceMilliseconds = 8;
